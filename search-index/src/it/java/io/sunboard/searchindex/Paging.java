package io.sunboard.searchindex;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows cursors as a reader's client does. */
final class Paging {

  private Paging() {}

  static List<SearchHit> all(SearchIndex index, String words, int first) {
    return all(index, new SearchRequest(words, Set.of(), first, null), page -> {});
  }

  /**
   * Every hit of a search.
   *
   * @param between called with each page before the next is asked for
   */
  static List<SearchHit> all(
      SearchIndex index, SearchRequest request, Consumer<SearchPage> between) {
    List<SearchHit> hits = new ArrayList<>();
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      SearchPage page = TestCluster.await(index.search(behind(request, after)));
      hits.addAll(page.hits());
      between.accept(page);
      more = page.hasNext();
      after = more ? page.hits().getLast().cursor() : null;
    }
    return hits;
  }

  static List<String> ids(SearchIndex index, String words, SearchFilter filter) {
    SearchRequest request =
        request(words, filter, new SearchOrder.BestFirst(), Visibility.everything());
    return all(index, request, page -> {}).stream().map(SearchHit::id).toList();
  }

  static SearchRequest request(
      String words, SearchFilter filter, SearchOrder order, Visibility visibility) {
    return new SearchRequest(
        words, filter, order, Set.of(), ZoneOffset.UTC, visibility, SearchRequest.MAX_FIRST, null);
  }

  static SearchRequest behind(SearchRequest r, @Nullable String after) {
    return new SearchRequest(
        r.words(), r.filter(), r.order(), r.facets(), r.zone(), r.visibility(), r.first(), after);
  }
}
