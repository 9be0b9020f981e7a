package io.sunboard.searchindex;

import co.elastic.clients.util.BinaryData;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as {@code index.json} maps it, already written as JSON, so that a bulk request can be
 * sized. Texts are written as they are found, and those that read otherwise a second time in {@code
 * shown}, which is not indexed.
 */
final class Projection {

  /** Longest title or name. */
  private static final int MAX_LINE = 20_000;

  /** A serial number that is filled up with noughts: people leave them out. */
  private static final Pattern SERIAL = Pattern.compile("[A-Z0-9-]*-(?=[0-9]{4,}$)0+([1-9][0-9]*)");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SearchDocument document;
  private final BinaryData json;

  private Projection(SearchDocument document, byte[] json) {
    this.document = document;
    this.json = BinaryData.of(json, "application/json");
  }

  static Projection of(SearchDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      write(out, document);
      out.writeEndObject();
    }
    return new Projection(document, bytes.toByteArray());
  }

  private static void write(JsonGenerator out, SearchDocument document) {
    Long moment = Moments.of(document.facts().at(), document.date());
    out.writeStringProperty("key", document.key());
    out.writeStringProperty("kind", document.kind().name());
    out.writeStringProperty("id", document.id());
    out.writeNumberProperty("moment", moment == null ? Moments.NONE : moment);
    out.writeBooleanProperty("tombstone", document.tombstone());
    if (!document.tombstone()) {
      texts(out, document);
      put(out, "at", moment);
      facts(out, document.facts());
    }
  }

  private static void texts(JsonGenerator out, SearchDocument document) {
    String title = line(document.title());
    List<String> names = names(document.names());
    List<String> body = body(document.body());
    String found = Script.simplified(title);
    out.writeStringProperty("title", found);
    put(out, "titleEn", Script.simplified(line(document.titleEn())));
    put(out, "names", simplified(names));
    put(out, "body", simplified(body));
    List<String> shown =
        Stream.concat(names.stream(), body.stream())
            .filter(text -> !Script.simplified(text).equals(text))
            .toList();
    if (!shown.isEmpty() || !found.equals(title)) {
      out.writeObjectPropertyStart("shown");
      out.writeStringProperty("title", title);
      put(out, "texts", shown);
      out.writeEndObject();
    }
  }

  private static void facts(JsonGenerator out, Facts facts) {
    put(out, "unit", facts.unit());
    put(out, "unitPath", facts.unitPath());
    put(out, "category", facts.category());
    put(
        out,
        "categoryPath",
        Stream.of(facts.category(), facts.categoryClass())
            .filter(Objects::nonNull)
            .filter(code -> !code.isEmpty())
            .toList());
    put(out, "status", facts.status());
    put(out, "colour", facts.colour());
    put(out, "outcome", facts.outcome());
    put(out, "source", facts.source());
    out.writeBooleanProperty("open", facts.open());
    put(out, "dueAt", millis(facts.dueAt()));
    put(out, "closedAt", millis(facts.closedAt()));
    Place place = facts.place();
    if (place != null) {
      out.writeObjectPropertyStart("place");
      out.writeNumberProperty("lat", place.latitude());
      out.writeNumberProperty("lon", place.longitude());
      out.writeEndObject();
    }
    out.writeBooleanProperty("sample", facts.sample());
    put(out, "scopes", facts.scopes());
  }

  private static void put(JsonGenerator out, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      out.writeStringProperty(name, value);
    }
  }

  private static void put(JsonGenerator out, String name, @Nullable Long value) {
    if (value != null) {
      out.writeNumberProperty(name, value);
    }
  }

  private static void put(JsonGenerator out, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      out.writeArrayPropertyStart(name);
      values.forEach(out::writeString);
      out.writeEndArray();
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

  private static List<String> simplified(List<String> texts) {
    return texts.stream().map(Script::simplified).toList();
  }

  private static String line(String text) {
    return Texts.cut(Texts.normalise(text), MAX_LINE);
  }

  /** The names, and behind them their serial numbers without leading noughts. */
  private static List<String> names(List<String> names) {
    List<String> lines = new ArrayList<>();
    names.stream().map(Projection::line).forEach(lines::add);
    for (int i = 0; i < names.size(); i++) {
      Matcher serial = SERIAL.matcher(lines.get(i));
      if (serial.matches()) {
        lines.add(serial.group(1));
      }
    }
    return lines.stream().distinct().toList();
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
