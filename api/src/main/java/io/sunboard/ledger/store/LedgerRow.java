package io.sunboard.ledger.store;

import io.r2dbc.spi.Readable;
import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.Origin;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Ledger entries out of their rows. */
final class LedgerRow {

  private LedgerRow() {}

  static LedgerEntry entry(Readable row) {
    Instant decidedAt = Sql.instantOrNull(row, "decided_at");
    LocalDate settledOn = row.get("settled_on", LocalDate.class);
    return new LedgerEntry(
        Objects.requireNonNull(row.get("id", UUID.class)),
        LedgerKind.valueOf(Sql.text(row, "kind")),
        new UnitCode(Sql.text(row, "unit")),
        Sql.decimalOrNull(row, "amount"),
        new Text(Sql.text(row, "reason_zh"), Sql.textOrNull(row, "reason_en")),
        Sql.textOrNull(row, "note"),
        origin(row),
        Sql.flag(row, "sample"),
        LedgerState.valueOf(Sql.text(row, "state")),
        Objects.requireNonNull(Sql.instantOrNull(row, "proposed_at")),
        Sql.text(row, "proposed_by"),
        decidedAt == null
            ? null
            : new LedgerEntry.Verdict(
                decidedAt, Sql.text(row, "decided_by"), Sql.textOrNull(row, "decision_note")),
        settledOn == null
            ? null
            : new LedgerEntry.Settlement(
                settledOn,
                Sql.text(row, "document"),
                Objects.requireNonNull(Sql.instantOrNull(row, "settled_at")),
                Sql.text(row, "settled_by")),
        Sql.number(row, "revision"));
  }

  private static Origin origin(Readable row) {
    UUID ranking = row.get("ranking_id", UUID.class);
    if (ranking != null) {
      return new Origin.OfRanking(
          ranking,
          Sql.text(row, "group_code"),
          Sql.text(row, "period"),
          Sql.number(row, "ranking_version"),
          Sql.text(row, "rule"));
    }
    if (LedgerKind.valueOf(Sql.text(row, "kind")) == LedgerKind.TIP_REWARD) {
      return new Origin.OfTip();
    }
    UUID ticket = row.get("ticket_id", UUID.class);
    return ticket == null
        ? new Origin.OfPerson()
        : new Origin.OfTicket(
            ticket,
            Objects.requireNonNull(row.get("problem_id", UUID.class)),
            Sql.text(row, "ticket_number"));
  }
}
