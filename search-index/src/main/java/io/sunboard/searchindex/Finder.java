package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Asks the read alias and reads its answers. */
final class Finder {

  private static final Retry ONCE_MORE =
      Retry.max(1)
          .filter(Calls::wasStale)
          .onRetryExhaustedThrow((spec, signal) -> signal.failure());

  private final String alias;
  private final Calls calls;
  private final Spelling spelling;

  /** What a hit brings of its document. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(
      DocumentKind kind, String id, String title, @Nullable Shown shown, @Nullable Point place) {}

  /** What of a document reads otherwise than it is found. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Shown(String title, @Nullable List<String> texts) {
    List<String> passages() {
      return texts == null ? List.of() : texts;
    }
  }

  /** A place as the index has it. */
  record Point(double lat, double lon) {}

  Finder(String alias, Calls calls) {
    this.alias = alias;
    this.calls = calls;
    this.spelling = new Spelling(alias, calls);
  }

  Mono<SearchPage> find(SearchRequest request) {
    String after = request.after();
    Cursor cursor = after == null ? null : Cursor.decode(after, request);
    QueryTerms terms = QueryTerms.parse(request.words());
    boolean all = terms.whole().isEmpty() && request.filter().limits();
    FacetCounts counts = new FacetCounts(request);
    if ((terms.isEmpty() && !all) || request.visibility().isNothing()) {
      return Mono.just(
          new SearchPage(List.of(), false, 0, FacetCounts.kinds(Map.of()), counts.read(Map.of())));
    }
    var search = request(request, terms, counts, cursor);
    return calls
        .call(client -> client.search(search, Source.class))
        .retryWhen(ONCE_MORE)
        .map(answer -> page(request, counts, answer));
  }

  private co.elastic.clients.elasticsearch.core.SearchRequest request(
      SearchRequest request, QueryTerms terms, FacetCounts counts, @Nullable Cursor cursor) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(s -> {
      s.index(alias)
          .query(query(request, terms, counts.limiting()))
          .aggregations(counts.aggregations())
          .trackTotalHits(t -> t.count(SearchPage.MAX_TOTAL))
          // One more than asked for says whether there are more.
          .size(request.first() + 1)
          .sort(Orders.sort(request.order()))
          .trackScores(true)
          .source(source -> source.filter(f -> f.includes("kind", "id", "title", "shown", "place")))
          .timeout(calls.workingTime())
          .allowPartialSearchResults(false);
      if (!terms.isEmpty()) {
        s.highlight(Highlights.request());
      }
      if (!counts.shown().isEmpty()) {
        s.postFilter(q -> q.bool(b -> b.filter(counts.shown())));
      }
      if (cursor != null) {
        s.searchAfter(Orders.after(request.order(), cursor));
      }
      return s;
    });
  }

  /**
   * Other words that find as much or more, best first; none for a query that is a filter alone.
   *
   * @param found how many hits the words have
   */
  Mono<List<String>> otherSpellings(SearchRequest request, long found) {
    if (request.visibility().isNothing()) {
      return Mono.just(List.of());
    }
    FacetCounts counts = new FacetCounts(request);
    List<Query> within =
        Stream.of(Filters.rest(request), counts.limiting(), counts.shown())
            .flatMap(List::stream)
            .toList();
    return spelling.others(QueryTerms.parse(request.words()), within, found);
  }

  /** What the words, the reader's rights and the filter demand, but for what only its hits show. */
  private static Query query(SearchRequest request, QueryTerms terms, List<Query> limiting) {
    return Query.of(q ->
        q.bool(b -> {
          b.filter(Filters.rest(request)).filter(limiting);
          return terms.isEmpty() ? b.filter(Relevance.living()) : b.must(Relevance.query(terms));
        }));
  }

  private static SearchPage page(
      SearchRequest request, FacetCounts counts, SearchResponse<Source> answer) {
    if (answer.timedOut()) {
      throw new SearchUnavailableException("Elasticsearch did not finish in time");
    }
    List<Hit<Source>> found = answer.hits().hits();
    TotalHits total = answer.hits().total();
    return new SearchPage(
        found.stream().limit(request.first()).map(hit -> hit(request, hit)).toList(),
        found.size() > request.first(),
        total == null ? 0 : Math.min(total.value(), SearchPage.MAX_TOTAL),
        FacetCounts.kinds(answer.aggregations()),
        counts.read(answer.aggregations()));
  }

  private static SearchHit hit(SearchRequest request, Hit<Source> hit) {
    Source source = hit.source();
    if (source == null) {
      throw new SearchUnavailableException("Elasticsearch's hit lacks its source");
    }
    Double score = hit.score();
    return new SearchHit(
        source.kind(),
        source.id(),
        score == null ? 0 : score.floatValue(),
        Highlights.title(hit.highlight(), source.title(), source.shown()),
        Highlights.passages(hit.highlight(), source.shown()),
        metres(request, source.place()),
        Orders.cursor(request.order(), hit.sort()).encode(request));
  }

  private static @Nullable Double metres(SearchRequest request, @Nullable Point place) {
    Place from = null;
    if (request.order() instanceof SearchOrder.NearestFirst nearest) {
      from = nearest.from();
    } else if (request.filter().area() instanceof Area.Circle circle) {
      from = circle.centre();
    }
    return from == null || place == null
        ? null
        : from.metresTo(new Place(place.lat(), place.lon()));
  }
}
