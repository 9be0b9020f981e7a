package io.sunboard.search.app;

import io.sunboard.publication.Publication;
import io.sunboard.publication.app.Publications;
import io.sunboard.publication.app.Publications.Sight;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.IllegalCursorException;
import io.sunboard.searchindex.SearchHit;
import io.sunboard.searchindex.SearchIndex;
import io.sunboard.searchindex.SearchPage;
import io.sunboard.searchindex.SearchRequest;
import io.sunboard.searchindex.SearchUnavailableException;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.UnavailableException;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Searching: Elasticsearch finds, PostgreSQL decides whether it may be shown. */
@Service
public class FindReleased {

  /** A hit with the thing itself: a Unit, a Ranking or a Publication. */
  public record Found(SearchHit hit, Object thing) {}

  /** Hits that may be shown, with what the index says about all hits. */
  public record Result(List<Found> found, SearchPage page) {}

  private final SearchIndex index;
  private final UnitReader units;
  private final RankingReader rankings;
  private final Publications publications;

  FindReleased(
      SearchIndex index, UnitReader units, RankingReader rankings, Publications publications) {
    this.index = index;
    this.units = units;
    this.rankings = rankings;
    this.publications = publications;
  }

  /**
   * Finds.
   *
   * @throws InvalidArgumentException for words or a page out of bounds, or a cursor of another list
   * @throws UnavailableException while Elasticsearch does not answer
   */
  public Mono<Result> find(
      String words, Set<DocumentKind> kinds, int first, @Nullable String after) {
    if (words.isBlank() || words.codePointCount(0, words.length()) > SearchRequest.MAX_WORDS) {
      throw new InvalidArgumentException("QUERY_LENGTH", "query", 1, SearchRequest.MAX_WORDS);
    }
    if (first < 1 || first > SearchRequest.MAX_FIRST) {
      throw new InvalidArgumentException(
          "PAGE_SIZE_OUT_OF_RANGE", "first", first, SearchRequest.MAX_FIRST);
    }
    return index
        .search(new SearchRequest(words, kinds, first, after))
        .onErrorMap(
            IllegalCursorException.class,
            _ -> new InvalidArgumentException("ILLEGAL_CURSOR", "after"))
        .onErrorMap(
            SearchUnavailableException.class,
            down -> new UnavailableException("SEARCH_UNAVAILABLE", down))
        .flatMap(this::checked);
  }

  private Mono<Result> checked(SearchPage page) {
    Mono<Map<String, Unit>> unitsFound =
        units
            .byCodes(ids(page, DocumentKind.UNIT).stream().map(UnitCode::new).toList())
            .collectMap(unit -> unit.code().value());
    Mono<Map<String, Ranking>> rankingsFound =
        rankings
            .byIds(uuids(page, DocumentKind.RANKING), true)
            .collectMap(ranking -> ranking.id().toString());
    Mono<Map<String, Publication>> publicationsFound =
        publications
            .byIds(uuids(page, DocumentKind.PUBLICATION), Sight.PUBLIC)
            .collectMap(publication -> publication.id().toString());
    return Mono.zip(unitsFound, rankingsFound, publicationsFound)
        .map(found -> {
          List<Found> shown = new ArrayList<>();
          for (SearchHit hit : page.hits()) {
            Object thing =
                switch (hit.kind()) {
                  case UNIT -> found.getT1().get(hit.id());
                  case RANKING -> found.getT2().get(hit.id());
                  case PUBLICATION -> found.getT3().get(hit.id());
                };
            if (thing != null) {
              shown.add(new Found(hit, thing));
            }
          }
          return new Result(shown, page);
        });
  }

  private static List<String> ids(SearchPage page, DocumentKind kind) {
    return page.hits().stream().filter(hit -> hit.kind() == kind).map(SearchHit::id).toList();
  }

  private static List<UUID> uuids(SearchPage page, DocumentKind kind) {
    return ids(page, kind).stream().map(UUID::fromString).toList();
  }
}
