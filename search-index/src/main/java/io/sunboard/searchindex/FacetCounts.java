package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.sunboard.searchindex.Filters.Part;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts hits by value. A part of the filter whose facet is asked for does not limit the query but
 * what is shown of its answer, so that its facet counts what other choices would bring; all other
 * parts limit the facet.
 */
final class FacetCounts {

  private static final String KINDS = "KIND";
  private static final String VALUES = "values";

  private final Set<Facet> facets;
  private final ZoneId zone;
  private final Map<Part, Query> shown = new EnumMap<>(Part.class);
  private final List<Query> limiting = new ArrayList<>();

  FacetCounts(SearchRequest request) {
    this.facets = request.facets();
    this.zone = request.zone();
    Filters.parts(request.filter()).forEach(this::sort);
  }

  private void sort(Part part, Query query) {
    if (part == Part.KIND || facets.stream().map(Part::of).anyMatch(part::equals)) {
      shown.put(part, query);
    } else {
      limiting.add(query);
    }
  }

  /** The parts that limit the query itself. */
  List<Query> limiting() {
    return limiting;
  }

  /** The parts that limit what is shown. */
  List<Query> shown() {
    return List.copyOf(shown.values());
  }

  Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> all = new HashMap<>();
    all.put(KINDS, without(Part.KIND, terms("kind", DocumentKind.values().length)));
    for (Facet facet : facets) {
      all.put(facet.name(), without(Part.of(facet), values(facet)));
    }
    return all;
  }

  private Aggregation values(Facet facet) {
    return switch (facet) {
      case UNIT -> terms("unit", SearchPage.MAX_BUCKETS);
      case CATEGORY -> terms("category", SearchPage.MAX_BUCKETS);
      case STATUS -> terms("status", SearchPage.MAX_BUCKETS);
      case COLOUR -> terms("colour", SearchPage.MAX_BUCKETS);
      case MONTH ->
          Aggregation.of(a ->
              a.dateHistogram(h ->
                  h.field("at")
                      .calendarInterval(CalendarInterval.Month)
                      .timeZone(zone.getId())
                      .format("yyyy-MM")
                      .minDocCount(1)));
    };
  }

  private static Aggregation terms(String field, int size) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
  }

  private Aggregation without(Part part, Aggregation values) {
    List<Query> others =
        shown.entrySet().stream()
            .filter(other -> other.getKey() != part)
            .map(Map.Entry::getValue)
            .toList();
    return Aggregation.of(
        a -> a.filter(f -> f.bool(b -> b.filter(others))).aggregations(VALUES, values));
  }

  /** What the answer says of kinds; all are keys. */
  static Map<DocumentKind, Long> kinds(Map<String, Aggregate> answer) {
    Map<String, Long> counts = new HashMap<>();
    if (answer.containsKey(KINDS)) {
      buckets(answer.get(KINDS)).forEach(bucket -> counts.put(bucket.value(), bucket.count()));
    }
    Map<DocumentKind, Long> kinds = new EnumMap<>(DocumentKind.class);
    for (DocumentKind kind : DocumentKind.values()) {
      kinds.put(kind, counts.getOrDefault(kind.name(), 0L));
    }
    return kinds;
  }

  /** What the answer says of the facets asked for; all are keys. */
  Map<Facet, List<Bucket>> read(Map<String, Aggregate> answer) {
    Map<Facet, List<Bucket>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      Aggregate found = answer.get(facet.name());
      counts.put(facet, found == null ? List.of() : buckets(found));
    }
    return counts;
  }

  private static List<Bucket> buckets(Aggregate filtered) {
    Aggregate values = filtered.filter().aggregations().get(VALUES);
    if (values == null) {
      return List.of();
    }
    return values.isDateHistogram()
        ? values.dateHistogram().buckets().array().stream()
            .map(bucket -> new Bucket(String.valueOf(bucket.keyAsString()), bucket.docCount()))
            .toList()
        : values.sterms().buckets().array().stream()
            .map(bucket -> new Bucket(bucket.key().stringValue(), bucket.docCount()))
            .toList();
  }
}
