package io.sunboard.platform.error;

/** What other packages' tests need of this one. */
public final class ErrorFixtures {

  private ErrorFixtures() {}

  public static GraphQlErrors graphQlErrors() {
    Messages messages = new Messages();
    return new GraphQlErrors(messages, new Failures(messages));
  }
}
