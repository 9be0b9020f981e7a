package io.sunboard.platform.graphql;

import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.shared.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Pages of children of many parents, by one statement for all parents that ask for the same page,
 * as the parents of one level of a query do.
 */
public final class PagedBatch {

  /** One parent's wish: which page, and what it is limited to. */
  public record Key<K>(K parent, PageRequest page, @Nullable String filter) {}

  /** Reads the children of these parents, in order, one more each than the page's size. */
  @FunctionalInterface
  public interface Reader<K, V> {
    Flux<V> read(Collection<K> parents, PageRequest page, @Nullable String filter);
  }

  private PagedBatch() {}

  /**
   * Answers every wish.
   *
   * @param parent tells whose child a child is
   * @param cursor makes a child's cursor
   */
  public static <K, V> Mono<Map<Key<K>, Connection<V>>> load(
      Set<Key<K>> keys, Reader<K, V> reader, Function<V, K> parent, Function<V, String> cursor) {
    record Wish(PageRequest page, @Nullable String filter) {}
    Map<Wish, List<K>> byWish = new LinkedHashMap<>();
    for (Key<K> key : keys) {
      byWish
          .computeIfAbsent(new Wish(key.page(), key.filter()), _ -> new ArrayList<>())
          .add(key.parent());
    }
    return Flux.fromIterable(byWish.entrySet())
        .flatMap(wish ->
            reader
                .read(wish.getValue(), wish.getKey().page(), wish.getKey().filter())
                .collectMultimap(parent)
                .map(children -> {
                  Map<Key<K>, Connection<V>> answers = new HashMap<>();
                  for (K each : wish.getValue()) {
                    answers.put(
                        new Key<>(each, wish.getKey().page(), wish.getKey().filter()),
                        connection(children.get(each), wish.getKey().page(), cursor));
                  }
                  return answers;
                }))
        .collectList()
        .map(parts -> {
          Map<Key<K>, Connection<V>> all = new HashMap<>();
          parts.forEach(all::putAll);
          return all;
        });
  }

  private static <V> Connection<V> connection(
      @Nullable Collection<V> children, PageRequest page, Function<V, String> cursor) {
    List<V> read = List.copyOf(Objects.requireNonNullElse(children, List.<V>of()));
    return Connection.of(Page.of(read, page.size(), !page.atStart()), cursor);
  }
}
