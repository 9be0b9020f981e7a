package io.sunboard.open311.web;

import org.springframework.http.HttpStatus;

/** A request that is refused in the standard's own form: a code and a description. */
final class Open311Fault extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final transient Object[] arguments;

  /**
   * @param code key of the message {@code open311.<code>}
   * @param arguments what the message tells
   */
  Open311Fault(HttpStatus status, String code, Object... arguments) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.arguments = arguments.clone();
  }

  static Open311Fault bad(String code, Object... arguments) {
    return new Open311Fault(HttpStatus.BAD_REQUEST, code, arguments);
  }

  static Open311Fault unknown(String code, Object... arguments) {
    return new Open311Fault(HttpStatus.NOT_FOUND, code, arguments);
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
