package io.sunboard.searchindex;

/**
 * What the cluster says of the serving index.
 *
 * @param status red also when there is no serving index
 * @param nodes nodes of the cluster
 */
public record Health(Status status, int nodes) {

  /** Elasticsearch's traffic light. */
  public enum Status {
    /** Every copy is there. */
    GREEN,
    /** It answers, a copy is missing. */
    YELLOW,
    /** It cannot answer. */
    RED
  }

  /** True when searches can be answered. */
  public boolean serving() {
    return status != Status.RED;
  }
}
