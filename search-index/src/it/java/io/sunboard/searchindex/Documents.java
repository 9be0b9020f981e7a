package io.sunboard.searchindex;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Small documents for tests that look at the index rather than at the search. */
final class Documents {

  private Documents() {}

  static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  static SearchRequest request(String words) {
    return new SearchRequest(words, Set.of(), 20, null);
  }

  static SearchDocument unit(String id, long version, String title) {
    return new SearchDocument(
        DocumentKind.UNIT, id, version, title, "", List.of(), List.of(), null, false);
  }
}
