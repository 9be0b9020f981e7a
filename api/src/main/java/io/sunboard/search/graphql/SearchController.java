package io.sunboard.search.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.search.app.Find;
import io.sunboard.search.app.Find.Found;
import io.sunboard.search.app.SearchQuery;
import io.sunboard.search.graphql.SearchViews.Highlight;
import io.sunboard.search.graphql.SearchViews.SearchConnection;
import io.sunboard.search.graphql.SearchViews.SearchFacet;
import io.sunboard.search.graphql.SearchViews.SearchHitView;
import io.sunboard.searchindex.Completion;
import io.sunboard.searchindex.Facet;
import io.sunboard.searchindex.SearchHit;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** One box over everything that its reader may see. */
@Controller
class SearchController {

  /** Counted only when somebody reads them. */
  private static final Map<String, Facet> COUNTS =
      Map.of(
          "unitCounts", Facet.UNIT,
          "categoryCounts", Facet.CATEGORY,
          "statusCounts", Facet.STATUS,
          "colourCounts", Facet.COLOUR,
          "monthCounts", Facet.MONTH);

  private static final int COMPLETIONS = 8;

  private final Find find;
  private final ZoneId zone;
  private final Clock clock;

  SearchController(Find find, ZoneId zone, Clock clock) {
    this.find = find;
    this.zone = zone;
    this.clock = clock;
  }

  @QueryMapping
  Mono<SearchConnection> search(
      @Argument String query,
      @Argument @Nullable SearchInput filter,
      @Argument SearchInput.@Nullable Order orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor,
      DataFetchingFieldSelectionSet selection) {
    SearchInput input = Objects.requireNonNullElse(filter, SearchInput.none());
    if (input.sources() != null && !input.sources().isEmpty() && !actor.roles().isEmpty()) {
      // Everybody else finds nothing that has a source.
      actor.requireAny(StaffRole.SUPERVISOR, StaffRole.LEADER);
    }
    Set<Facet> facets =
        COUNTS.entrySet().stream()
            .filter(count -> selection.contains(count.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    SearchQuery wanted =
        new SearchQuery(
            query,
            input.toFilter(clock.instant(), zone),
            input.order(orderBy),
            facets,
            zone,
            selection.contains("suggestions"),
            first == null ? PageRequest.DEFAULT_SIZE : first,
            after);
    return find.find(wanted, actor).map(result -> connection(result, after != null));
  }

  private static SearchConnection connection(Find.Result result, boolean hasPrevious) {
    List<Connection.Edge<SearchHitView>> edges =
        result.found().stream().map(SearchController::edge).toList();
    // Whatever was not shown is passed by all the same: the page ends where the index's page ends.
    String end = result.page().hits().isEmpty() ? null : result.page().hits().getLast().cursor();
    return new SearchConnection(
        edges,
        new Connection.PageInfo(
            result.page().hasNext(),
            hasPrevious,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            end),
        result.page().facets().entrySet().stream()
            .map(facet -> new SearchFacet(facet.getKey(), facet.getValue()))
            .sorted(Comparator.comparing(SearchFacet::kind))
            .toList(),
        result.page().counts(),
        result.suggestions(),
        result.page().total());
  }

  @QueryMapping
  Mono<List<Completion>> searchSuggestions(
      @Argument String prefix, @Argument @Nullable Integer first, Actor actor) {
    return find.complete(prefix, first == null ? COMPLETIONS : first, actor);
  }

  private static Connection.Edge<SearchHitView> edge(Found found) {
    SearchHit hit = found.hit();
    Double metres = hit.metres();
    return new Connection.Edge<>(
        hit.cursor(),
        new SearchHitView(
            hit.kind(),
            found.thing(),
            hit.title(),
            hit.highlights().stream().map(Highlight::new).toList(),
            metres == null ? null : (int) Math.round(metres)));
  }
}
