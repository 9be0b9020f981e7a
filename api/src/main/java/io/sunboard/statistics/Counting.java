package io.sunboard.statistics;

import io.sunboard.problem.DueClock;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemHistory;
import io.sunboard.problem.ReopenReason;
import io.sunboard.problem.Run;
import io.sunboard.problem.Stage;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts problems: where each stands, and what a change of one moves. */
public final class Counting {

  private final ZoneId zone;
  private final Map<Cell, Integer> counts = new HashMap<>();

  private Counting(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * What these changes add to the counts, cell by cell; what comes to nothing is left out.
   *
   * @param zone in which months and days are told
   */
  public static Map<Cell, Integer> moved(List<ProblemChange> changes, ZoneId zone) {
    Counting counting = new Counting(zone);
    for (ProblemChange change : changes) {
      counting.standing(change.before(), -1);
      counting.standing(change.after(), 1);
      counting.happened(change);
    }
    counting.counts.values().removeIf(n -> n == 0);
    return Map.copyOf(counting.counts);
  }

  private void standing(@Nullable Problem problem, int n) {
    if (problem == null) {
      return;
    }
    LocalDate filed = month(problem.file().filedAt());
    if (problem.stage() instanceof Stage.Merged) {
      add(problem, filed, Measure.MERGED, n);
      return;
    }
    add(problem, filed, Measure.FILED, n);
    if (problem.state().open()) {
      add(problem, filed, Measure.STILL_OPEN, n);
    }
    switch (problem.stage()) {
      case Stage.Filed _, Stage.Merged _ -> {}
      case Stage.Dismissed _ -> add(problem, filed, Measure.DISMISSED, n);
      case Stage.Dispatched(Run run) -> pending(problem, run, n);
      case Stage.InProgress(Run run) -> pending(problem, run, n);
      case Stage.Awaiting(Run run, _, _, boolean inTime) -> disposed(problem, run, inTime, n);
      case Stage.Deferred(Run run, Run.Deferral deferral, _) ->
          add(
              problem,
              due(run),
              switch (deferral.kind()) {
                case SEASON -> Measure.DEFERRED_SEASON;
                case WORKS -> Measure.DEFERRED_WORKS;
              },
              n);
      case Stage.Closed closed -> closed(problem, closed, n);
    }
  }

  private void pending(Problem problem, Run run, int n) {
    if (run.clock() instanceof DueClock.Running(Instant dueAt, _)) {
      LocalDate day = day(dueAt);
      add(problem, day, Measure.PENDING, n);
      if (problem.tally().extended()) {
        add(problem, day, Measure.PENDING_EXTENDED, n);
      }
    }
  }

  private void disposed(Problem problem, Run run, boolean inTime, int n) {
    add(problem, due(run), Measure.DISPOSED, n);
    if (inTime) {
      add(problem, due(run), Measure.DISPOSED_IN_TIME, n);
    }
    extended(problem, run, n);
  }

  private void extended(Problem problem, Run run, int n) {
    if (problem.tally().extended()) {
      add(problem, due(run), Measure.EXTENDED, n);
    }
  }

  private void closed(Problem problem, Stage.Closed closed, int n) {
    LocalDate month = month(closed.at());
    add(problem, month, measure(closed.outcome()), n);
    if (!closed.forced()) {
      add(problem, month, Measure.VERIFIED, n);
      if (problem.tally().reworks() > 0) {
        add(problem, month, Measure.REWORKED, n);
      }
    }
    Run run = closed.run();
    if (run == null) {
      return;
    }
    boolean inTime =
        closed.forced()
            ? !closed.at().isAfter(run.clock().dueAt())
            : Boolean.TRUE.equals(closed.inTime());
    add(problem, due(run), Measure.CLOSED, n);
    if (inTime) {
      add(problem, due(run), Measure.CLOSED_IN_TIME, n);
    }
    switch (closed.outcome()) {
      case FIXED, PARTLY_FIXED -> disposed(problem, run, inTime, n);
      case UNFIXED -> {
        add(problem, due(run), Measure.NOT_DISPOSED, n);
        extended(problem, run, n);
      }
      case NOT_RESPONSIBLE, NOT_REPRODUCED ->
          add(problem, due(run), Measure.CLOSED_WITHOUT_DUTY, n);
    }
  }

  private static Measure measure(Outcome outcome) {
    return switch (outcome) {
      case FIXED -> Measure.FIXED;
      case PARTLY_FIXED -> Measure.PARTLY_FIXED;
      case UNFIXED -> Measure.UNFIXED;
      case NOT_RESPONSIBLE -> Measure.NOT_RESPONSIBLE;
      case NOT_REPRODUCED -> Measure.NOT_REPRODUCED;
    };
  }

  /** What happened counts for the unit that had the problem when it did. */
  private void happened(ProblemChange change) {
    Problem before = change.before();
    for (Happened happened : change.events()) {
      Problem after = ProblemHistory.next(before, happened);
      happened(happened, before, after);
      before = after;
    }
  }

  private void happened(Happened happened, @Nullable Problem before, Problem after) {
    LocalDate month = month(happened.happenedAt());
    switch (happened.event()) {
      case ProblemEvent.VerificationPassed _, ProblemEvent.ClosedByForce _ ->
          add(after, month, Measure.CLOSINGS, 1);
      case ProblemEvent.Reopened reopened
          when reopened.why() == ReopenReason.CONTEST_UPHELD && before != null ->
          add(before, month, Measure.CONTESTS_UPHELD, 1);
      default -> {
        // Changes where the problem stands, no more.
      }
    }
  }

  private void add(Problem problem, LocalDate day, Measure measure, int n) {
    Run run = problem.run();
    Problem.CaseFile file = problem.file();
    UnitCode unit = run == null ? file.territory() : run.lead();
    counts.merge(
        new Cell(day, unit, file.category(), file.source(), file.sample(), measure),
        n,
        Integer::sum);
  }

  private LocalDate due(Run run) {
    return month(run.clock().dueAt());
  }

  private LocalDate month(Instant at) {
    return day(at).withDayOfMonth(1);
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
