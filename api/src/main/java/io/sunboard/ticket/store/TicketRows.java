package io.sunboard.ticket.store;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Signing;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.Ticket.Act;
import io.sunboard.ticket.TicketColour;
import io.sunboard.ticket.TicketNumber;
import io.sunboard.ticket.TicketReason;
import io.sunboard.ticket.TicketStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket and its row. */
final class TicketRows {

  private TicketRows() {}

  static Ticket read(Readable row) {
    String number = Sql.textOrNull(row, "number");
    return new Ticket(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("problem_id", UUID.class)),
        Sql.number(row, "run"),
        Sql.number(row, "rung"),
        TicketColour.valueOf(Sql.text(row, "colour")),
        TicketReason.valueOf(Sql.text(row, "reason")),
        Signing.valueOf(Sql.text(row, "signing")),
        TicketStatus.valueOf(Sql.text(row, "status")),
        Sql.text(row, "agency"),
        number == null ? null : TicketNumber.parse(number).orElseThrow(),
        new UnitCode(Sql.text(row, "issuer")),
        new UnitCode(Sql.text(row, "addressee")),
        Arrays.stream(Objects.requireNonNull(row.get("copies", String[].class)))
            .map(UnitCode::new)
            .toList(),
        at(row, "limit_ends"),
        at(row, "due_at"),
        at(row, "written_at"),
        Sql.instantOrNull(row, "issued_at"),
        act(row, "signed", null),
        act(row, "received", null),
        act(row, "revoked", "revoked_reason"),
        Sql.number(row, "revision"));
  }

  private static Instant at(Readable row, String column) {
    return Objects.requireNonNull(Sql.instantOrNull(row, column));
  }

  private static @Nullable Act act(Readable row, String what, @Nullable String note) {
    String account = Sql.textOrNull(row, what + "_by");
    return account == null
        ? null
        : new Act(
            account,
            Sql.text(row, what + "_name"),
            at(row, what + "_at"),
            note == null ? null : Sql.textOrNull(row, note));
  }

  /** Every column with its value, as JSON has it. */
  static Map<String, @Nullable Object> row(Ticket ticket) {
    TicketNumber number = ticket.number();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", ticket.id());
    row.put("problem_id", ticket.problem());
    row.put("run", ticket.run());
    row.put("rung", ticket.rung());
    row.put("colour", ticket.colour());
    row.put("reason", ticket.reason());
    row.put("signing", ticket.signing());
    row.put("status", ticket.status());
    row.put("agency", ticket.agency());
    row.put("year", number == null ? null : number.year());
    row.put("serial", number == null ? null : number.serial());
    row.put("number", number == null ? null : number.toString());
    row.put("issuer", ticket.issuer().value());
    row.put("addressee", ticket.addressee().value());
    row.put("copies", ticket.copies().stream().map(UnitCode::value).toList());
    row.put("limit_ends", ticket.limitEnds());
    row.put("due_at", ticket.dueAt());
    row.put("written_at", ticket.writtenAt());
    row.put("issued_at", ticket.issuedAt());
    put(row, "signed", ticket.signature());
    put(row, "received", ticket.receipt());
    put(row, "revoked", ticket.revocation());
    Act revocation = ticket.revocation();
    row.put("revoked_reason", revocation == null ? null : revocation.note());
    row.put("revision", ticket.revision());
    return row;
  }

  private static void put(Map<String, @Nullable Object> row, String what, @Nullable Act act) {
    row.put(what + "_by", act == null ? null : act.account());
    row.put(what + "_name", act == null ? null : act.name());
    row.put(what + "_at", act == null ? null : act.at());
  }
}
