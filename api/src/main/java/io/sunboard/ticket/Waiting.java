package io.sunboard.ticket;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;

/** How long a rung still has to wait. */
public sealed interface Waiting {

  /** Its time runs. */
  record Until(Instant dueAt) implements Waiting {}

  /**
   * Its time stands still.
   *
   * @param dueAt when it would have been due
   * @param left of its time; zero when that had come before
   */
  record Frozen(Instant dueAt, Duration left) implements Waiting {}

  /** For something that has no date. */
  record ForEvent() implements Waiting {}

  /** Stands still from now on; what stands already keeps what was left. */
  default Waiting freeze(Instant at, boolean working, WorkCalendar calendar) {
    return this instanceof Until(Instant due)
        ? new Frozen(due, left(at, due, working, calendar))
        : this;
  }

  /** Goes on with what is left; what was due before stays due. */
  default Waiting goOn(Instant at, boolean working, WorkCalendar calendar) {
    return switch (this) {
      case Frozen(Instant due, Duration left) when left.isZero() -> new Until(due);
      case Frozen(_, Duration left) -> new Until(calendar.after(at, left, working).at());
      case Until _, ForEvent _ -> this;
    };
  }

  /**
   * Waits longer.
   *
   * @param percent how much of the time it is
   */
  default Waiting longer(TimeLimit by, int percent, boolean working, WorkCalendar calendar) {
    Duration more = calendar.length(by).multipliedBy(percent).dividedBy(Trigger.Share.WHOLE);
    return switch (this) {
      case Until(Instant due) -> new Until(calendar.after(due, more, by.inWorkingTime()).at());
      case Frozen(Instant due, Duration left) -> {
        Instant later = calendar.after(due, more, by.inWorkingTime()).at();
        Duration added = working ? calendar.workingTime(due, later) : Duration.between(due, later);
        yield new Frozen(later, left.plus(added));
      }
      case ForEvent _ -> this;
    };
  }

  private static Duration left(Instant at, Instant due, boolean working, WorkCalendar calendar) {
    if (!due.isAfter(at)) {
      return Duration.ZERO;
    }
    return working ? calendar.workingTime(at, due) : Duration.between(at, due);
  }
}
