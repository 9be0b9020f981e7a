package io.sunboard.searchindex;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A page of hits, best first, then newest first.
 *
 * @param hasNext true when there are hits after the last one
 * @param total all hits of the kinds asked for, counted up to {@value #MAX_TOTAL}
 * @param facets hits of every kind, whichever kinds were asked for; all kinds are keys, in their
 *     order
 */
public record SearchPage(
    List<SearchHit> hits, boolean hasNext, long total, Map<DocumentKind, Long> facets) {

  /** Where counting stops. */
  public static final int MAX_TOTAL = 10_000;

  public SearchPage {
    hits = List.copyOf(hits);
    Map<DocumentKind, Long> inOrder = new EnumMap<>(DocumentKind.class);
    inOrder.putAll(facets);
    facets = Collections.unmodifiableMap(inOrder);
  }
}
