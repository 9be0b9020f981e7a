package io.sunboard.searchindex;

import java.util.List;

/**
 * How a rebuild ended when it did not fail.
 *
 * @param result whether the new index serves now
 * @param documents documents that were read for the new index
 * @param rejectedCount documents that Elasticsearch refused; the new index lacks them
 * @param rejected the first hundred of those
 */
public record RebuildOutcome(
    Result result, long documents, long rejectedCount, List<ItemFailure> rejected) {

  public RebuildOutcome {
    rejected = List.copyOf(rejected);
  }

  /** Whether the new index serves. */
  public enum Result {
    /** Searches are answered by the new index; the old one is gone. */
    SWAPPED,
    /**
     * Another rebuild was quicker and its index serves; this one's is gone. Ask {@link
     * SearchIndex#ensure} whether that index suits this version.
     */
    SUPERSEDED
  }
}
