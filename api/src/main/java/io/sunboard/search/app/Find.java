package io.sunboard.search.app;

import io.sunboard.searchindex.Completion;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.IllegalCursorException;
import io.sunboard.searchindex.SearchHit;
import io.sunboard.searchindex.SearchIndex;
import io.sunboard.searchindex.SearchPage;
import io.sunboard.searchindex.SearchRequest;
import io.sunboard.searchindex.SearchUnavailableException;
import io.sunboard.searchindex.Visibility;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.UnavailableException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Searching: Elasticsearch finds within what the reader may find, and PostgreSQL decides whether
 * each hit may be shown.
 */
@Service
public class Find {

  /** A hit with the thing itself, as its source's {@code visible} gives it. */
  public record Found(SearchHit hit, Object thing) {}

  /**
   * Hits that may be shown, with what the index says about all hits.
   *
   * @param suggestions other words that the reader may have meant
   */
  public record Result(List<Found> found, SearchPage page, List<String> suggestions) {}

  /** Most completions at once. */
  public static final int MAX_COMPLETIONS = 10;

  /** Below so many hits other words are looked for. */
  private static final int FEW = 10;

  private final SearchIndices indices;
  private final SearchScopes scopes;
  private final List<SearchSource> sources;

  Find(SearchIndices indices, SearchScopes scopes, List<SearchSource> sources) {
    this.indices = indices;
    this.scopes = scopes;
    this.sources = List.copyOf(sources);
  }

  /**
   * Finds. Staff find what everybody finds and what lies within their scopes; everybody else what
   * is released.
   *
   * @throws InvalidArgumentException for words, a filter or a page out of bounds, or a cursor of
   *     another list
   * @throws UnavailableException while Elasticsearch does not answer
   */
  public Mono<Result> find(SearchQuery query, Actor actor) {
    query.check();
    return scopes.of(actor).flatMap(visibility -> find(query, visibility, actor));
  }

  private Mono<Result> find(SearchQuery query, Visibility visibility, Actor actor) {
    SearchRequest request = query.request(visibility);
    SearchIndex index = indices.of(SearchScopes.readership(actor));
    return index
        .search(request)
        .onErrorMap(
            IllegalCursorException.class,
            _ -> new InvalidArgumentException("ILLEGAL_CURSOR", "after"))
        .flatMap(page ->
            Mono.zip(checked(page, actor), others(query, request, page, index))
                .map(both -> new Result(both.getT1(), page, both.getT2())))
        .onErrorMap(
            SearchUnavailableException.class,
            down -> new UnavailableException("SEARCH_UNAVAILABLE", down));
  }

  /** Asked for on the first page, where it has few hits. */
  private static Mono<List<String>> others(
      SearchQuery query, SearchRequest request, SearchPage page, SearchIndex index) {
    return query.spelling() && query.after() == null && page.total() < FEW
        ? index.otherSpellings(request, page.total())
        : Mono.just(List.of());
  }

  /**
   * What a reader may be about to type, in the order of likelihood, each text once: titles, names
   * and numbers of things that they may find, each checked as a hit is.
   *
   * @throws InvalidArgumentException for a text or a number of completions out of bounds
   * @throws UnavailableException while Elasticsearch does not answer
   */
  public Mono<List<Completion>> complete(String typed, int first, Actor actor) {
    if (typed.codePointCount(0, typed.length()) > SearchRequest.MAX_WORDS) {
      throw new InvalidArgumentException("QUERY_LENGTH", "prefix", 0, SearchRequest.MAX_WORDS);
    }
    if (first < 1 || first > MAX_COMPLETIONS) {
      throw new InvalidArgumentException("PAGE_SIZE_OUT_OF_RANGE", "first", first, MAX_COMPLETIONS);
    }
    return scopes
        .of(actor)
        .flatMap(visibility ->
            indices
                .of(SearchScopes.readership(actor))
                .complete(typed, visibility, Math.min(first * 4, SearchRequest.MAX_FIRST)))
        .onErrorMap(
            SearchUnavailableException.class,
            down -> new UnavailableException("SEARCH_UNAVAILABLE", down))
        .flatMap(found ->
            visible(found, Completion::kind, Completion::id, actor)
                .map(things -> {
                  Map<String, Completion> distinct = new LinkedHashMap<>();
                  for (Completion each : found) {
                    if (things.getOrDefault(each.kind(), Map.of()).containsKey(each.id())) {
                      distinct.putIfAbsent(each.text(), each);
                    }
                  }
                  return distinct.values().stream().limit(first).toList();
                }));
  }

  private Mono<List<Found>> checked(SearchPage page, Actor actor) {
    return visible(page.hits(), SearchHit::kind, SearchHit::id, actor)
        .map(things -> {
          List<Found> shown = new ArrayList<>();
          for (SearchHit hit : page.hits()) {
            Object thing = things.getOrDefault(hit.kind(), Map.of()).get(hit.id());
            if (thing != null) {
              shown.add(new Found(hit, thing));
            }
          }
          return shown;
        });
  }

  /** The things found that this reader may see, by kind and id: one statement a kind. */
  private <T> Mono<Map<DocumentKind, Map<String, Object>>> visible(
      List<T> found, Function<T, DocumentKind> kind, Function<T, String> id, Actor actor) {
    Map<DocumentKind, List<String>> ids = new EnumMap<>(DocumentKind.class);
    for (T each : found) {
      ids.computeIfAbsent(kind.apply(each), _ -> new ArrayList<>()).add(id.apply(each));
    }
    return Flux.fromIterable(sources)
        .filter(source -> ids.containsKey(source.kind()))
        .flatMap(source ->
            source
                .visible(ids.getOrDefault(source.kind(), List.of()), actor)
                .map(things -> Map.entry(source.kind(), things)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
