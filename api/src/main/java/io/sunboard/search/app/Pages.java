package io.sunboard.search.app;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a table from end to end in pages, the next one when the last has been taken. */
final class Pages {

  private Pages() {}

  /** So many rows behind a key, or from the beginning when there is none. */
  interface Page<T, K> {
    Flux<T> behind(@Nullable K key);
  }

  /**
   * All rows.
   *
   * @param size of a page
   * @param key of a row, by which pages are ordered
   */
  static <T, K> Flux<T> all(int size, Function<T, K> key, Page<T, K> page) {
    return Flux.defer(() -> page.behind(null))
        .collectList()
        .expand(rows -> next(size, key, page, rows))
        .concatMapIterable(rows -> rows, 1);
  }

  private static <T, K> Mono<List<T>> next(
      int size, Function<T, K> key, Page<T, K> page, List<T> rows) {
    return rows.size() < size ? Mono.empty() : page.behind(key.apply(rows.getLast())).collectList();
  }
}
