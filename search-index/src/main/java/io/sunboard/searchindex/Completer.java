package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Titles, names and numbers that begin as a reader has begun, then titles that hold it. */
final class Completer {

  private static final float TITLE = 8;
  private static final float NAME = 6;
  private static final float INSIDE = 2;
  private static final float UNIT = 0.5f;

  private final String alias;
  private final Calls calls;

  /** What a hit brings of its document. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(
      DocumentKind kind,
      String id,
      String title,
      @Nullable String titleEn,
      @Nullable List<String> names,
      Finder.@Nullable Shown shown) {}

  Completer(String alias, Calls calls) {
    this.alias = alias;
    this.calls = calls;
  }

  /** Best first, several of one text perhaps. */
  Mono<List<Completion>> complete(String typed, Visibility visibility, int first) {
    QueryTerms terms = QueryTerms.parse(typed);
    if (terms.isEmpty() || visibility.isNothing()) {
      return Mono.just(List.of());
    }
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(alias)
                .size(first)
                .query(query(terms, visibility))
                .sort(Orders.sort(new SearchOrder.BestFirst()))
                .source(f ->
                    f.filter(i -> i.includes("kind", "id", "title", "titleEn", "names", "shown")))
                .trackTotalHits(t -> t.enabled(false))
                .timeout(calls.workingTime())
                .allowPartialSearchResults(false));
    String begun = terms.whole().toLowerCase(Locale.ROOT);
    return calls
        .call(client -> client.search(request, Source.class))
        .map(answer ->
            answer.hits().hits().stream()
                .map(Hit::source)
                .flatMap(Stream::ofNullable)
                .map(source -> completion(begun, source))
                .toList());
  }

  private static Query query(QueryTerms terms, Visibility visibility) {
    String begun = terms.whole();
    List<Query> places = new ArrayList<>();
    places.add(Relevance.beginning("title.exact", begun, TITLE));
    places.add(Relevance.beginning("titleEn.exact", begun, TITLE));
    places.add(Relevance.beginning("names.exact", begun, NAME));
    places.add(Relevance.phrase("title", begun, INSIDE));
    places.add(Relevance.phrase("titleEn", begun, INSIDE));
    return Query.of(q ->
        q.bool(b -> {
          b.filter(Relevance.living());
          b.must(m -> m.disMax(d -> d.queries(places).tieBreaker(0.0)));
          b.should(Relevance.worth(Relevance.kinds(List.of(DocumentKind.UNIT)), UNIT));
          return visibility.unlimited() ? b : b.filter(Filters.scopes(visibility));
        }));
  }

  private static Completion completion(String begun, Source source) {
    Finder.Shown shown = source.shown();
    String title = shown == null ? source.title() : shown.title();
    List<String> shownTexts = shown == null ? List.of() : shown.passages();
    String text =
        begins(source.title(), begun)
            ? title
            : Stream.concat(
                    Stream.ofNullable(source.titleEn()),
                    Stream.ofNullable(source.names()).flatMap(List::stream))
                .filter(name -> begins(name, begun))
                .findFirst()
                .map(name -> Spans.as(name, shownTexts))
                .orElse(title);
    return new Completion(source.kind(), source.id(), text);
  }

  private static boolean begins(String text, String begun) {
    return text.toLowerCase(Locale.ROOT).startsWith(begun);
  }
}
