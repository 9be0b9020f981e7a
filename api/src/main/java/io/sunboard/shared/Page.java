package io.sunboard.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a longer list, in the list's order.
 *
 * @param items at most as many as asked for
 * @param hasNext whether the list goes on behind it
 * @param hasPrevious whether the list has something before it
 */
public record Page<T>(List<T> items, boolean hasNext, boolean hasPrevious) {

  public Page {
    items = List.copyOf(items);
  }

  /** Makes a page of a list that was read with one item more than asked for. */
  public static <T> Page<T> of(List<T> readOneMore, int size, boolean hasPrevious) {
    boolean more = readOneMore.size() > size;
    return new Page<>(more ? readOneMore.subList(0, size) : readOneMore, more, hasPrevious);
  }

  public <U> Page<U> map(Function<T, U> onItem) {
    return new Page<>(items.stream().map(onItem).toList(), hasNext, hasPrevious);
  }
}
