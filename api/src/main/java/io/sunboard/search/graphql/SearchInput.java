package io.sunboard.search.graphql;

import io.sunboard.searchindex.Area;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.Place;
import io.sunboard.searchindex.SearchFilter;
import io.sunboard.searchindex.SearchOrder;
import io.sunboard.shared.InvalidArgumentException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema's {@code SearchFilter}, which becomes the search engine's. */
record SearchInput(
    @Nullable List<DocumentKind> kinds,
    @Nullable List<String> units,
    @Nullable List<String> categories,
    @Nullable List<String> statuses,
    @Nullable List<String> colours,
    @Nullable List<String> outcomes,
    @Nullable List<String> sources,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo,
    @Nullable LocalDate closedFrom,
    @Nullable LocalDate closedTo,
    @Nullable Boolean overdue,
    @Nullable Boolean sample,
    @Nullable Near near,
    @Nullable Box box) {

  private static final int MAX_VALUES = 100;
  private static final int MAX_METRES = 100_000;

  /** Around a point. */
  record Near(double latitude, double longitude, int metres) {
    Place place() {
      return SearchInput.place("filter.near", latitude, longitude);
    }
  }

  /** Between two meridians and two parallels. */
  record Box(double south, double west, double north, double east) {}

  static SearchInput none() {
    return new SearchInput(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null);
  }

  /**
   * What the index understands.
   *
   * @param now by which things are overdue
   * @throws InvalidArgumentException naming the field that is out of bounds
   */
  SearchFilter toFilter(Instant now, ZoneId zone) {
    return SearchFilter.builder()
        .kinds(kinds == null ? List.of() : kinds)
        .units(values("units", units))
        .categories(values("categories", categories))
        .statuses(values("statuses", statuses))
        .colours(values("colours", colours))
        .outcomes(values("outcomes", outcomes))
        .sources(values("sources", sources))
        .at(beginning(from, zone), end(to, zone))
        .due(beginning(dueFrom, zone), end(dueTo, zone))
        .closed(beginning(closedFrom, zone), end(closedTo, zone))
        .overdueAt(overdue != null && overdue ? now : null)
        .sample(sample)
        .area(area())
        .build();
  }

  /** The order by its name in the schema. */
  SearchOrder order(@Nullable Order order) {
    return switch (order == null ? Order.RELEVANCE : order) {
      case RELEVANCE -> new SearchOrder.BestFirst();
      case DATE -> new SearchOrder.NewestFirst();
      case DISTANCE -> {
        if (near == null) {
          throw new InvalidArgumentException("POINT_MISSING", "filter.near");
        }
        yield new SearchOrder.NearestFirst(near.place());
      }
    };
  }

  /** As the schema's {@code SearchOrder} names them. */
  enum Order {
    RELEVANCE,
    DATE,
    DISTANCE
  }

  private @Nullable Area area() {
    if (near != null && box != null) {
      throw new InvalidArgumentException("ONE_AREA", "filter.box");
    }
    if (near != null) {
      if (near.metres() < 1 || near.metres() > MAX_METRES) {
        throw new InvalidArgumentException(
            "NUMBER_OUT_OF_RANGE", "filter.near.metres", 1, MAX_METRES);
      }
      return new Area.Circle(near.place(), near.metres());
    }
    if (box == null) {
      return null;
    }
    Place southWest = place("filter.box", box.south(), box.west());
    Place northEast = place("filter.box", box.north(), box.east());
    if (box.south() > box.north() || box.west() > box.east()) {
      throw new InvalidArgumentException("ILLEGAL_ARGUMENT", "filter.box");
    }
    return new Area.Box(southWest, northEast);
  }

  private static Place place(String argument, double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90)) {
      throw new InvalidArgumentException("NUMBER_OUT_OF_RANGE", argument + ".latitude", -90, 90);
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new InvalidArgumentException("NUMBER_OUT_OF_RANGE", argument + ".longitude", -180, 180);
    }
    return new Place(latitude, longitude);
  }

  private static Set<String> values(String field, @Nullable List<String> values) {
    if (values == null) {
      return Set.of();
    }
    if (values.size() > MAX_VALUES) {
      throw new InvalidArgumentException("TOO_MANY_VALUES", "filter." + field, MAX_VALUES);
    }
    if (values.stream().anyMatch(value -> value.length() > SearchFilter.MAX_VALUE_LENGTH)) {
      throw new InvalidArgumentException("ILLEGAL_ARGUMENT", "filter." + field);
    }
    return Set.copyOf(values);
  }

  private static @Nullable Instant beginning(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  /** The last day is in it. */
  private static @Nullable Instant end(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
