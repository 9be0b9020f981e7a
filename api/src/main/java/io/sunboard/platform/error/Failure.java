package io.sunboard.platform.error;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpStatus;

/**
 * Why something was not answered, as a client may know it.
 *
 * @param kind the {@code classification} of a GraphQL error
 * @param code stable, in capitals
 * @param message in the reader's language
 * @param details further extensions: the reason, the argument, the reference in the log
 */
public record Failure(Kind kind, String code, String message, Map<String, Object> details) {

  /** The detail that says how many seconds to wait. */
  static final String RETRY_AFTER = "retryAfter";

  /** Kinds of failure with their HTTP status outside GraphQL. */
  public enum Kind {
    BAD_REQUEST(ErrorType.BAD_REQUEST, HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(ErrorType.UNAUTHORIZED, HttpStatus.UNAUTHORIZED),
    FORBIDDEN(ErrorType.FORBIDDEN, HttpStatus.FORBIDDEN),
    NOT_FOUND(ErrorType.NOT_FOUND, HttpStatus.NOT_FOUND),
    TOO_MANY_REQUESTS(
        graphql.ErrorClassification.errorClassification("TOO_MANY_REQUESTS"),
        HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE(
        graphql.ErrorClassification.errorClassification("UNAVAILABLE"),
        HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL_ERROR(ErrorType.INTERNAL_ERROR, HttpStatus.INTERNAL_SERVER_ERROR);

    private final graphql.ErrorClassification classification;
    private final HttpStatus status;

    Kind(graphql.ErrorClassification classification, HttpStatus status) {
      this.classification = classification;
      this.status = status;
    }

    graphql.ErrorClassification classification() {
      return classification;
    }

    public HttpStatus status() {
      return status;
    }
  }

  public Failure {
    details = Map.copyOf(details);
  }

  static Failure of(Kind kind, String code, String message) {
    return new Failure(kind, code, message, Map.of());
  }

  Failure with(String detail, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(details);
    more.put(detail, value);
    return new Failure(kind, code, message, more);
  }

  /** What stands beside the classification in a GraphQL error's {@code extensions}. */
  public Map<String, Object> extensions() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("code", code);
    all.putAll(details);
    return all;
  }
}
