package io.sunboard.shared;

/** The reader may see the thing but not do this to it, or lacks the scope altogether. */
public class ForbiddenException extends RuntimeException {

  public static final String SIGN_IN_REQUIRED = "SIGN_IN_REQUIRED";
  public static final String ROLE_REQUIRED = "ROLE_REQUIRED";

  /** Two steps that must lie in two people's hands. */
  public static final String SECOND_PERSON_REQUIRED = "SECOND_PERSON_REQUIRED";

  private final String reason;
  private final transient Object[] arguments;

  public ForbiddenException(String reason, Object... arguments) {
    super(reason);
    this.reason = reason;
    this.arguments = arguments.clone();
  }

  /** Key of the message {@code forbidden.<reason>}. */
  public String reason() {
    return reason;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
