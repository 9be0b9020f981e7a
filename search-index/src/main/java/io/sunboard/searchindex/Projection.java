package io.sunboard.searchindex;

import co.elastic.clients.util.BinaryData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as {@code index.json} maps it, already written as JSON, so that a bulk request can be
 * sized.
 */
final class Projection {

  /** Longest title or name. */
  private static final int MAX_LINE = 20_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SearchDocument document;
  private final BinaryData json;

  private Projection(SearchDocument document, byte[] json) {
    this.document = document;
    this.json = BinaryData.of(json, "application/json");
  }

  static Projection of(SearchDocument document) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Long moment = Moments.of(document.facts().at(), document.date());
    fields.put("key", document.key());
    fields.put("kind", document.kind().name());
    fields.put("id", document.id());
    fields.put("moment", moment == null ? Moments.NONE : moment);
    fields.put("tombstone", document.tombstone());
    if (!document.tombstone()) {
      fields.put("title", line(document.title()));
      fields.put("titleEn", line(document.titleEn()));
      fields.put("names", document.names().stream().map(Projection::line).distinct().toList());
      fields.put("body", body(document.body()));
      put(fields, "at", moment);
      put(fields, document.facts());
    }
    return new Projection(document, JSON.writeValueAsBytes(fields));
  }

  private static void put(Map<String, Object> fields, Facts facts) {
    put(fields, "unit", facts.unit());
    put(fields, "unitPath", facts.unitPath());
    put(fields, "category", facts.category());
    put(
        fields,
        "categoryPath",
        Stream.of(facts.category(), facts.categoryClass()).filter(Objects::nonNull).toList());
    put(fields, "status", facts.status());
    put(fields, "colour", facts.colour());
    put(fields, "outcome", facts.outcome());
    put(fields, "source", facts.source());
    fields.put("open", facts.open());
    put(fields, "dueAt", millis(facts.dueAt()));
    put(fields, "closedAt", millis(facts.closedAt()));
    Place place = facts.place();
    if (place != null) {
      fields.put("place", Map.of("lat", place.latitude(), "lon", place.longitude()));
    }
    fields.put("sample", facts.sample());
    put(fields, "scopes", facts.scopes());
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    boolean absent =
        value == null || "".equals(value) || value instanceof Collection<?> c && c.isEmpty();
    if (!absent) {
      fields.put(name, value);
    }
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : Moments.of(instant);
  }

  SearchDocument document() {
    return document;
  }

  /** The document's id in the index. */
  String key() {
    return document.key();
  }

  BinaryData json() {
    return json;
  }

  /** In bytes. */
  long size() {
    return json.size();
  }

  private static String line(String text) {
    return Texts.cut(Texts.normalise(text), MAX_LINE);
  }

  private static List<String> body(List<String> passages) {
    List<String> kept = new ArrayList<>();
    int room = SearchDocument.MAX_BODY;
    for (String passage : passages) {
      String text = Texts.cut(Texts.normalise(passage), room);
      if (!text.isEmpty()) {
        kept.add(text);
        room -= text.length();
      }
    }
    return kept;
  }
}
