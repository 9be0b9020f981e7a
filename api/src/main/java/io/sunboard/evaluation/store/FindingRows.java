package io.sunboard.evaluation.store;

import io.r2dbc.spi.Readable;
import io.sunboard.evaluation.Appeal;
import io.sunboard.evaluation.AppealOutcome;
import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.Withdrawal;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables {@code finding} (alias f) and {@code appeal} (alias a) as objects. */
final class FindingRows {

  static final String SELECT =
      """
      select f.round_id, f.id, f.channel, f.unit_code, f.indicator, f.standard, f.points, f.title,
        f.address, f.photos, f.seen_at, f.problem_id, f.recorded_by, f.recorded_at,
        a.reason, a.appealed_by, a.appealed_at, a.outcome, a.points lower_points, a.decision_reason,
        a.decided_by, a.decided_at, f.withdrawn_reason, f.withdrawn_by, f.withdrawn_at
      from finding f left join appeal a on a.round_id = f.round_id and a.finding_id = f.id
      """;

  private FindingRows() {}

  static Finding read(Readable row) {
    return new Finding(
        Objects.requireNonNull(row.get("round_id", UUID.class)),
        Objects.requireNonNull(row.get("id", UUID.class)),
        Sql.text(row, "channel"),
        new UnitCode(Sql.text(row, "unit_code")),
        Sql.text(row, "indicator"),
        Sql.text(row, "standard"),
        Objects.requireNonNull(Sql.decimalOrNull(row, "points")),
        Sql.text(row, "title"),
        Sql.text(row, "address"),
        List.of(Objects.requireNonNull(row.get("photos", UUID[].class))),
        Objects.requireNonNull(Sql.instantOrNull(row, "seen_at")),
        Objects.requireNonNull(row.get("problem_id", UUID.class)),
        Sql.text(row, "recorded_by"),
        Objects.requireNonNull(Sql.instantOrNull(row, "recorded_at")),
        appeal(row),
        withdrawal(row));
  }

  private static @Nullable Withdrawal withdrawal(Readable row) {
    Instant at = Sql.instantOrNull(row, "withdrawn_at");
    return at == null
        ? null
        : new Withdrawal(Sql.text(row, "withdrawn_reason"), Sql.text(row, "withdrawn_by"), at);
  }

  private static @Nullable Appeal appeal(Readable row) {
    String reason = Sql.textOrNull(row, "reason");
    if (reason == null) {
      return null;
    }
    Appeal.Claim claim =
        new Appeal.Claim(
            reason,
            Sql.text(row, "appealed_by"),
            Objects.requireNonNull(Sql.instantOrNull(row, "appealed_at")));
    String outcome = Sql.textOrNull(row, "outcome");
    return outcome == null
        ? new Appeal.Open(claim)
        : new Appeal.Decided(
            claim,
            new Appeal.Ruling(
                AppealOutcome.valueOf(outcome),
                Sql.decimalOrNull(row, "lower_points"),
                Sql.text(row, "decision_reason"),
                Sql.text(row, "decided_by"),
                Objects.requireNonNull(Sql.instantOrNull(row, "decided_at"))));
  }
}
