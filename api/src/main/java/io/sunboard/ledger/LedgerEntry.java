package io.sunboard.ledger;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * LedgerEntry 奖惩台账, about a unit and never about a person.
 *
 * @param amount yuan, above 0; null exactly when the kind is none of money
 * @param reason for everybody, once it is decided
 * @param note between the offices; never public
 * @param proposedBy account; the clock's where a ranking or a ticket brought it
 */
public record LedgerEntry(
    UUID id,
    LedgerKind kind,
    UnitCode unit,
    @Nullable BigDecimal amount,
    Text reason,
    @Nullable String note,
    Origin origin,
    boolean sample,
    LedgerState state,
    Instant proposedAt,
    String proposedBy,
    @Nullable Verdict verdict,
    @Nullable Settlement settlement,
    int revision) {

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_DOCUMENT = 200;

  /**
   * What a leader decided.
   *
   * @param by account
   * @param note between the offices; never public
   */
  public record Verdict(Instant at, String by, @Nullable String note) {}

  /**
   * That it was carried out.
   *
   * @param on the day of the payment, the notice, the talk
   * @param document the paper that proves it: its number or title
   * @param by account of who recorded it
   */
  public record Settlement(LocalDate on, String document, Instant recordedAt, String by) {}

  public LedgerEntry {
    if (kind.ofMoney() != (amount != null) || (amount != null && amount.signum() <= 0)) {
      throw new IllegalArgumentException("an amount is above 0 and goes with money: " + kind);
    }
  }

  /**
   * Decided by a leader who did not propose it.
   *
   * @param otherwise another amount than was proposed; null for that one
   */
  public Decision<LedgerEntry> decide(
      boolean approve, @Nullable BigDecimal otherwise, Verdict next, int expected) {
    Decision<LedgerEntry> refused = refuseUnless(LedgerState.PROPOSED, expected);
    if (refused != null) {
      return refused;
    }
    if (next.by().equals(proposedBy)) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    if (otherwise != null
        && (!kind.ofMoney() || otherwise.signum() <= 0 || otherwise.scale() > 2)) {
      return Decision.refused(Refusal.at("amount", "AMOUNT_OF_MONEY"));
    }
    String said = next.note();
    if (said != null && said.length() > LONGEST_NOTE) {
      return Decision.refused(Refusal.at("note", "TEXT_LENGTH", 0, LONGEST_NOTE));
    }
    return Decision.accepted(
        with(
            approve ? LedgerState.DECIDED : LedgerState.REFUSED,
            otherwise == null ? amount : otherwise,
            next,
            settlement));
  }

  /** Recorded as carried out, on a day from the decision to today. */
  public Decision<LedgerEntry> settle(
      Settlement next, LocalDate decidedOn, LocalDate today, int expected) {
    Decision<LedgerEntry> refused = refuseUnless(LedgerState.DECIDED, expected);
    if (refused != null) {
      return refused;
    }
    if (next.on().isBefore(decidedOn) || next.on().isAfter(today)) {
      return Decision.refused(
          Refusal.at("on", "DAY_OUT_OF_RANGE", decidedOn.toString(), today.toString()));
    }
    return next.document().isBlank() || next.document().length() > LONGEST_DOCUMENT
        ? Decision.refused(Refusal.at("document", "TEXT_LENGTH", 1, LONGEST_DOCUMENT))
        : Decision.accepted(with(LedgerState.SETTLED, amount, verdict, next));
  }

  /** What it was about is no more. */
  public LedgerEntry lapsed() {
    return with(LedgerState.LAPSED, amount, verdict, settlement);
  }

  /** The amount as it goes into a sum: negative when it is withheld, 0 when it is none of money. */
  public BigDecimal net() {
    if (amount == null) {
      return BigDecimal.ZERO;
    }
    return kind == LedgerKind.MONEY_WITHHELD ? amount.negate() : amount;
  }

  private @Nullable Decision<LedgerEntry> refuseUnless(LedgerState needed, int expected) {
    if (expected != revision) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", revision));
    }
    return state == needed
        ? null
        : Decision.refused(Refusal.at("entry", "ENTRY_NOT_" + needed.name(), state.name()));
  }

  private LedgerEntry with(
      LedgerState next,
      @Nullable BigDecimal nextAmount,
      @Nullable Verdict nextVerdict,
      @Nullable Settlement nextSettlement) {
    return new LedgerEntry(
        id,
        kind,
        unit,
        nextAmount,
        reason,
        note,
        origin,
        sample,
        next,
        proposedAt,
        proposedBy,
        nextVerdict,
        nextSettlement,
        revision + 1);
  }
}
