package io.sunboard.shared;

/**
 * An argument of a query that nothing can be found by: a malformed period, a page of 1,000, a
 * cursor that was never given. Mutations answer with a {@link Refusal} instead.
 */
public class InvalidArgumentException extends RuntimeException {

  private final String code;
  private final String argument;
  private final transient Object[] arguments;

  public InvalidArgumentException(String code, String argument, Object... arguments) {
    super(code + " " + argument);
    this.code = code;
    this.argument = argument;
    this.arguments = arguments.clone();
  }

  /** Key of the message {@code argument.<code>}. */
  public String code() {
    return code;
  }

  /** The argument's name in the schema. */
  public String argument() {
    return argument;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
