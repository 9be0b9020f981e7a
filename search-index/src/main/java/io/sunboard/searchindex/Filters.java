package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link SearchFilter} as queries. */
final class Filters {

  /** The parts of a filter that a facet can leave out of account. */
  enum Part {
    KIND,
    UNIT,
    CATEGORY,
    STATUS,
    COLOUR,
    MONTH;

    static Part of(Facet facet) {
      return valueOf(facet.name());
    }
  }

  private Filters() {}

  /** What of the parts limits; a part that does not is no key. */
  static Map<Part, Query> parts(SearchFilter filter) {
    Map<Part, Query> parts = new EnumMap<>(Part.class);
    if (!filter.kinds().isEmpty()) {
      parts.put(Part.KIND, Relevance.kinds(filter.kinds()));
    }
    put(parts, Part.UNIT, "unitPath", filter.units());
    put(parts, Part.CATEGORY, "categoryPath", filter.categories());
    put(parts, Part.STATUS, "status", filter.statuses());
    put(parts, Part.COLOUR, "colour", filter.colours());
    if (!filter.at().isOpen()) {
      parts.put(Part.MONTH, range("at", filter.at()));
    }
    return parts;
  }

  /** Everything else that the filter, the order and the reader's rights demand. */
  static List<Query> rest(SearchRequest request) {
    SearchFilter filter = request.filter();
    List<Query> queries = new ArrayList<>();
    if (!request.visibility().unlimited()) {
      queries.add(scopes(request.visibility()));
    }
    if (!filter.outcomes().isEmpty()) {
      queries.add(terms("outcome", filter.outcomes()));
    }
    if (!filter.sources().isEmpty()) {
      queries.add(terms("source", filter.sources()));
    }
    if (!filter.due().isOpen()) {
      queries.add(range("dueAt", filter.due()));
    }
    if (!filter.closed().isOpen()) {
      queries.add(range("closedAt", filter.closed()));
    }
    Instant now = filter.overdueAt();
    if (now != null) {
      queries.add(flag("open", true));
      queries.add(range("dueAt", new TimeRange(null, now)));
    }
    Boolean sample = filter.sample();
    if (sample != null) {
      queries.add(flag("sample", sample));
    }
    Area area = filter.area();
    if (area != null) {
      queries.add(area(area));
    }
    if (request.order() instanceof SearchOrder.NearestFirst) {
      queries.add(Query.of(q -> q.exists(e -> e.field("place"))));
    }
    return queries;
  }

  /** What a reader who may not find everything may find. */
  static Query scopes(Visibility visibility) {
    return terms("scopes", visibility.scopes());
  }

  static GeoLocation point(Place place) {
    return GeoLocation.of(g -> g.latlon(p -> p.lat(place.latitude()).lon(place.longitude())));
  }

  static Query flag(String field, boolean value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static void put(
      Map<Part, Query> parts, Part part, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      parts.put(part, terms(field, values));
    }
  }

  private static Query terms(String field, Collection<String> values) {
    List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(wanted))));
  }

  private static Query range(String field, TimeRange range) {
    return Query.of(q ->
        q.range(r ->
            r.date(d -> {
              String from = millis(range.from());
              String before = millis(range.before());
              if (from != null) {
                d.gte(from);
              }
              if (before != null) {
                d.lt(before);
              }
              return d.field(field);
            })));
  }

  private static @Nullable String millis(@Nullable Instant instant) {
    return instant == null ? null : Long.toString(Moments.of(instant));
  }

  private static Query area(Area area) {
    return switch (area) {
      case Area.Circle circle ->
          Query.of(q ->
              q.geoDistance(g ->
                  g.field("place")
                      .location(point(circle.centre()))
                      .distance(circle.metres() + "m")));
      case Area.Box box ->
          Query.of(q ->
              q.geoBoundingBox(g ->
                  g.field("place")
                      .boundingBox(b ->
                          b.coords(c ->
                              c.top(box.northEast().latitude())
                                  .right(box.northEast().longitude())
                                  .bottom(box.southWest().latitude())
                                  .left(box.southWest().longitude())))));
    };
  }
}
