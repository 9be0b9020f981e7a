package io.sunboard.opendata.web;

import io.sunboard.category.CategoryCode;
import io.sunboard.opendata.app.PublishedProblems.Selection;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** What a reader of files and feeds asks for by {@code ?unit=&category=}. */
final class Selections {

  private Selections() {}

  static Selection of(@Nullable String unit, @Nullable String category) {
    return new Selection(unit(unit), category(category));
  }

  private static @Nullable UnitCode unit(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : UnitCode.parse(text)
            .orElseThrow(() -> new InvalidArgumentException("MALFORMED_UNIT_CODE", "unit", text));
  }

  private static @Nullable String category(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : CategoryCode.parse(text)
            .map(CategoryCode::value)
            .orElseThrow(() -> new InvalidArgumentException("ILLEGAL_ARGUMENT", "category"));
  }
}
