package io.sunboard.exposure;

import io.sunboard.problem.Happened;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as everybody may know it: offices only, and none of the reasons that they give
 * each other.
 *
 * @param text written for everybody; null for most
 * @param unit code of the unit that it names
 * @param dueAt the deadline that it set
 */
public record PublicEvent(
    Instant at,
    Kind kind,
    @Nullable String text,
    @Nullable String unit,
    @Nullable Instant dueAt,
    @Nullable String ticketNumber,
    @Nullable String ticketColour) {

  /** What is told. */
  public enum Kind {
    FILED,
    DISPATCHED,
    ACKNOWLEDGED,
    SUBMITTED,
    VERIFICATION_PASSED,
    VERIFICATION_FAILED,
    EXTENSION_GRANTED,
    CLOCK_STOPPED,
    CLOCK_RESUMED,
    DEFERRED,
    RESUMED,
    REOPENED,
    REINSTATED,
    CLOSED_BY_FORCE,
    DISMISSED,
    MERGED,
    LISTED_FOR_SUPERVISION,
    SUPERVISION_PROGRESSED,
    SUPERVISION_FAILED,
    TICKET_ISSUED,
    TICKET_REVOKED,
    /** The exposure itself was corrected. */
    CORRECTED
  }

  /** What is told of an event; empty for what stays between the offices. */
  public static Optional<PublicEvent> of(Happened happened) {
    Instant at = happened.happenedAt();
    return Optional.ofNullable(
        switch (happened.event()) {
          case ProblemEvent.Filed _ -> plain(at, Kind.FILED);
          case ProblemEvent.Dispatched d -> named(at, Kind.DISPATCHED, null, d.lead(), d.dueAt());
          case ProblemEvent.Acknowledged _ -> plain(at, Kind.ACKNOWLEDGED);
          case ProblemEvent.Submitted _ -> plain(at, Kind.SUBMITTED);
          case ProblemEvent.VerificationPassed _ -> plain(at, Kind.VERIFICATION_PASSED);
          case ProblemEvent.VerificationFailed f ->
              named(at, Kind.VERIFICATION_FAILED, null, null, f.dueAt());
          case ProblemEvent.ExtensionGranted g ->
              named(at, Kind.EXTENSION_GRANTED, null, null, g.dueAt());
          case ProblemEvent.ClockStopped _ -> plain(at, Kind.CLOCK_STOPPED);
          case ProblemEvent.ClockResumed r -> named(at, Kind.CLOCK_RESUMED, null, null, r.dueAt());
          case ProblemEvent.Deferred _ -> plain(at, Kind.DEFERRED);
          case ProblemEvent.Resumed r -> named(at, Kind.RESUMED, null, null, r.dueAt());
          case ProblemEvent.Reopened r -> named(at, Kind.REOPENED, null, r.lead(), r.dueAt());
          case ProblemEvent.Reinstated _ -> plain(at, Kind.REINSTATED);
          case ProblemEvent.ClosedByForce _ -> plain(at, Kind.CLOSED_BY_FORCE);
          case ProblemEvent.Dismissed _ -> plain(at, Kind.DISMISSED);
          case ProblemEvent.Merged _ -> plain(at, Kind.MERGED);
          case ProblemEvent.ListedForSupervision l ->
              named(at, Kind.LISTED_FOR_SUPERVISION, null, l.office(), l.dueAt());
          case ProblemEvent.SupervisionProgressed(String text) ->
              named(at, Kind.SUPERVISION_PROGRESSED, text, null, null);
          case ProblemEvent.SupervisionFailed _ -> plain(at, Kind.SUPERVISION_FAILED);
          case ProblemEvent.Returned _,
              ProblemEvent.Withdrawn _,
              ProblemEvent.PassedDown _,
              ProblemEvent.ReportedInside _,
              ProblemEvent.RefusedInside _,
              ProblemEvent.ExtensionAsked _,
              ProblemEvent.ExtensionRefused _,
              ProblemEvent.DeferralAsked _,
              ProblemEvent.DeferralRefused _ ->
              null;
        });
  }

  /** What is told of a ticket: that it took effect, and that it was taken back. */
  public static List<PublicEvent> of(Ticket ticket) {
    Instant issuedAt = ticket.issuedAt();
    Ticket.Act revocation = ticket.revocation();
    List<PublicEvent> told = new ArrayList<>();
    if (issuedAt != null) {
      told.add(ticket(issuedAt, Kind.TICKET_ISSUED, ticket));
    }
    if (issuedAt != null && revocation != null) {
      told.add(ticket(revocation.at(), Kind.TICKET_REVOKED, ticket));
    }
    return told;
  }

  private static PublicEvent ticket(Instant at, Kind kind, Ticket ticket) {
    return new PublicEvent(
        at, kind, null, null, null, String.valueOf(ticket.number()), ticket.colour().name());
  }

  public static PublicEvent corrected(Instant at) {
    return plain(at, Kind.CORRECTED);
  }

  private static PublicEvent plain(Instant at, Kind kind) {
    return named(at, kind, null, null, null);
  }

  private static PublicEvent named(
      Instant at,
      Kind kind,
      @Nullable String text,
      @Nullable UnitCode unit,
      @Nullable Instant dueAt) {
    return new PublicEvent(at, kind, text, unit == null ? null : unit.value(), dueAt, null, null);
  }
}
