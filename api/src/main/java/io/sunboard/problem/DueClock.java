package io.sunboard.problem;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;

/** The clock of a unit that has a problem in hand: it runs, or it stands still. */
public sealed interface DueClock {

  /** When the limit ends, or would have ended when the clock was stopped. */
  Instant dueAt();

  /** Whether the limit runs into a year whose holidays are not announced. */
  boolean provisional();

  /** It runs. */
  record Running(Instant dueAt, boolean provisional) implements DueClock {}

  /**
   * It stands still.
   *
   * @param left what is left of the limit; zero when the limit had ended before
   * @param submitted true while a report of completion is being checked; false when somebody
   *     stopped the clock
   */
  record Stopped(Instant dueAt, boolean provisional, Duration left, boolean submitted)
      implements DueClock {}

  static DueClock start(Instant at, TimeLimit limit, WorkCalendar calendar) {
    WorkCalendar.Due due = calendar.due(at, limit);
    return new Running(due.at(), due.provisional());
  }

  /** Stops; one that stands already keeps what was left of it. */
  default Stopped stop(Instant at, boolean submitted, TimeLimit limit, WorkCalendar calendar) {
    return switch (this) {
      case Stopped(Instant due, boolean unsure, Duration left, _) ->
          new Stopped(due, unsure, left, submitted);
      case Running(Instant due, boolean unsure) ->
          new Stopped(due, unsure, left(at, due, limit, calendar), submitted);
    };
  }

  /** Goes on with what is left; a limit that had ended stays ended. */
  default Running goOn(Instant at, TimeLimit limit, WorkCalendar calendar) {
    return switch (this) {
      case Running running -> running;
      case Stopped(Instant due, boolean unsure, Duration left, _) -> {
        if (left.isZero()) {
          yield new Running(due, unsure);
        }
        WorkCalendar.Due next = calendar.after(at, left, limit.inWorkingTime());
        yield new Running(next.at(), next.provisional());
      }
    };
  }

  /** The same clock with a longer limit. */
  default DueClock longer(TimeLimit by, TimeLimit limit, WorkCalendar calendar) {
    return switch (this) {
      case Running(Instant due, _) -> start(due, by, calendar);
      case Stopped(Instant due, _, Duration left, boolean submitted) -> {
        WorkCalendar.Due later = calendar.due(due, by);
        Duration more =
            limit.inWorkingTime()
                ? calendar.workingTime(due, later.at())
                : Duration.between(due, later.at());
        yield new Stopped(later.at(), later.provisional(), left.plus(more), submitted);
      }
    };
  }

  private static Duration left(Instant at, Instant due, TimeLimit limit, WorkCalendar calendar) {
    if (!due.isAfter(at)) {
      return Duration.ZERO;
    }
    return limit.inWorkingTime() ? calendar.workingTime(at, due) : Duration.between(at, due);
  }
}
