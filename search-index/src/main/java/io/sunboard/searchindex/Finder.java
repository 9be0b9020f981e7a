package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Asks the read alias and reads its answers. */
final class Finder {

  private static final int MAX_HIGHLIGHTS = 3;
  private static final int PASSAGE_LENGTH = 100;
  private static final String FACETS = "kinds";

  /** Every text lies within the body's limit; the number keeps a query from ever failing on one. */
  private static final int MAX_ANALYZED = 999_999;

  private static final List<SortOptions> ORDER =
      List.of(
          SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))),
          SortOptions.of(s -> s.field(f -> f.field("day").order(SortOrder.Desc))),
          SortOptions.of(s -> s.field(f -> f.field("key").order(SortOrder.Asc))));

  private static final Retry ONCE_MORE =
      Retry.max(1)
          .filter(Calls::wasStale)
          .onRetryExhaustedThrow((spec, signal) -> signal.failure());

  private final String alias;
  private final Calls calls;

  /** What a hit brings of its document. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(DocumentKind kind, String id, String title) {}

  Finder(String alias, Calls calls) {
    this.alias = alias;
    this.calls = calls;
  }

  Mono<SearchPage> find(SearchRequest request) {
    String after = request.after();
    Cursor cursor = after == null ? null : Cursor.decode(after, request);
    QueryTerms terms = QueryTerms.parse(request.words());
    if (terms.isEmpty()) {
      return Mono.just(new SearchPage(List.of(), false, 0, facets(Map.of())));
    }
    var search = request(request, terms, cursor);
    return calls
        .call(client -> client.search(search, Source.class))
        .retryWhen(ONCE_MORE)
        .map(answer -> page(request, answer));
  }

  private co.elastic.clients.elasticsearch.core.SearchRequest request(
      SearchRequest request, QueryTerms terms, @Nullable Cursor cursor) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(s -> {
      s.index(alias)
          .query(Relevance.query(terms))
          .aggregations(
              FACETS, a -> a.terms(t -> t.field("kind").size(DocumentKind.values().length)))
          .trackTotalHits(t -> t.count(SearchPage.MAX_TOTAL))
          // One more than asked for says whether there are more.
          .size(request.first() + 1)
          .sort(ORDER)
          .source(source -> source.filter(f -> f.includes("kind", "id", "title")))
          .highlight(highlight())
          .timeout("2s")
          .allowPartialSearchResults(false);
      if (!request.kinds().isEmpty()) {
        s.postFilter(Relevance.kinds(request.kinds()));
      }
      if (cursor != null) {
        s.searchAfter(
            FieldValue.of(cursor.score()),
            FieldValue.of(cursor.day()),
            FieldValue.of(cursor.key()));
      }
      return s;
    });
  }

  private static Highlight highlight() {
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

  private static SearchPage page(SearchRequest request, SearchResponse<Source> answer) {
    if (answer.timedOut()) {
      throw new SearchUnavailableException("Elasticsearch did not finish in time");
    }
    List<Hit<Source>> found = answer.hits().hits();
    TotalHits total = answer.hits().total();
    return new SearchPage(
        found.stream().limit(request.first()).map(hit -> hit(request, hit)).toList(),
        found.size() > request.first(),
        total == null ? 0 : Math.min(total.value(), SearchPage.MAX_TOTAL),
        facets(counts(answer)));
  }

  private static SearchHit hit(SearchRequest request, Hit<Source> hit) {
    Source source = hit.source();
    List<FieldValue> sort = hit.sort();
    if (source == null || sort.size() != ORDER.size()) {
      throw new SearchUnavailableException("Elasticsearch's hit lacks its source or sort values");
    }
    Cursor cursor =
        new Cursor(
            (float) number(sort.get(0)), (int) number(sort.get(1)), sort.get(2).stringValue());
    Map<String, List<String>> marked = hit.highlight();
    List<String> title = marked.getOrDefault("title", List.of(source.title()));
    return new SearchHit(
        source.kind(),
        source.id(),
        cursor.score(),
        Spans.parse(String.join(" ", title)),
        highlights(marked),
        cursor.encode(request));
  }

  /** The English title stands in for a title without matches, a name for all the rest. */
  private static List<List<Span>> highlights(Map<String, List<String>> marked) {
    List<String> passages = new ArrayList<>();
    if (!marked.containsKey("title")) {
      passages.addAll(marked.getOrDefault("titleEn", List.of()));
    }
    passages.addAll(marked.getOrDefault("body", List.of()));
    if (passages.isEmpty() && !marked.containsKey("title")) {
      passages.addAll(marked.getOrDefault("names", List.of()));
    }
    return passages.stream().limit(MAX_HIGHLIGHTS).map(Spans::parse).toList();
  }

  private static Map<String, Long> counts(SearchResponse<Source> answer) {
    Map<String, Long> counts = new HashMap<>();
    var facets = answer.aggregations().get(FACETS);
    if (facets != null) {
      facets
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
    }
    return counts;
  }

  private static Map<DocumentKind, Long> facets(Map<String, Long> counts) {
    Map<DocumentKind, Long> facets = new EnumMap<>(DocumentKind.class);
    for (DocumentKind kind : DocumentKind.values()) {
      facets.put(kind, counts.getOrDefault(kind.name(), 0L));
    }
    return facets;
  }

  private static double number(FieldValue value) {
    return value.isLong() ? value.longValue() : value.doubleValue();
  }
}
