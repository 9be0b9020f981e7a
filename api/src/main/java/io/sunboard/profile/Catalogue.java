package io.sunboard.profile;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.category.CategoryPlan;
import io.sunboard.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A catalogue of categories as configuration: each class before its subclasses. */
public record Catalogue(List<Entry> categories) {

  public Catalogue {
    categories = List.copyOf(categories);
  }

  /**
   * A category; see {@link io.sunboard.category.Category}.
   *
   * @param limit an amount and a unit: {@code 4 WORKING_HOURS}
   * @param grid in metres; null when the category is not sensitive
   */
  public record Entry(
      String code,
      @Nullable String standard,
      Text name,
      @Nullable String filing,
      @Nullable String closing,
      String limit,
      @Nullable String unit,
      @Nullable String returnLimit,
      @Nullable Integer grid) {

    /** A plan for a category that is not there yet. */
    public CategoryPlan plan(@Nullable Text contentArea) {
      return new CategoryPlan(
          code,
          standard,
          name.zh(),
          name.en(),
          filing,
          closing,
          limit(limit),
          returnLimit == null ? null : limit(returnLimit),
          unit,
          grid,
          contentArea,
          true,
          null);
    }

    private static CategoryPlan.Limit limit(String text) {
      String[] parts = text.split(" ", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("a limit looks like 4 WORKING_HOURS, not " + text);
      }
      return new CategoryPlan.Limit(Integer.parseInt(parts[0]), LimitUnit.valueOf(parts[1]));
    }
  }

  /**
   * The content areas 测评内容 of a city's evaluation.
   *
   * @param areas each with the codes of classes and subclasses that count in it; a subclass that
   *     stands nowhere counts where its class does
   */
  public record Areas(List<Area> areas) {

    public record Area(Text name, List<String> categories) {}

    public Areas {
      areas = List.copyOf(areas);
    }

    /** The areas by code of class or subclass. */
    public Map<String, Text> byCategory() {
      Map<String, Text> found = new HashMap<>();
      for (Area area : areas) {
        for (String code : area.categories()) {
          if (found.put(code, area.name()) != null) {
            throw new IllegalArgumentException(code + " stands in two content areas");
          }
        }
      }
      return found;
    }
  }

  /** The area of a category, or of its class; null when neither stands in one. */
  public static @Nullable Text area(Map<String, Text> areas, String code) {
    Text own = areas.get(code);
    return own == null ? areas.get(Objects.requireNonNull(code.split("-", 2)[0])) : own;
  }
}
