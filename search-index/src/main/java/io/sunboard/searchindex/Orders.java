package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoDistanceType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.ArrayList;
import java.util.List;

/** A {@link SearchOrder} as Elasticsearch's sort, and its sort values as a {@link Cursor}. */
final class Orders {

  private static final SortOptions SCORE =
      SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc)));
  private static final SortOptions NEWEST =
      SortOptions.of(s -> s.field(f -> f.field("moment").order(SortOrder.Desc)));
  private static final SortOptions KEY =
      SortOptions.of(s -> s.field(f -> f.field("key").order(SortOrder.Asc)));

  private Orders() {}

  static List<SortOptions> sort(SearchOrder order) {
    return switch (order) {
      case SearchOrder.BestFirst best -> List.of(SCORE, NEWEST, KEY);
      case SearchOrder.NewestFirst newest -> List.of(NEWEST, KEY);
      case SearchOrder.NearestFirst nearest -> List.of(distance(nearest.from()), NEWEST, KEY);
    };
  }

  private static SortOptions distance(Place from) {
    return SortOptions.of(s ->
        s.geoDistance(g ->
            g.field("place")
                .location(Filters.point(from))
                .distanceType(GeoDistanceType.Arc)
                .unit(DistanceUnit.Meters)
                .order(SortOrder.Asc)));
  }

  /** Where the hits behind a cursor begin. */
  static List<FieldValue> after(SearchOrder order, Cursor cursor) {
    List<FieldValue> values = new ArrayList<>();
    if (!(order instanceof SearchOrder.NewestFirst)) {
      values.add(FieldValue.of(cursor.rank()));
    }
    values.add(FieldValue.of(cursor.moment()));
    values.add(FieldValue.of(cursor.key()));
    return values;
  }

  /** The place of a hit with these sort values. */
  static Cursor cursor(SearchOrder order, List<FieldValue> sort) {
    int ranks = order instanceof SearchOrder.NewestFirst ? 0 : 1;
    if (sort.size() != ranks + 2) {
      throw new SearchUnavailableException("Elasticsearch's hit lacks its sort values");
    }
    return new Cursor(
        ranks == 0 ? 0 : number(sort.getFirst()),
        (long) number(sort.get(ranks)),
        sort.get(ranks + 1).stringValue());
  }

  private static double number(FieldValue value) {
    return value.isLong() ? value.longValue() : value.doubleValue();
  }
}
