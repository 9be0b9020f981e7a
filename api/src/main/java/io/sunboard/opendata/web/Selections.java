package io.sunboard.opendata.web;

import io.sunboard.category.CategoryCode;
import io.sunboard.exposure.app.ExposureReader.Area;
import io.sunboard.opendata.app.PublishedProblems.Selection;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.UnitCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of files and feeds asks for by {@code ?unit=&category=&bbox=&number=}; {@code bbox}
 * is west, south, east and north in degrees, with commas between, as in GeoJSON.
 */
final class Selections {

  private Selections() {}

  static Selection of(
      @Nullable String unit,
      @Nullable String category,
      @Nullable String bbox,
      @Nullable String number) {
    return new Selection(unit(unit), category(category), area(bbox), number(number));
  }

  private static @Nullable String number(@Nullable String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      throw new InvalidArgumentException("ILLEGAL_ARGUMENT", "number");
    }
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Area area(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    double[] sides;
    try {
      sides =
          Arrays.stream(text.split(",", -1))
              .map(String::strip)
              .mapToDouble(Double::parseDouble)
              .toArray();
    } catch (NumberFormatException notANumber) {
      sides = new double[0];
    }
    // Written so that what is not a number fails too.
    boolean sound =
        sides.length == 4
            && Math.abs(sides[0]) <= 180
            && Math.abs(sides[2]) <= 180
            && Math.abs(sides[1]) <= 90
            && Math.abs(sides[3]) <= 90
            && sides[1] <= sides[3];
    if (!sound) {
      throw new InvalidArgumentException("ILLEGAL_ARGUMENT", "bbox");
    }
    return new Area(sides[1], sides[0], sides[3], sides[2]);
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
