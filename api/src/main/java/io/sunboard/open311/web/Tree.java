package io.sunboard.open311.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer says, whatever its format: named values in order, and lists. */
final class Tree {

  /**
   * A list; in XML each item stands in an element of its own.
   *
   * @param item that element's name
   */
  record Listed(String item, List<?> items) {
    Listed {
      items = List.copyOf(items);
    }
  }

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** With a value: a text, a number, a truth, a tree, a list; null where there is none. */
  Tree with(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  /** For JSON: lists without the names of their items. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Tree tree) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      tree.values.forEach((name, each) -> plain.put(name, plain(each)));
      return plain;
    }
    return value instanceof Listed(String _, List<?> items)
        ? items.stream().map(Tree::plain).toList()
        : value;
  }
}
