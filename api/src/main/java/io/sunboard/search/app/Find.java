package io.sunboard.search.app;

import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.IllegalCursorException;
import io.sunboard.searchindex.SearchHit;
import io.sunboard.searchindex.SearchPage;
import io.sunboard.searchindex.SearchRequest;
import io.sunboard.searchindex.SearchUnavailableException;
import io.sunboard.searchindex.Visibility;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.UnavailableException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** Hits that may be shown, with what the index says about all hits. */
  public record Result(List<Found> found, SearchPage page) {}

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
    return indices
        .of(SearchScopes.readership(actor))
        .search(request)
        .onErrorMap(
            IllegalCursorException.class,
            _ -> new InvalidArgumentException("ILLEGAL_CURSOR", "after"))
        .onErrorMap(
            SearchUnavailableException.class,
            down -> new UnavailableException("SEARCH_UNAVAILABLE", down))
        .flatMap(page -> checked(page, actor));
  }

  private Mono<Result> checked(SearchPage page, Actor actor) {
    Map<DocumentKind, List<String>> ids = new EnumMap<>(DocumentKind.class);
    for (SearchHit hit : page.hits()) {
      ids.computeIfAbsent(hit.kind(), _ -> new ArrayList<>()).add(hit.id());
    }
    return Flux.fromIterable(sources)
        .filter(source -> ids.containsKey(source.kind()))
        .flatMap(source ->
            source
                .visible(ids.getOrDefault(source.kind(), List.of()), actor)
                .map(things -> Map.entry(source.kind(), things)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(things -> {
          List<Found> shown = new ArrayList<>();
          for (SearchHit hit : page.hits()) {
            Object thing = things.getOrDefault(hit.kind(), Map.of()).get(hit.id());
            if (thing != null) {
              shown.add(new Found(hit, thing));
            }
          }
          return new Result(shown, page);
        });
  }
}
