package io.sunboard.platform.error;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that HTTP itself refuses: wrong method, type, size or form. */
public class RefusedRequest extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final transient List<Object> arguments;
  private final transient HttpHeaders headers = new HttpHeaders();

  /**
   * @param code stable, for programs; the message is {@code error.<code>}
   * @param arguments what the message tells
   */
  public RefusedRequest(HttpStatus status, String code, Object... arguments) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** With a header that the status calls for, for instance Allow. */
  public RefusedRequest with(String header, String value) {
    headers.set(header, value);
    return this;
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public HttpHeaders headers() {
    return headers;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
