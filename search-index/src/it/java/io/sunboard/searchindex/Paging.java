package io.sunboard.searchindex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows cursors as a reader's client does. */
final class Paging {

  private Paging() {}

  static List<SearchHit> all(SearchIndex index, String words, int first) {
    List<SearchHit> hits = new ArrayList<>();
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      SearchPage page =
          TestCluster.await(index.search(new SearchRequest(words, Set.of(), first, after)));
      hits.addAll(page.hits());
      more = page.hasNext();
      after = more ? page.hits().getLast().cursor() : null;
    }
    return hits;
  }
}
