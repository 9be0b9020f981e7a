package io.sunboard.tip.store;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.ProblemState;
import io.sunboard.shared.Language;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipPlace;
import io.sunboard.tip.TipState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tips and their events out of rows, and into them. */
@Component
class TipRow {

  static final String COLUMNS =
      """
      t.id, t.number, t.language, t.received_at, t.category, t.text, t.address, t.latitude,
      t.longitude, t.photos, t.kept, t.claim_hash is not null claim, t.state, t.merged_into,
      t.accepted_into, t.problem_id, t.problem_state, t.closings, t.refused, t.owner, t.office,
      t.offered_to, t.answered_at, t.waiting, t.contest::text contest, t.rating::text rating,
      t.settled_at, t.entries, t.revision
      """;

  /** What a step may change. */
  static final List<String> CHANGING =
      List.of(
          "text",
          "address",
          "latitude",
          "longitude",
          "photos",
          "kept",
          "state",
          "merged_into",
          "accepted_into",
          "problem_id",
          "problem_state",
          "closings",
          "refused",
          "owner",
          "office",
          "offered_to",
          "answered_at",
          "waiting",
          "contest",
          "contest_due_at",
          "rating",
          "settled_at",
          "entries",
          "revision");

  private final TipJson json;

  TipRow(TipJson json) {
    this.json = json;
  }

  Tip tip(Readable row) {
    return new Tip(
        sent(row),
        TipState.valueOf(Sql.text(row, "state")),
        row.get("merged_into", UUID.class),
        course(row),
        new Tip.Handling(
            Sql.textOrNull(row, "owner"),
            unit(row, "office"),
            unit(row, "offered_to"),
            Sql.instantOrNull(row, "answered_at"),
            Sql.number(row, "waiting")),
        json.read(Sql.textOrNull(row, "contest"), Tip.Contest.class),
        json.read(Sql.textOrNull(row, "rating"), Tip.Rating.class),
        Sql.instantOrNull(row, "settled_at"),
        Sql.flag(row, "kept"),
        Sql.number(row, "entries"),
        Sql.number(row, "revision"));
  }

  private static Tip.Sent sent(Readable row) {
    return new Tip.Sent(
        id(row, "id"),
        Sql.text(row, "number"),
        Sql.text(row, "category"),
        Sql.textOrNull(row, "text"),
        List.of(Objects.requireNonNull(row.get("photos", UUID[].class))),
        new TipPlace(
            Sql.textOrNull(row, "address"),
            row.get("latitude", Double.class),
            row.get("longitude", Double.class)),
        Language.valueOf(Sql.text(row, "language")),
        Sql.flag(row, "claim"),
        Objects.requireNonNull(Sql.instantOrNull(row, "received_at")));
  }

  private static Tip.@Nullable Course course(Readable row) {
    UUID problem = row.get("problem_id", UUID.class);
    return problem == null
        ? null
        : new Tip.Course(
            id(row, "accepted_into"),
            problem,
            ProblemState.valueOf(Sql.text(row, "problem_state")),
            Sql.number(row, "closings"),
            Sql.number(row, "refused"));
  }

  static UUID id(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, UUID.class), column);
  }

  private static @Nullable UnitCode unit(Readable row, String column) {
    String code = Sql.textOrNull(row, column);
    return code == null ? null : new UnitCode(code);
  }

  TipEntry entry(Readable row) {
    String role = Sql.textOrNull(row, "staff_role");
    return new TipEntry(
        Sql.number(row, "number"),
        json.event(Sql.text(row, "type"), Sql.text(row, "data")),
        Objects.requireNonNull(Sql.instantOrNull(row, "at")),
        Sql.textOrNull(row, "account"),
        role == null ? null : StaffRole.valueOf(role),
        unit(row, "unit"));
  }

  /** What a step may change, with the id. */
  Map<String, @Nullable Object> changing(Tip tip) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    Tip.Sent sent = tip.sent();
    row.put("id", sent.id());
    row.put("text", sent.text());
    row.put("address", sent.place().address());
    row.put("latitude", sent.place().latitude());
    row.put("longitude", sent.place().longitude());
    row.put("photos", sent.photos());
    row.put("kept", tip.kept());
    row.put("state", tip.state());
    row.put("merged_into", tip.mergedInto());
    Tip.Course course = tip.course();
    row.put("accepted_into", course == null ? null : course.acceptedInto());
    row.put("problem_id", course == null ? null : course.problem());
    row.put("problem_state", course == null ? null : course.status());
    row.put("closings", course == null ? 0 : course.closings());
    row.put("refused", course == null ? 0 : course.refused());
    Tip.Handling handling = tip.handling();
    row.put("owner", handling.owner());
    row.put("office", handling.office() == null ? null : handling.office().value());
    row.put("offered_to", handling.offeredTo() == null ? null : handling.offeredTo().value());
    row.put("answered_at", handling.answeredAt());
    row.put("waiting", handling.waiting());
    Tip.Contest contest = tip.contest();
    Tip.Rating rating = tip.rating();
    row.put("contest", contest == null ? null : json.tree(contest));
    row.put("contest_due_at", contest == null ? null : contest.dueAt());
    row.put("rating", rating == null ? null : json.tree(rating));
    row.put("settled_at", tip.settledAt());
    row.put("entries", tip.entries());
    row.put("revision", tip.revision());
    return row;
  }

  Map<String, @Nullable Object> event(UUID tip, TipEntry entry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("tip_id", tip);
    row.put("number", entry.number());
    row.put("type", entry.event().type());
    row.put("at", entry.at());
    row.put("account", entry.account());
    row.put("staff_role", entry.role());
    row.put("unit", entry.unit() == null ? null : entry.unit().value());
    row.put("data", json.tree(entry.event()));
    return row;
  }

  String text(Object rows) {
    return json.text(rows);
  }
}
