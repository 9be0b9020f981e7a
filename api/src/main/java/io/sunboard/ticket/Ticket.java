package io.sunboard.ticket;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ticket 督办单.
 *
 * @param run the dispatch that it belongs to
 * @param rung its place in that dispatch's ladder
 * @param number from when it takes effect on
 * @param issuer in whose name it is written
 * @param addressee 主送
 * @param copies 抄送
 * @param limitEnds by when the problem was to be put right, when it was written
 * @param dueAt when it was due by the ladder
 * @param writtenAt when it was really written, or prepared
 * @param issuedAt when it took effect
 * @param signature of a leader, when it needed one
 * @param receipt 签收
 * @param revocation 撤销
 */
public record Ticket(
    UUID id,
    UUID problem,
    int run,
    int rung,
    TicketColour colour,
    TicketReason reason,
    Signing signing,
    TicketStatus status,
    String agency,
    @Nullable TicketNumber number,
    UnitCode issuer,
    UnitCode addressee,
    List<UnitCode> copies,
    Instant limitEnds,
    Instant dueAt,
    Instant writtenAt,
    @Nullable Instant issuedAt,
    @Nullable Act signature,
    @Nullable Act receipt,
    @Nullable Act revocation,
    int revision) {

  /**
   * What a person did with it.
   *
   * @param account Keycloak's subject
   * @param name the person's name then
   * @param note the reason of a revocation
   */
  public record Act(String account, String name, Instant at, @Nullable String note) {}

  private static final int LONGEST_REASON = 500;

  public Ticket {
    copies = List.copyOf(copies);
    if ((number == null) != (issuedAt == null)) {
      throw new IllegalArgumentException("a number comes with the effect");
    }
  }

  /** Takes effect under a number. */
  public Ticket issued(TicketNumber under, Instant at) {
    return with(TicketStatus.IN_FORCE, under, at, signature, receipt, revocation);
  }

  /** What it was about ended before anybody signed it. */
  public Ticket lapsed() {
    return with(TicketStatus.LAPSED, number, issuedAt, signature, receipt, revocation);
  }

  /** Whether a leader may sign it 签发 now. */
  public Decision<Ticket> sign(Act by, int expectedRevision) {
    List<Refusal> faults = faults(expectedRevision, TicketStatus.PREPARED, "TICKET_NOT_PREPARED");
    return faults.isEmpty()
        ? Decision.accepted(with(status, number, issuedAt, by, receipt, revocation))
        : Decision.refused(faults);
  }

  /** The addressee has it 签收. */
  public Decision<Ticket> acknowledge(Act by, int expectedRevision) {
    if (receipt != null) {
      return Decision.refused(Refusal.at("ticket", "RECEIVED_ALREADY", receipt.name()));
    }
    List<Refusal> faults = faults(expectedRevision, TicketStatus.IN_FORCE, "TICKET_NOT_IN_FORCE");
    return faults.isEmpty()
        ? Decision.accepted(with(status, number, issuedAt, signature, by, revocation))
        : Decision.refused(faults);
  }

  /** It is taken back 撤销, for a reason. */
  public Decision<Ticket> revoke(Act by, int expectedRevision) {
    String why = by.note();
    if (why == null || why.isBlank() || why.length() > LONGEST_REASON) {
      return Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, LONGEST_REASON));
    }
    List<Refusal> faults = faults(expectedRevision, TicketStatus.IN_FORCE, "TICKET_NOT_IN_FORCE");
    return faults.isEmpty()
        ? Decision.accepted(with(TicketStatus.REVOKED, number, issuedAt, signature, receipt, by))
        : Decision.refused(faults);
  }

  private List<Refusal> faults(int expectedRevision, TicketStatus needed, String otherwise) {
    if (status != needed) {
      return List.of(Refusal.at("ticket", otherwise, status.name()));
    }
    return expectedRevision == revision
        ? List.of()
        : List.of(Refusal.at("expectedRevision", "STALE_REVISION", revision));
  }

  private Ticket with(
      TicketStatus next,
      @Nullable TicketNumber under,
      @Nullable Instant effect,
      @Nullable Act signed,
      @Nullable Act received,
      @Nullable Act revoked) {
    return new Ticket(
        id,
        problem,
        run,
        rung,
        colour,
        reason,
        signing,
        next,
        agency,
        under,
        issuer,
        addressee,
        copies,
        limitEnds,
        dueAt,
        writtenAt,
        effect,
        signed,
        received,
        revoked,
        revision + 1);
  }
}
