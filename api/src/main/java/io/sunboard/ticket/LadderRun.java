package io.sunboard.ticket;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of the ladder, for one dispatch: which rungs have not fired and what each waits for.
 * Every step first lets fire what was due by then, so that it makes no difference when, or on which
 * node, somebody looked.
 *
 * @param limit of the dispatch
 * @param pending those that have not fired, in the ladder's order
 * @param frozen whether the clock stands still
 * @param failures failed verifications so far
 */
public record LadderRun(
    Ladder ladder, TimeLimit limit, List<Pending> pending, boolean frozen, int failures) {

  /** A rung that has not fired. */
  public record Pending(int rung, Waiting waiting) {}

  /**
   * A step and what fired in it, in order.
   *
   * @param run as it is now
   */
  public record Moved(LadderRun run, List<Firing> fired) {
    public Moved {
      fired = List.copyOf(fired);
    }

    private Moved then(Function<LadderRun, Moved> step) {
      Moved next = step.apply(run);
      return new Moved(next.run, Stream.concat(fired.stream(), next.fired.stream()).toList());
    }
  }

  public LadderRun {
    pending = List.copyOf(pending);
  }

  /** Begins with a dispatch: the white ticket is written at once. */
  public static Moved start(Ladder ladder, TimeLimit limit, Instant at, WorkCalendar calendar) {
    List<Pending> pending = new ArrayList<>();
    for (int i = 1; i < ladder.rungs().size(); i++) {
      pending.add(new Pending(i, first(ladder.rungs().get(i).trigger(), limit, at, calendar)));
    }
    return new Moved(
        new LadderRun(ladder, limit, pending, false, 0),
        List.of(new Firing(0, TicketReason.DISPATCHED, at, at)));
  }

  private static Waiting first(
      Trigger trigger, TimeLimit limit, Instant at, WorkCalendar calendar) {
    if (!(trigger instanceof Trigger.Share(int percent))) {
      return new Waiting.ForEvent();
    }
    Duration part = calendar.length(limit).multipliedBy(percent).dividedBy(Trigger.Share.WHOLE);
    return new Waiting.Until(calendar.after(at, part, limit.inWorkingTime()).at());
  }

  /** When the next rung is due; empty while none has a date. */
  public Optional<Instant> nextAt() {
    return pending.stream()
        .map(Pending::waiting)
        .filter(Waiting.Until.class::isInstance)
        .map(waiting -> ((Waiting.Until) waiting).dueAt())
        .min(Comparator.naturalOrder());
  }

  /**
   * Lets fire what is due, in order of the dates. A limit's last instant still belongs to the
   * limit: what is due fires after it.
   */
  public Moved due(Instant now, WorkCalendar calendar) {
    List<Firing> fired = new ArrayList<>();
    LadderRun run = this;
    Pending next = run.earliest(now);
    while (next != null) {
      Instant dueAt = ((Waiting.Until) next.waiting()).dueAt();
      fired.add(run.firing(next, dueAt, now));
      run = run.without(next, dueAt, calendar);
      next = run.earliest(now);
    }
    return new Moved(run, fired);
  }

  private @Nullable Pending earliest(Instant now) {
    Pending earliest = null;
    Instant first = now;
    for (Pending each : pending) {
      if (each.waiting() instanceof Waiting.Until(Instant dueAt) && dueAt.isBefore(first)) {
        earliest = each;
        first = dueAt;
      }
    }
    return earliest;
  }

  private Firing firing(Pending each, Instant dueAt, Instant at) {
    return new Firing(each.rung(), rung(each).trigger().reason(), dueAt, at);
  }

  private Rung rung(Pending each) {
    return ladder.rungs().get(each.rung());
  }

  /** What is left when a rung has fired: of red ones none, since there is one at most. */
  private LadderRun without(Pending fired, Instant at, WorkCalendar calendar) {
    boolean red = rung(fired).colour() == TicketColour.RED;
    LadderRun left =
        with(
            pending.stream()
                .filter(each -> !each.equals(fired))
                .filter(each -> !red || rung(each).colour() != TicketColour.RED)
                .toList());
    boolean tookEffect =
        rung(fired).colour() == TicketColour.YELLOW && rung(fired).signing() == Signing.AUTOMATIC;
    return tookEffect ? left.afterYellow(at, calendar) : left;
  }

  /** The yellow ticket took effect: what follows it waits from then on. */
  private LadderRun afterYellow(Instant at, WorkCalendar calendar) {
    return with(
        pending.stream()
            .map(each -> {
              if (!(rung(each).trigger() instanceof Trigger.AfterYellow(TimeLimit time))
                  || !(each.waiting() instanceof Waiting.ForEvent)) {
                return each;
              }
              Waiting running = new Waiting.Until(calendar.due(at, time).at());
              return new Pending(
                  each.rung(),
                  frozen ? running.freeze(at, time.inWorkingTime(), calendar) : running);
            })
            .toList());
  }

  /** The yellow ticket was signed. */
  public Moved yellowSigned(Instant at, WorkCalendar calendar) {
    return due(at, calendar).then(run -> nothing(run.afterYellow(at, calendar)));
  }

  /** Something was reported as done, or the clock was stopped: everything stands still. */
  public Moved freeze(Instant at, WorkCalendar calendar) {
    return due(at, calendar)
        .then(run -> nothing(run.each(waiting -> waiting::freeze, at, calendar, true)));
  }

  /** The clock goes on, with the time that is left. */
  public Moved goOn(Instant at, WorkCalendar calendar) {
    return nothing(each(waiting -> waiting::goOn, at, calendar, false))
        .then(run -> run.due(at, calendar));
  }

  /** A report was checked and found not done; the clock goes on. */
  public Moved verificationFailed(Instant at, boolean falseReport, WorkCalendar calendar) {
    int nth = failures + 1;
    return nothing(new LadderRun(ladder, limit, pending, frozen, nth))
        .then(run -> run.goOn(at, calendar))
        .then(run ->
            run.fire(
                at,
                calendar,
                trigger ->
                    trigger.equals(new Trigger.FailedVerification(nth))
                        || (falseReport && trigger instanceof Trigger.FalseReport)));
  }

  /** A listed problem was not done by its day. */
  public Moved listingFailed(Instant at, WorkCalendar calendar) {
    return due(at, calendar)
        .then(run -> run.fire(at, calendar, Trigger.ListingFailed.class::isInstance));
  }

  /** More time was granted: what has not fired waits longer. */
  public Moved extend(TimeLimit by, Instant at, WorkCalendar calendar) {
    return due(at, calendar)
        .then(run ->
            nothing(
                run.with(
                    run.pending.stream()
                        .map(each -> new Pending(each.rung(), run.longer(each, by, calendar)))
                        .toList())));
  }

  /** The dispatch came to an end: what has not fired never will. */
  public Moved cancel(Instant at, WorkCalendar calendar) {
    return due(at, calendar).then(run -> nothing(run.with(List.of())));
  }

  private Waiting longer(Pending each, TimeLimit by, WorkCalendar calendar) {
    Trigger trigger = rung(each).trigger();
    int percent = trigger instanceof Trigger.Share(int share) ? share : Trigger.Share.WHOLE;
    return each.waiting().longer(by, percent, working(each), calendar);
  }

  private boolean working(Pending each) {
    return rung(each).trigger() instanceof Trigger.AfterYellow(TimeLimit time)
        ? time.inWorkingTime()
        : limit.inWorkingTime();
  }

  /** At most one of those that this event sets off fires: each colour once, the first in order. */
  private Moved fire(Instant at, WorkCalendar calendar, Predicate<Trigger> setOff) {
    LadderRun run = this;
    List<Firing> fired = new ArrayList<>();
    for (Pending each : pending) {
      if (setOff.test(rung(each).trigger()) && run.pending.contains(each)) {
        fired.add(run.firing(each, at, at));
        run = run.without(each, at, calendar);
      }
    }
    return new Moved(run, fired);
  }

  @FunctionalInterface
  private interface Pace {
    Waiting apply(Instant at, boolean working, WorkCalendar calendar);
  }

  private LadderRun each(
      Function<Waiting, Pace> pace, Instant at, WorkCalendar calendar, boolean stands) {
    List<Pending> next =
        pending.stream()
            .map(each ->
                new Pending(
                    each.rung(), pace.apply(each.waiting()).apply(at, working(each), calendar)))
            .toList();
    return new LadderRun(ladder, limit, next, stands, failures);
  }

  private LadderRun with(List<Pending> next) {
    return new LadderRun(ladder, limit, next, frozen, failures);
  }

  private static Moved nothing(LadderRun run) {
    return new Moved(run, List.of());
  }
}
