package io.sunboard.search.graphql;

import io.sunboard.platform.relay.Connection;
import io.sunboard.searchindex.Bucket;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.Facet;
import io.sunboard.searchindex.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the schema's types of a search are made of. */
final class SearchViews {

  private SearchViews() {}

  record Highlight(List<Span> spans) {}

  record SearchHitView(
      DocumentKind kind,
      Object node,
      List<Span> title,
      List<Highlight> highlights,
      @Nullable Integer distance) {}

  record SearchFacet(DocumentKind kind, long count) {}

  /** A connection whose cursors are the search engine's own. */
  record SearchConnection(
      List<Connection.Edge<SearchHitView>> edges,
      Connection.PageInfo pageInfo,
      List<SearchFacet> facets,
      Map<Facet, List<Bucket>> counts,
      List<String> suggestions,
      long totalCount) {

    public List<SearchHitView> nodes() {
      return edges.stream().map(Connection.Edge::node).toList();
    }

    public List<Bucket> unitCounts() {
      return counts.getOrDefault(Facet.UNIT, List.of());
    }

    public List<Bucket> categoryCounts() {
      return counts.getOrDefault(Facet.CATEGORY, List.of());
    }

    public List<Bucket> statusCounts() {
      return counts.getOrDefault(Facet.STATUS, List.of());
    }

    public List<Bucket> colourCounts() {
      return counts.getOrDefault(Facet.COLOUR, List.of());
    }

    public List<Bucket> monthCounts() {
      return counts.getOrDefault(Facet.MONTH, List.of());
    }
  }
}
