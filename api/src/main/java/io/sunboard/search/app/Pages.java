package io.sunboard.search.app;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a table from end to end in pages, the next one when the last has been taken. */
final class Pages {

  private Pages() {}

  /**
   * All rows.
   *
   * @param size of a page
   * @param page so many rows behind a key, or from the beginning
   * @param key of a row, by which pages are ordered
   */
  static <T> Flux<T> of(int size, Function<@Nullable UUID, Flux<T>> page, Function<T, UUID> key) {
    return first(page)
        .expand(rows ->
            rows.size() < size ? Mono.empty() : page.apply(key.apply(rows.getLast())).collectList())
        .concatMapIterable(rows -> rows, 1);
  }

  private static <T> Mono<List<T>> first(Function<@Nullable UUID, Flux<T>> page) {
    return Flux.defer(() -> page.apply(null)).collectList();
  }
}
