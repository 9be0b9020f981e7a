package io.sunboard.searchindex;

import java.util.List;

/**
 * What became of every document of a write.
 *
 * @param written documents that are now in every index of the family
 * @param superseded documents of which an index already held this or a higher version; success too
 * @param rejected documents that Elasticsearch will never take as they are; trying again is useless
 * @param retryLater documents that found the cluster overloaded, out of disk or losing a shard;
 *     write them again later
 */
public record BulkOutcome(
    int written, int superseded, List<ItemFailure> rejected, List<ItemFailure> retryLater) {

  public BulkOutcome {
    rejected = List.copyOf(rejected);
    retryLater = List.copyOf(retryLater);
  }

  /** True when nothing needs to be written again or looked at. */
  public boolean complete() {
    return rejected.isEmpty() && retryLater.isEmpty();
  }
}
