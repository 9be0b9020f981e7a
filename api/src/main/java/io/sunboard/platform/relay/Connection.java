package io.sunboard.platform.relay;

import io.sunboard.shared.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page as Relay shows it; serves every {@code ...Connection} of the schema. */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

  /** An item with the cursor that continues behind it. */
  public record Edge<T>(String cursor, T node) {}

  /** Where the page stands. */
  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** The page with a cursor for each item, made of the item's sort keys. */
  public static <T> Connection<T> of(Page<T> page, Function<T, String> cursor) {
    List<Edge<T>> edges =
        page.items().stream().map(item -> new Edge<>(cursor.apply(item), item)).toList();
    return new Connection<>(
        edges,
        new PageInfo(
            page.hasNext(),
            page.hasPrevious(),
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor()));
  }
}
