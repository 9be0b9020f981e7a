package io.sunboard.exposure.store;

import io.r2dbc.spi.Readable;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.ExposureState;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.exposure.Standing;
import io.sunboard.exposure.app.ExposureReader.Event;
import io.sunboard.platform.sql.Sql;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Exposures out of their rows, and their parts as JSON. */
@Component
class ExposureRow {

  static final String COLUMNS =
      """
      e.number, e.problem_id, e.revision, e.version, e.state, e.sample, e.category, e.reported_at,
      e.content::text content, e.draft::text draft, e.standing::text standing, e.drafters,
      e.released_at, e.withdrawn_at, e.reason
      """;

  private final JsonMapper json;

  ExposureRow(JsonMapper json) {
    this.json = json;
  }

  Exposure read(Readable row) {
    return read(row, null);
  }

  /** As of a moment, when the row holds what was seen then. */
  Exposure read(Readable row, @Nullable Instant asOf) {
    return new Exposure(
        Sql.text(row, "number"),
        Objects.requireNonNull(row.get("problem_id", UUID.class)),
        Sql.flag(row, "sample"),
        Sql.text(row, "category"),
        Objects.requireNonNull(Sql.instantOrNull(row, "reported_at")),
        ExposureState.valueOf(Sql.text(row, "state")),
        content(Sql.textOrNull(row, "content")),
        content(Sql.textOrNull(row, "draft")),
        json.readValue(Sql.text(row, "standing"), Standing.class),
        Set.of(Objects.requireNonNull(row.get("drafters", String[].class))),
        Sql.instantOrNull(row, "released_at"),
        Sql.instantOrNull(row, "withdrawn_at"),
        Sql.textOrNull(row, "reason"),
        Sql.number(row, "version"),
        Sql.number(row, "revision"),
        asOf);
  }

  private @Nullable ExposureContent content(@Nullable String text) {
    return text == null ? null : json.readValue(text, ExposureContent.class);
  }

  @Nullable String text(@Nullable Object part) {
    return part == null ? null : json.writeValueAsString(part);
  }

  static Event event(Readable row) {
    return new Event(
        Sql.text(row, "number"),
        Sql.number(row, "position"),
        new PublicEvent(
            Objects.requireNonNull(Sql.instantOrNull(row, "at")),
            PublicEvent.Kind.valueOf(Sql.text(row, "kind")),
            Sql.textOrNull(row, "text"),
            Sql.textOrNull(row, "unit"),
            Sql.instantOrNull(row, "due_at"),
            Sql.textOrNull(row, "ticket_number"),
            Sql.textOrNull(row, "ticket_colour")));
  }
}
