package io.sunboard.searchindex;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A page of hits in the order asked for.
 *
 * @param hasNext true when there are hits after the last one
 * @param total all hits that the filter shows, counted up to {@value #MAX_TOTAL}
 * @param facets hits of every kind, whichever kinds were asked for; all kinds are keys, in their
 *     order
 * @param counts for each facet asked for, hits by value, most first; each facet leaves the filter's
 *     part of the same name out of account, so that it says what another choice would bring. At
 *     most {@value #MAX_BUCKETS} values; hits without one are not counted
 */
public record SearchPage(
    List<SearchHit> hits,
    boolean hasNext,
    long total,
    Map<DocumentKind, Long> facets,
    Map<Facet, List<Bucket>> counts) {

  /** Where counting stops. */
  public static final int MAX_TOTAL = 10_000;

  /** Most values of a facet. */
  public static final int MAX_BUCKETS = 500;

  public SearchPage {
    hits = List.copyOf(hits);
    Map<DocumentKind, Long> inOrder = new EnumMap<>(DocumentKind.class);
    inOrder.putAll(facets);
    facets = Collections.unmodifiableMap(inOrder);
    Map<Facet, List<Bucket>> counted = new EnumMap<>(Facet.class);
    counts.forEach((facet, buckets) -> counted.put(facet, List.copyOf(buckets)));
    counts = Collections.unmodifiableMap(counted);
  }
}
