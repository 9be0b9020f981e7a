package io.sunboard.ticket;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.Run;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of a problem does to the ladder: who begins, freezes, goes on and ends. */
public final class ProblemLadder {

  /** A rung that fired in a run. */
  public record Written(OpenRun run, Firing firing, Instant limitEnds) {}

  /**
   * What an event did.
   *
   * @param ended the run that came to an end; null when none did
   * @param open the run that goes on or began; null when none does
   */
  public record Step(@Nullable OpenRun ended, @Nullable OpenRun open, List<Written> written) {
    public Step {
      written = List.copyOf(written);
    }
  }

  private ProblemLadder() {}

  /** Whether a run of the ladder begins with it. */
  public static boolean begins(ProblemEvent event) {
    return event instanceof ProblemEvent.Dispatched
        || event instanceof ProblemEvent.Reopened
        || event instanceof ProblemEvent.Resumed;
  }

  /**
   * Follows an event.
   *
   * @param open the run under way; null when there is none
   * @param before the problem as it was before the event
   * @param inForce the ladder for a run that begins; of no account when none does
   */
  public static Step follow(
      @Nullable OpenRun open,
      @Nullable Problem before,
      Problem after,
      Happened happened,
      Ladder inForce,
      WorkCalendar calendar) {
    Instant at = happened.happenedAt();
    return switch (happened.event()) {
      case ProblemEvent.Dispatched(int run, UnitCode lead, _, TimeLimit limit, _, _, _, _, _, _) ->
          begin(open, before, after, run, lead, limit, happened, inForce, calendar);
      case ProblemEvent.Reopened(_, _, int run, UnitCode lead, _, TimeLimit limit, _, _, _) ->
          begin(open, before, after, run, lead, limit, happened, inForce, calendar);
      case ProblemEvent.Resumed(int run, TimeLimit limit, _, _, _, _) -> {
        Run now = Objects.requireNonNull(after.run());
        yield begin(open, before, after, run, now.lead(), limit, happened, inForce, calendar);
      }
      case ProblemEvent.Returned _,
          ProblemEvent.Merged _,
          ProblemEvent.Dismissed _,
          ProblemEvent.Deferred _,
          ProblemEvent.VerificationPassed _,
          ProblemEvent.ClosedByForce _ ->
          end(open, before, at, calendar);
      case ProblemEvent.Submitted _, ProblemEvent.ClockStopped _ ->
          go(open, after, run -> run.freeze(at, calendar));
      case ProblemEvent.Withdrawn _, ProblemEvent.ClockResumed _ ->
          go(open, after, run -> run.goOn(at, calendar));
      case ProblemEvent.VerificationFailed(_, boolean untrue, _, _, _) ->
          go(open, after, run -> run.verificationFailed(at, untrue, calendar));
      case ProblemEvent.ExtensionGranted _ -> {
        TimeLimit by = askedFor(before);
        yield go(
            open, after, run -> by == null ? run.due(at, calendar) : run.extend(by, at, calendar));
      }
      case ProblemEvent.SupervisionFailed _ ->
          go(open, after, run -> run.listingFailed(at, calendar));
      case ProblemEvent.Filed _,
          ProblemEvent.Acknowledged _,
          ProblemEvent.PassedDown _,
          ProblemEvent.ReportedInside _,
          ProblemEvent.RefusedInside _,
          ProblemEvent.ExtensionAsked _,
          ProblemEvent.ExtensionRefused _,
          ProblemEvent.DeferralAsked _,
          ProblemEvent.DeferralRefused _,
          ProblemEvent.Reinstated _,
          ProblemEvent.ListedForSupervision _,
          ProblemEvent.SupervisionProgressed _ ->
          new Step(null, open, List.of());
    };
  }

  /** Lets fire what is due. */
  public static Step due(OpenRun open, Problem problem, Instant now, WorkCalendar calendar) {
    return go(open, problem, run -> run.due(now, calendar));
  }

  /** A leader signed the yellow ticket. */
  public static Step yellowSigned(
      OpenRun open, Problem problem, Instant at, WorkCalendar calendar) {
    return go(open, problem, run -> run.yellowSigned(at, calendar));
  }

  private static Step begin(
      @Nullable OpenRun open,
      @Nullable Problem before,
      Problem after,
      int number,
      UnitCode lead,
      TimeLimit limit,
      Happened happened,
      Ladder ladder,
      WorkCalendar calendar) {
    Step ended = end(open, before, happened.happenedAt(), calendar);
    UnitCode own = Objects.requireNonNullElse(happened.unit(), after.file().territory());
    LadderRun.Moved started = LadderRun.start(ladder, limit, happened.happenedAt(), calendar);
    OpenRun begun =
        new OpenRun(
            after.id(),
            number,
            Objects.requireNonNullElse(ladder.issuer(), own),
            lead,
            started.run());
    return new Step(
        ended.ended(),
        begun,
        Stream.concat(ended.written().stream(), written(begun, limitEnds(after), started.fired()))
            .toList());
  }

  private static Step end(
      @Nullable OpenRun open, @Nullable Problem before, Instant at, WorkCalendar calendar) {
    if (open == null || before == null) {
      return new Step(null, null, List.of());
    }
    LadderRun.Moved moved = open.ladder().cancel(at, calendar);
    OpenRun ended = open.with(moved.run());
    return new Step(ended, null, written(ended, limitEnds(before), moved.fired()).toList());
  }

  private static Step go(
      @Nullable OpenRun open, Problem problem, Function<LadderRun, LadderRun.Moved> step) {
    if (open == null) {
      return new Step(null, null, List.of());
    }
    LadderRun.Moved moved = step.apply(open.ladder());
    OpenRun next = open.with(moved.run());
    return new Step(null, next, written(next, limitEnds(problem), moved.fired()).toList());
  }

  private static Stream<Written> written(OpenRun run, Instant limitEnds, List<Firing> fired) {
    return fired.stream().map(firing -> new Written(run, firing, limitEnds));
  }

  private static Instant limitEnds(Problem problem) {
    return Objects.requireNonNull(problem.run()).clock().dueAt();
  }

  private static @Nullable TimeLimit askedFor(@Nullable Problem before) {
    Run run = before == null ? null : before.run();
    return run != null && run.extension() instanceof Run.Extension.Asked(TimeLimit by, _)
        ? by
        : null;
  }
}
