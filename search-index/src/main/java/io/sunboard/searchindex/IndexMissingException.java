package io.sunboard.searchindex;

/**
 * Elasticsearch answers but has lost the index, for instance with its disk. It comes back by {@link
 * SearchIndex#ensure} and {@link SearchIndex#rebuild}, not by waiting.
 */
public final class IndexMissingException extends SearchUnavailableException {

  private static final long serialVersionUID = 1L;

  IndexMissingException(String message) {
    super(message);
  }
}
