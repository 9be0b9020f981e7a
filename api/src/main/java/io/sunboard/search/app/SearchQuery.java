package io.sunboard.search.app;

import io.sunboard.searchindex.Facet;
import io.sunboard.searchindex.SearchFilter;
import io.sunboard.searchindex.SearchOrder;
import io.sunboard.searchindex.SearchRequest;
import io.sunboard.searchindex.Visibility;
import io.sunboard.shared.InvalidArgumentException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param words blank only where the filter limits
 * @param facets what to count besides kinds, by the months of the zone
 * @param spelling whether other words are wanted where these find little
 * @param first 1 to {@value SearchRequest#MAX_FIRST}
 */
public record SearchQuery(
    String words,
    SearchFilter filter,
    SearchOrder order,
    Set<Facet> facets,
    ZoneId zone,
    boolean spelling,
    int first,
    @Nullable String after) {

  void check() {
    int length = words.codePointCount(0, words.length());
    if ((words.isBlank() && !filter.limits()) || length > SearchRequest.MAX_WORDS) {
      throw new InvalidArgumentException("QUERY_LENGTH", "query", 1, SearchRequest.MAX_WORDS);
    }
    if (first < 1 || first > SearchRequest.MAX_FIRST) {
      throw new InvalidArgumentException(
          "PAGE_SIZE_OUT_OF_RANGE", "first", first, SearchRequest.MAX_FIRST);
    }
  }

  SearchRequest request(Visibility visibility) {
    return new SearchRequest(words, filter, order, facets, zone, visibility, first, after);
  }
}
