package io.sunboard.searchindex;

/**
 * Elasticsearch cannot be reached, is overloaded or did not answer in time. The same call may
 * succeed later.
 */
public class SearchUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SearchUnavailableException(String message) {
    super(message);
  }

  SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
