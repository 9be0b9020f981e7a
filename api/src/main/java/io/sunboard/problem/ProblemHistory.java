package io.sunboard.problem;

import io.sunboard.problem.Problem.CaseFile;
import io.sunboard.problem.Problem.Listing;
import io.sunboard.problem.Problem.Tally;
import io.sunboard.problem.ProblemEvent.*;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a problem out of its events. */
public final class ProblemHistory {

  private ProblemHistory() {}

  /** The problem as all its events, in order, tell it. */
  public static Problem read(List<Happened> events) {
    Problem problem = null;
    for (Happened happened : events) {
      problem = next(problem, happened);
    }
    return Objects.requireNonNull(problem, "no events");
  }

  /** The problem after one more event; only filing comes before there is one. */
  public static Problem next(@Nullable Problem before, Happened happened) {
    if (happened.event() instanceof Filed filed) {
      String demand = filed.sweep();
      return new Problem(
          file(filed, happened),
          new Stage.Filed(),
          Tally.NONE,
          null,
          demand == null ? null : new Sweep(demand, null),
          1);
    }
    Problem problem = Objects.requireNonNull(before);
    return new Problem(
        problem.file(),
        stage(problem, happened),
        tally(problem.tally(), happened),
        listing(problem, happened.event()),
        Sweep.after(problem.sweep(), happened.event()),
        happened.number());
  }

  private static CaseFile file(Filed filed, Happened happened) {
    return new CaseFile(
        filed.id(),
        filed.number(),
        filed.category(),
        filed.source(),
        filed.title(),
        filed.description(),
        filed.place(),
        filed.territory(),
        filed.photos(),
        filed.reportedAt(),
        happened.happenedAt(),
        happened.actor(),
        filed.sample());
  }

  private static Stage stage(Problem problem, Happened happened) {
    Stage stage = problem.stage();
    return switch (happened.event()) {
      case Filed _, Reinstated _ -> new Stage.Filed();
      case Dispatched d -> new Stage.Dispatched(run(d, happened));
      case Reopened r -> new Stage.Dispatched(run(r, happened));
      case Dismissed(String reason) -> new Stage.Dismissed(reason);
      case Merged(var into, String number) -> new Stage.Merged(into, number);
      case Acknowledged _ -> new Stage.InProgress(run(problem));
      case Returned _ -> new Stage.Filed();
      case Submitted s ->
          new Stage.Awaiting(
              run(problem).with(stopped(run(problem), s.left(), true)).inside(null).asking(null),
              happened.happenedAt(),
              happened.actor(),
              s.inTime());
      case Withdrawn(_, var due, boolean unsure) -> going(problem, due, unsure);
      case VerificationFailed(_, _, _, var due, boolean unsure) -> going(problem, due, unsure);
      case PassedDown(var to, var due, _) ->
          new Stage.InProgress(run(problem).inside(new Run.Inner(to, due, null, List.of())));
      case ReportedInside(String text, var photos, _) ->
          new Stage.InProgress(run(problem).inside(reported(run(problem), text, photos)));
      case RefusedInside _ ->
          new Stage.InProgress(run(problem).inside(reported(run(problem), null, List.of())));
      case ExtensionAsked(var by, String reason) ->
          same(stage, run(problem).with(new Run.Extension.Asked(by, reason)));
      case ExtensionGranted g ->
          same(
              stage,
              run(problem).with(new Run.Extension.Granted()).with(extended(run(problem), g)));
      case ExtensionRefused _ -> same(stage, run(problem).with(new Run.Extension.Refused()));
      case ClockStopped(_, Duration left) ->
          same(stage, run(problem).with(stopped(run(problem), left, false)));
      case ClockResumed(var due, boolean unsure) ->
          same(stage, run(problem).with(new DueClock.Running(due, unsure)));
      case DeferralAsked(var deferral) -> same(stage, run(problem).asking(deferral));
      case DeferralRefused _ -> same(stage, run(problem).asking(null));
      case ProblemEvent.Deferred(var deferral, Duration left, var reviewAt) ->
          new Stage.Deferred(
              run(problem).with(stopped(run(problem), left, false)).asking(null).inside(null),
              deferral,
              reviewAt);
      case Resumed r -> new Stage.InProgress(run(r, run(problem), happened));
      case VerificationPassed(Outcome outcome, _, _) ->
          new Stage.Closed(
              run(problem),
              outcome,
              happened.happenedAt(),
              stage instanceof Stage.Awaiting awaiting && awaiting.inTime(),
              false);
      case ClosedByForce(Outcome outcome, _) ->
          new Stage.Closed(problem.run(), outcome, happened.happenedAt(), null, true);
      case ListedForSupervision _, SupervisionProgressed _, SupervisionFailed _ -> stage;
    };
  }

  private static Stage going(Problem problem, java.time.Instant due, boolean unsure) {
    return new Stage.InProgress(run(problem).with(new DueClock.Running(due, unsure)));
  }

  private static Run run(Problem problem) {
    return Objects.requireNonNull(problem.run(), "a step of a run without one");
  }

  private static Run run(Dispatched d, Happened happened) {
    return new Run(
        d.run(),
        d.lead(),
        d.assisting(),
        happened.actor(),
        happened.happenedAt(),
        d.limit(),
        new DueClock.Running(d.dueAt(), d.provisional()),
        d.returnBy(),
        d.isFinal(),
        new Run.Extension.None(),
        null,
        null);
  }

  private static Run run(Reopened r, Happened happened) {
    return new Run(
        r.run(),
        r.lead(),
        r.assisting(),
        happened.actor(),
        happened.happenedAt(),
        r.limit(),
        new DueClock.Running(r.dueAt(), r.provisional()),
        r.returnBy(),
        false,
        new Run.Extension.None(),
        null,
        null);
  }

  /** After a deferral the unit cannot return what it had taken on. */
  private static Run run(Resumed r, Run before, Happened happened) {
    return new Run(
        r.run(),
        before.lead(),
        before.assisting(),
        before.dispatchedBy(),
        happened.happenedAt(),
        r.limit(),
        new DueClock.Running(r.dueAt(), r.provisional()),
        happened.happenedAt(),
        before.isFinal(),
        new Run.Extension.None(),
        null,
        null);
  }

  private static DueClock stopped(Run run, Duration left, boolean submitted) {
    return new DueClock.Stopped(run.clock().dueAt(), run.clock().provisional(), left, submitted);
  }

  private static DueClock extended(Run run, ExtensionGranted granted) {
    Duration left = granted.left();
    return left == null
        ? new DueClock.Running(granted.dueAt(), granted.provisional())
        : new DueClock.Stopped(
            granted.dueAt(),
            granted.provisional(),
            left,
            run.clock() instanceof DueClock.Stopped stopped && stopped.submitted());
  }

  private static Run.Inner reported(Run run, @Nullable String text, List<java.util.UUID> photos) {
    Run.Inner inner = Objects.requireNonNull(run.inner(), "nothing was passed down");
    return new Run.Inner(inner.unit(), inner.dueAt(), text, photos);
  }

  private static Stage same(Stage stage, Run run) {
    return switch (stage) {
      case Stage.Dispatched _ -> new Stage.Dispatched(run);
      case Stage.InProgress _ -> new Stage.InProgress(run);
      case Stage.Awaiting a ->
          new Stage.Awaiting(run, a.submittedAt(), a.submittedBy(), a.inTime());
      case Stage.Deferred d -> new Stage.Deferred(run, d.deferral(), d.reviewAt());
      case Stage.Filed _, Stage.Closed _, Stage.Dismissed _, Stage.Merged _ ->
          throw new IllegalStateException("no run in " + stage.state());
    };
  }

  private static Tally tally(Tally t, Happened happened) {
    return switch (happened.event()) {
      case Dispatched d -> dispatched(t, d.run(), happened.actor(), t.reopened());
      case Reopened r -> dispatched(t, r.run(), happened.actor(), t.reopened() + 1);
      case Resumed r -> dispatched(t, r.run(), null, t.reopened());
      case Returned _ ->
          new Tally(
              t.runs(),
              t.dispatchers(),
              t.returns() + 1,
              t.verified(),
              t.reworks(),
              t.extended(),
              t.reopened());
      case VerificationPassed _ ->
          new Tally(
              t.runs(),
              t.dispatchers(),
              t.returns(),
              true,
              t.reworks(),
              t.extended(),
              t.reopened());
      case VerificationFailed _ ->
          new Tally(
              t.runs(),
              t.dispatchers(),
              t.returns(),
              true,
              t.reworks() + 1,
              t.extended(),
              t.reopened());
      case ExtensionGranted _ ->
          new Tally(
              t.runs(),
              t.dispatchers(),
              t.returns(),
              t.verified(),
              t.reworks(),
              true,
              t.reopened());
      default -> t;
    };
  }

  private static Tally dispatched(Tally t, int runs, @Nullable String by, int reopened) {
    Set<String> dispatchers = new HashSet<>(t.dispatchers());
    if (by != null) {
      dispatchers.add(by);
    }
    return new Tally(
        runs, dispatchers, t.returns(), t.verified(), t.reworks(), t.extended(), reopened);
  }

  private static @Nullable Listing listing(Problem problem, ProblemEvent event) {
    Listing listing = problem.listing();
    if (event instanceof ListedForSupervision(var office, var due, String reason)) {
      return new Listing(office, due, reason, Listing.Result.ACTIVE);
    }
    if (listing == null || listing.result() != Listing.Result.ACTIVE) {
      return listing;
    }
    return switch (event) {
      case SupervisionFailed _ -> listing.ended(Listing.Result.FAILED);
      case VerificationPassed _, ClosedByForce _, ProblemEvent.Dismissed _, ProblemEvent.Merged _ ->
          listing.ended(Listing.Result.LIFTED);
      default -> listing;
    };
  }
}
