package io.sunboard.searchindex;

import co.elastic.clients.util.BinaryData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    fields.put("key", document.key());
    fields.put("kind", document.kind().name());
    fields.put("id", document.id());
    fields.put("day", day(document.date()));
    fields.put("tombstone", document.tombstone());
    if (!document.tombstone()) {
      fields.put("title", line(document.title()));
      fields.put("titleEn", line(document.titleEn()));
      fields.put("names", document.names().stream().map(Projection::line).distinct().toList());
      fields.put("body", body(document.body()));
    }
    return new Projection(document, JSON.writeValueAsBytes(fields));
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

  /**
   * Days since 1970; the lowest number of all without a date, so that it sorts after all others.
   */
  private static int day(@Nullable LocalDate date) {
    return date == null
        ? Integer.MIN_VALUE
        : Math.clamp(date.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
  }
}
