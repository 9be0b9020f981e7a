package io.sunboard.shared;

/** A part that this needs does not answer; the same request may succeed later. */
public class UnavailableException extends RuntimeException {

  private final String code;

  /**
   * @param code what is unavailable, for programs: SEARCH_UNAVAILABLE, STORAGE_UNAVAILABLE; the
   *     message is {@code unavailable.<code>}
   */
  public UnavailableException(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
