package io.sunboard.alert.store;

import io.r2dbc.spi.Readable;
import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertChannel;
import io.sunboard.alert.AlertFilter;
import io.sunboard.alert.AlertFilter.Box;
import io.sunboard.alert.AlertFilter.Circle;
import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.AlertState;
import io.sunboard.alert.AlertTopic;
import io.sunboard.alert.Delivery;
import io.sunboard.alert.DeliveryState;
import io.sunboard.alert.app.AlertKeys;
import io.sunboard.alert.app.AlertStore.Held;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Language;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts, messages and lines of the log out of their rows. */
@Component
class AlertRow {

  private final AlertKeys keys;

  AlertRow(AlertKeys keys) {
    this.keys = keys;
  }

  Held held(Readable row) {
    UUID id = uuid(row, "id");
    String keyId = Sql.text(row, "key_id");
    byte[] sealed = Objects.requireNonNull(row.get("destination", byte[].class));
    Alert alert =
        new Alert(
            id,
            AlertState.valueOf(Sql.text(row, "state")),
            Sql.textOrNull(row, "reason"),
            AlertChannel.valueOf(Sql.text(row, "channel")),
            keys.open(keyId, id, sealed),
            filter(row),
            Language.valueOf(Sql.text(row, "language")),
            instant(row, "created_at"),
            Sql.instantOrNull(row, "confirmed_at"));
    return new Held(
        alert,
        keyId,
        Objects.requireNonNull(row.get("queued", Long.class)),
        Sql.number(row, "failures"));
  }

  private static AlertFilter filter(Readable row) {
    Set<AlertTopic> topics = EnumSet.noneOf(AlertTopic.class);
    for (AlertTopic topic : AlertTopic.values()) {
      if (Sql.flag(row, column(topic))) {
        topics.add(topic);
      }
    }
    Double south = row.get("south", Double.class);
    Double latitude = row.get("latitude", Double.class);
    return new AlertFilter(
        topics,
        Sql.textOrNull(row, "unit"),
        Sql.textOrNull(row, "category"),
        Sql.textOrNull(row, "exposure"),
        south == null
            ? null
            : new Box(south, degrees(row, "west"), degrees(row, "north"), degrees(row, "east")),
        latitude == null
            ? null
            : new Circle(latitude, degrees(row, "longitude"), degrees(row, "metres")));
  }

  static String column(AlertTopic topic) {
    return switch (topic) {
      case EXPOSURES -> "exposures";
      case PUBLICATIONS -> "publications";
      case RANKINGS -> "rankings";
    };
  }

  static AlertMessage message(Readable row) {
    return new AlertMessage(
        uuid(row, "id"),
        Sql.text(row, "type"),
        Sql.text(row, "subject"),
        Sql.text(row, "subject_key"),
        instant(row, "at"),
        // What was withdrawn has no words any more, and does not go out.
        Objects.requireNonNullElse(Sql.textOrNull(row, "body"), ""));
  }

  static Delivery delivery(Readable row) {
    return new Delivery(
        Objects.requireNonNull(row.get("position", Long.class)),
        uuid(row, "message_id"),
        Sql.text(row, "type"),
        Sql.text(row, "subject_key"),
        DeliveryState.valueOf(Sql.text(row, "state")),
        instant(row, "queued_at"),
        Sql.number(row, "attempts"),
        Sql.instantOrNull(row, "last_at"),
        row.get("status", Integer.class),
        Sql.textOrNull(row, "fault"));
  }

  static UUID uuid(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, UUID.class), column);
  }

  private static Instant instant(Readable row, String column) {
    return Objects.requireNonNull(Sql.instantOrNull(row, column), column);
  }

  private static double degrees(Readable row, String column) {
    @Nullable Double value = row.get(column, Double.class);
    return Objects.requireNonNull(value, column);
  }
}
