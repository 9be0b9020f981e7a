package io.sunboard.ticket;

import io.sunboard.calendar.TimeLimit;

/** What makes a rung fire. */
public sealed interface Trigger {

  /** The dispatch itself. */
  record Dispatch() implements Trigger {}

  /**
   * A share of the limit has gone by.
   *
   * @param percent 1 to 100; 100 is the end of the limit
   */
  record Share(int percent) implements Trigger {
    public static final int WHOLE = 100;

    public Share {
      if (percent < 1 || percent > WHOLE) {
        throw new IllegalArgumentException("a share of " + percent + " percent");
      }
    }
  }

  /** So much time since the yellow ticket took effect. */
  record AfterYellow(TimeLimit time) implements Trigger {}

  /**
   * A failed verification.
   *
   * @param nth of this dispatch
   */
  record FailedVerification(int nth) implements Trigger {
    public FailedVerification {
      if (nth < 1) {
        throw new IllegalArgumentException("failed verification number " + nth);
      }
    }
  }

  /** A report that was found to be untrue. */
  record FalseReport() implements Trigger {}

  /** Listed supervision that ended without the problem being done. */
  record ListingFailed() implements Trigger {}

  /** Why a ticket is written that this brought about. */
  default TicketReason reason() {
    return switch (this) {
      case Dispatch _ -> TicketReason.DISPATCHED;
      case Share(int percent) when percent < Share.WHOLE -> TicketReason.RUNNING_OUT;
      case Share _ -> TicketReason.OVERDUE;
      case AfterYellow _ -> TicketReason.STILL_OVERDUE;
      case FailedVerification _ -> TicketReason.FAILED_VERIFICATION;
      case FalseReport _ -> TicketReason.FALSE_REPORT;
      case ListingFailed _ -> TicketReason.LISTING_FAILED;
    };
  }
}
