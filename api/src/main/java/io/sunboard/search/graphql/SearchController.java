package io.sunboard.search.graphql;

import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.search.app.FindReleased;
import io.sunboard.search.app.FindReleased.Found;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.Span;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** One box over everything that is released. */
@Controller
class SearchController {

  record SearchFilter(@Nullable List<DocumentKind> kinds) {}

  record Highlight(List<Span> spans) {}

  record SearchHitView(
      DocumentKind kind, Object node, List<Span> title, List<Highlight> highlights) {}

  record SearchFacet(DocumentKind kind, long count) {}

  /** A connection whose cursors are the search engine's own. */
  record SearchConnection(
      List<Connection.Edge<SearchHitView>> edges,
      Connection.PageInfo pageInfo,
      List<SearchFacet> facets,
      long totalCount) {

    public List<SearchHitView> nodes() {
      return edges.stream().map(Connection.Edge::node).toList();
    }
  }

  private final FindReleased find;

  SearchController(FindReleased find) {
    this.find = find;
  }

  @QueryMapping
  Mono<SearchConnection> search(
      @Argument String query,
      @Argument @Nullable SearchFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    List<DocumentKind> wanted =
        filter == null ? List.of() : Objects.requireNonNullElse(filter.kinds(), List.of());
    Set<DocumentKind> kinds =
        wanted.isEmpty() ? EnumSet.allOf(DocumentKind.class) : EnumSet.copyOf(wanted);
    return find.find(query, kinds, first == null ? PageRequest.DEFAULT_SIZE : first, after)
        .map(result -> connection(result, after != null));
  }

  private static SearchConnection connection(FindReleased.Result result, boolean hasPrevious) {
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
        result.page().total());
  }

  private static Connection.Edge<SearchHitView> edge(Found found) {
    return new Connection.Edge<>(
        found.hit().cursor(),
        new SearchHitView(
            found.hit().kind(),
            found.thing(),
            found.hit().title(),
            found.hit().highlights().stream().map(Highlight::new).toList()));
  }
}
