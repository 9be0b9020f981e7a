package io.sunboard.shared;

import java.time.Duration;

/** Somebody has asked for something too often in a while; later it will be answered. */
public class TooManyException extends RuntimeException {

  private final String code;
  private final long seconds;

  /**
   * @param code what there was too much of, for programs; the message is {@code error.<code>}
   * @param wait until it is worth trying again; told in whole seconds, at least one
   */
  public TooManyException(String code, Duration wait) {
    super(code, null, false, false);
    this.code = code;
    this.seconds = Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
  }

  public String code() {
    return code;
  }

  public long seconds() {
    return seconds;
  }
}
