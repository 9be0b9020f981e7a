package io.sunboard.searchindex;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words what the reader typed, up to {@value #MAX_WORDS} characters (code points); anything
 *     is allowed. Words without a letter or digit find nothing, but no words at all find everything
 *     that a filter which limits lets through
 * @param filter what to show
 * @param order which hits come first
 * @param facets what to count besides kinds
 * @param zone where the months of {@link Facet#MONTH} begin and end
 * @param visibility what the reader may find at all
 * @param first how many hits, 1 to {@value #MAX_FIRST}
 * @param after the cursor of a hit of the same words, filter and order; null for the first page.
 *     The instant of {@link SearchFilter#overdueAt} may be a later one
 */
public record SearchRequest(
    String words,
    SearchFilter filter,
    SearchOrder order,
    Set<Facet> facets,
    ZoneId zone,
    Visibility visibility,
    int first,
    @Nullable String after) {

  /** Longest query, in code points. */
  public static final int MAX_WORDS = 200;

  /** Largest page. */
  public static final int MAX_FIRST = 50;

  public SearchRequest {
    facets = Set.copyOf(facets);
    if (words.codePointCount(0, words.length()) > MAX_WORDS) {
      throw new IllegalArgumentException("A query has at most " + MAX_WORDS + " characters");
    }
    if (first < 1 || first > MAX_FIRST) {
      throw new IllegalArgumentException("A page has 1 to " + MAX_FIRST + " hits, not " + first);
    }
  }

  /** The best hits of some kinds, or of all when there are none, in an index without secrets. */
  public SearchRequest(String words, Set<DocumentKind> kinds, int first, @Nullable String after) {
    this(
        words,
        SearchFilter.builder().kinds(kinds).build(),
        new SearchOrder.BestFirst(),
        Set.of(),
        ZoneOffset.UTC,
        Visibility.everything(),
        first,
        after);
  }
}
