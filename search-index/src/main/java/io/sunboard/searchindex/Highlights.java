package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which passages of a document show what was found, and how they are read. */
final class Highlights {

  private static final int MAX_HIGHLIGHTS = 3;
  private static final int PASSAGE_LENGTH = 100;

  /** Every text lies within the body's limit; the number keeps a query from ever failing on one. */
  private static final int MAX_ANALYZED = 999_999;

  private Highlights() {}

  static Highlight request() {
    return Highlight.of(h ->
        h.type(HighlighterType.Unified)
            .encoder(HighlighterEncoder.Default)
            .preTags(Spans.BEGIN)
            .postTags(Spans.END)
            .boundaryScanner(BoundaryScanner.Sentence)
            .boundaryScannerLocale("zh-CN")
            .order(HighlighterOrder.Score)
            .maxAnalyzedOffset(MAX_ANALYZED)
            .fields("title", f -> f.numberOfFragments(0))
            .fields("titleEn", f -> f.numberOfFragments(0))
            .fields("names", f -> f.numberOfFragments(1).fragmentSize(PASSAGE_LENGTH))
            .fields("body", f -> f.numberOfFragments(MAX_HIGHLIGHTS).fragmentSize(PASSAGE_LENGTH)));
  }

  /**
   * The title, which stands in one piece.
   *
   * @param shown how it reads when that is not how it is found, else null
   */
  static List<Span> title(
      Map<String, List<String>> marked, String title, Finder.@Nullable Shown shown) {
    String text = String.join(" ", marked.getOrDefault("title", List.of(title)));
    return Spans.parse(shown == null ? text : Spans.as(text, List.of(shown.title())));
  }

  /** The English title stands in for a title without matches, a name for all the rest. */
  static List<List<Span>> passages(Map<String, List<String>> marked, Finder.@Nullable Shown shown) {
    List<String> passages = new ArrayList<>();
    if (!marked.containsKey("title")) {
      passages.addAll(marked.getOrDefault("titleEn", List.of()));
    }
    passages.addAll(marked.getOrDefault("body", List.of()));
    if (passages.isEmpty() && !marked.containsKey("title")) {
      passages.addAll(marked.getOrDefault("names", List.of()));
    }
    return passages.stream()
        .limit(MAX_HIGHLIGHTS)
        .map(passage -> shown == null ? passage : Spans.as(passage, shown.passages()))
        .map(Spans::parse)
        .toList();
  }
}
