package io.sunboard.problem;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.problem.ProblemCommand.*;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a step does to a problem: one event, or everything that is wrong with the step.
 * Whether this hand may take the step at all is decided by {@link Parties} before.
 */
public final class ProblemDecider {

  /** After so many returns 退单 the office decides, and its dispatch is final. */
  public static final int RETURNS = 3;

  static final int LONGEST_NOTE = 500;
  static final int LONGEST_REPORT = 2_000;
  static final int MOST_PHOTOS = 20;

  private final Problem problem;
  private final Situation around;
  private final Faults faults = new Faults();

  private ProblemDecider(Problem problem, Situation around) {
    this.problem = problem;
    this.around = around;
  }

  /**
   * @param expectedRevision what whoever asks had read; null when they did not say
   */
  public static Decision<ProblemEvent> decide(
      Problem problem,
      ProblemCommand command,
      @Nullable Integer expectedRevision,
      Situation around) {
    if (expectedRevision != null && expectedRevision != problem.revision()) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", problem.revision()));
    }
    if (!command.step().possibleIn(problem.state())) {
      return Decision.refused(
          Refusal.at("problem", "ILLEGAL_STEP", command.step().name(), problem.state().name()));
    }
    return new ProblemDecider(problem, around).decide(command);
  }

  private Decision<ProblemEvent> decide(ProblemCommand command) {
    return switch (command) {
      case Dispatch c -> dispatch(c);
      case Dismiss(String reason) -> noted("reason", reason, new ProblemEvent.Dismissed(reason));
      case Merge c -> merge(c);
      case Acknowledge _ -> accepted(new ProblemEvent.Acknowledged());
      case Return(String reason) -> giveBack(reason);
      case Submit c -> submit(c);
      case Withdraw(String reason) -> withdraw(reason);
      case PassDown c -> passDown(c);
      case AcceptInside c -> acceptInside(c);
      case RequestExtension c -> requestExtension(c);
      case DecideExtension c -> decideExtension(c);
      case StopClock(String reason) -> stopClock(reason);
      case ResumeClock _ -> resumeClock();
      case RequestDeferral(Run.Deferral deferral) -> requestDeferral(deferral);
      case ApproveDeferral c -> approveDeferral(c);
      case Resume(String reason) -> {
        faults.text("reason", reason, LONGEST_NOTE);
        yield faults.or(() -> resumed(reason));
      }
      case LapseDeferral _ -> lapseDeferral();
      case Verify c -> verify(c);
      case Reopen c -> reopen(c);
      case Reinstate(String reason) -> noted("reason", reason, new ProblemEvent.Reinstated(reason));
      case CloseByForce c -> closeByForce(c);
      case ListForSupervision c -> list(c);
      case ReportProgress(String text) -> progress(text);
      case LapseListing _ -> lapseListing();
    };
  }

  private Decision<ProblemEvent> dispatch(Dispatch c) {
    Run running = problem.run();
    boolean again = problem.state() != ProblemState.FILED;
    boolean decided = c.jointMeeting() != null;
    if (problem.tally().returns() >= RETURNS && !decided) {
      faults.add(Refusal.at("jointMeeting", "JOINT_MEETING_REQUIRED", RETURNS));
    }
    if (decided) {
      faults.text("jointMeeting", c.jointMeeting(), LONGEST_NOTE);
    }
    if (again) {
      faults.text("note", c.note(), LONGEST_NOTE);
    } else if (c.note() != null) {
      faults.text("note", c.note(), LONGEST_NOTE);
    }
    if (running != null && running.isFinal() && !decided) {
      faults.add(Refusal.at("jointMeeting", "JOINT_MEETING_REQUIRED", RETURNS));
    }
    faults.unit("lead", c.lead(), around);
    for (int i = 0; i < c.assisting().size(); i++) {
      UnitCode helper = c.assisting().get(i);
      faults.unit("assisting." + i, helper, around);
      if (helper.equals(c.lead()) || c.assisting().indexOf(helper) < i) {
        faults.add(Refusal.at("assisting." + i, "TWICE", helper));
      }
    }
    return faults.or(() -> {
      TimeLimit limit = c.limit() == null ? around.category().limit() : c.limit();
      WorkCalendar.Due due = around.calendar().due(around.now(), limit);
      return new ProblemEvent.Dispatched(
          problem.tally().runs() + 1,
          c.lead(),
          c.assisting(),
          limit,
          due.at(),
          due.provisional(),
          around.calendar().due(around.now(), around.category().returnLimit()).at(),
          decided,
          again,
          decided ? c.jointMeeting() : c.note());
    });
  }

  private Decision<ProblemEvent> merge(Merge c) {
    Problem into = c.into();
    if (into == null) {
      return Decision.refused(Refusal.at("into", "UNKNOWN_PROBLEM"));
    }
    if (into.id().equals(problem.id())) {
      return Decision.refused(Refusal.at("into", "MERGE_INTO_ITSELF", into.number()));
    }
    if (!into.state().open()) {
      return Decision.refused(
          Refusal.at("into", "MERGE_INTO_ENDED", into.number(), into.state().name()));
    }
    return accepted(new ProblemEvent.Merged(into.id(), into.number()));
  }

  private Decision<ProblemEvent> giveBack(String reason) {
    Run run = run();
    faults.text("reason", reason, LONGEST_NOTE);
    if (run.isFinal()) {
      faults.add(Refusal.at("problem", "DISPATCH_IS_FINAL"));
    } else if (around.now().isAfter(run.returnBy())) {
      faults.add(Refusal.at("problem", "TOO_LATE_TO_RETURN", run.returnBy().toString()));
    }
    return faults.or(() -> new ProblemEvent.Returned(reason));
  }

  private Decision<ProblemEvent> submit(Submit c) {
    faults.text("text", c.text(), LONGEST_REPORT);
    faults.photos(c.photos());
    Sweep.check(problem.sweep(), c.sweep(), faults);
    Run run = run();
    Run.Inner inner = run.inner();
    boolean byLead = around.handCovers(run.lead());
    if (inner != null && !byLead) {
      if (inner.report() != null) {
        faults.add(Refusal.at("problem", "REPORTED_ALREADY"));
      }
      return faults.or(() -> new ProblemEvent.ReportedInside(c.text(), c.photos(), c.sweep()));
    }
    return faults.or(() -> submitted(c.text(), c.photos(), c.sweep()));
  }

  private ProblemEvent submitted(
      String text, List<java.util.UUID> photos, Sweep.@Nullable Report sweep) {
    Run run = run();
    Instant now = around.now();
    DueClock.Stopped stopped = run.clock().stop(now, true, run.limit(), around.calendar());
    boolean inTime =
        problem.stage() instanceof Stage.Deferred deferred
            ? !now.isAfter(deferred.reviewAt())
            : run.clock() instanceof DueClock.Running
                ? !now.isAfter(run.clock().dueAt())
                : !stopped.left().isZero();
    return new ProblemEvent.Submitted(text, photos, inTime, stopped.left(), sweep);
  }

  private Decision<ProblemEvent> withdraw(String reason) {
    faults.text("reason", reason, LONGEST_NOTE);
    return faults.or(() -> {
      DueClock.Running clock = goingOn();
      return new ProblemEvent.Withdrawn(reason, clock.dueAt(), clock.provisional());
    });
  }

  private Decision<ProblemEvent> passDown(PassDown c) {
    Run run = run();
    var lead = around.units().get(run.lead());
    var to = around.units().get(c.to());
    faults.unit("to", c.to(), around);
    if (to != null && lead != null && (to.equals(lead) || !to.path().startsWith(lead.path()))) {
      faults.add(Refusal.at("to", "NOT_BELOW_LEAD", c.to(), run.lead()));
    }
    if (c.note() != null) {
      faults.text("note", c.note(), LONGEST_NOTE);
    }
    if (run.inner() != null) {
      faults.add(Refusal.at("problem", "PASSED_DOWN_ALREADY", run.inner().unit()));
    }
    Instant due = around.calendar().due(around.now(), c.limit()).at();
    if (!due.isBefore(run.clock().dueAt())) {
      faults.add(Refusal.at("limit", "LIMIT_NOT_SHORTER", run.clock().dueAt().toString()));
    }
    return faults.or(() -> new ProblemEvent.PassedDown(c.to(), due, c.note()));
  }

  private Decision<ProblemEvent> acceptInside(AcceptInside c) {
    Run.Inner inner = run().inner();
    String report = inner == null ? null : inner.report();
    if (inner == null || report == null) {
      return Decision.refused(Refusal.at("problem", "NOTHING_REPORTED_INSIDE"));
    }
    String reason = c.reason();
    if (c.accepted()) {
      Sweep sweep = problem.sweep();
      return accepted(submitted(report, inner.photos(), sweep == null ? null : sweep.report()));
    }
    faults.text("reason", reason, LONGEST_NOTE);
    return faults.or(() -> new ProblemEvent.RefusedInside(String.valueOf(reason)));
  }

  private Decision<ProblemEvent> requestExtension(RequestExtension c) {
    Run run = run();
    faults.text("reason", c.reason(), LONGEST_NOTE);
    if (!(run.extension() instanceof Run.Extension.None)) {
      faults.add(Refusal.at("problem", "EXTENSION_ONCE"));
    }
    if (run.clock() instanceof DueClock.Running && !around.now().isBefore(run.clock().dueAt())) {
      faults.add(Refusal.at("problem", "OVERDUE_ALREADY", run.clock().dueAt().toString()));
    }
    return faults.or(() -> new ProblemEvent.ExtensionAsked(c.by(), c.reason()));
  }

  private Decision<ProblemEvent> decideExtension(DecideExtension c) {
    Run run = run();
    if (!(run.extension() instanceof Run.Extension.Asked(TimeLimit by, _))) {
      return Decision.refused(Refusal.at("problem", "NOTHING_ASKED_FOR"));
    }
    if (!c.granted()) {
      faults.text("reason", c.reason(), LONGEST_NOTE);
      return faults.or(() -> new ProblemEvent.ExtensionRefused(String.valueOf(c.reason())));
    }
    DueClock longer = run.clock().longer(by, run.limit(), around.calendar());
    return accepted(
        new ProblemEvent.ExtensionGranted(
            longer.dueAt(),
            longer.provisional(),
            longer instanceof DueClock.Stopped stopped ? stopped.left() : null));
  }

  private Decision<ProblemEvent> stopClock(String reason) {
    Run run = run();
    faults.text("reason", reason, LONGEST_NOTE);
    if (run.clock() instanceof DueClock.Stopped) {
      faults.add(Refusal.at("problem", "CLOCK_STANDS"));
    } else if (!around.now().isBefore(run.clock().dueAt())) {
      faults.add(Refusal.at("problem", "OVERDUE_ALREADY", run.clock().dueAt().toString()));
    }
    return faults.or(() ->
        new ProblemEvent.ClockStopped(
            reason, run.clock().stop(around.now(), false, run.limit(), around.calendar()).left()));
  }

  private Decision<ProblemEvent> resumeClock() {
    if (run().clock() instanceof DueClock.Running) {
      return Decision.refused(Refusal.at("problem", "CLOCK_RUNS"));
    }
    DueClock.Running clock = goingOn();
    return accepted(new ProblemEvent.ClockResumed(clock.dueAt(), clock.provisional()));
  }

  private Decision<ProblemEvent> requestDeferral(Run.Deferral deferral) {
    faults.text("reason", deferral.reason(), LONGEST_NOTE);
    faults.text("interimMeasures", deferral.interim(), LONGEST_NOTE);
    if (!deferral.promisedOn().isAfter(around.now().atZone(around.zone()).toLocalDate())) {
      faults.add(Refusal.at("promisedOn", "NOT_IN_THE_FUTURE", deferral.promisedOn()));
    }
    if (run().asked() != null) {
      faults.add(Refusal.at("problem", "ASKED_ALREADY"));
    }
    return faults.or(() -> new ProblemEvent.DeferralAsked(deferral));
  }

  private Decision<ProblemEvent> approveDeferral(ApproveDeferral c) {
    Run run = run();
    Run.Deferral asked = run.asked();
    if (asked == null) {
      return Decision.refused(Refusal.at("problem", "NOTHING_ASKED_FOR"));
    }
    if (!c.approved()) {
      faults.text("reason", c.reason(), LONGEST_NOTE);
      return faults.or(() -> new ProblemEvent.DeferralRefused(String.valueOf(c.reason())));
    }
    Instant reviewAt = asked.promisedOn().plusDays(1).atStartOfDay(around.zone()).toInstant();
    if (!reviewAt.isAfter(around.now())) {
      return Decision.refused(Refusal.at("problem", "PROMISE_PASSED", asked.promisedOn()));
    }
    return accepted(
        new ProblemEvent.Deferred(
            asked,
            run.clock().stop(around.now(), false, run.limit(), around.calendar()).left(),
            reviewAt));
  }

  private ProblemEvent resumed(@Nullable String reason) {
    TimeLimit limit = run().limit();
    WorkCalendar.Due due = around.calendar().due(around.now(), limit);
    return new ProblemEvent.Resumed(
        problem.tally().runs() + 1, limit, due.at(), due.provisional(), reason == null, reason);
  }

  private Decision<ProblemEvent> lapseDeferral() {
    return problem.stage() instanceof Stage.Deferred(_, _, Instant reviewAt)
            && !around.now().isBefore(reviewAt)
        ? accepted(resumed(null))
        : Decision.refused(Refusal.at("problem", "NOT_YET"));
  }

  private Decision<ProblemEvent> verify(Verify c) {
    faults.text("note", c.note(), LONGEST_REPORT);
    faults.photos(c.photos());
    Outcome outcome = c.outcome();
    if (c.passed()) {
      if (outcome == null || !outcome.verified()) {
        faults.add(Refusal.at("outcome", "OUTCOME_OF_VERIFICATION"));
      }
      if (c.falseReport()) {
        faults.add(Refusal.at("falseReport", "PASSED_AND_FALSE"));
      }
      return faults.or(() ->
          new ProblemEvent.VerificationPassed(
              outcome == null ? Outcome.FIXED : outcome, c.note(), c.photos()));
    }
    if (outcome != null) {
      faults.add(Refusal.at("outcome", "OUTCOME_OF_VERIFICATION"));
    }
    return faults.or(() -> {
      DueClock.Running clock = goingOn();
      return new ProblemEvent.VerificationFailed(
          c.note(), c.falseReport(), c.photos(), clock.dueAt(), clock.provisional());
    });
  }

  private Decision<ProblemEvent> reopen(Reopen c) {
    faults.text("note", c.note(), LONGEST_NOTE);
    Run last = problem.run();
    UnitCode lead = c.lead() != null ? c.lead() : last == null ? null : last.lead();
    if (lead == null) {
      return Decision.refused(Refusal.at("lead", "LEAD_REQUIRED"));
    }
    faults.unit("lead", lead, around);
    return faults.or(() -> {
      TimeLimit limit = c.limit() == null ? around.category().limit() : c.limit();
      WorkCalendar.Due due = around.calendar().due(around.now(), limit);
      return new ProblemEvent.Reopened(
          c.why(),
          c.note(),
          problem.tally().runs() + 1,
          lead,
          last == null || !lead.equals(last.lead()) ? List.of() : last.assisting(),
          limit,
          due.at(),
          due.provisional(),
          around.calendar().due(around.now(), around.category().returnLimit()).at());
    });
  }

  private Decision<ProblemEvent> closeByForce(CloseByForce c) {
    faults.text("reason", c.reason(), LONGEST_NOTE);
    if (c.outcome().verified()) {
      faults.add(Refusal.at("outcome", "OUTCOME_BY_FORCE"));
    }
    return faults.or(() -> new ProblemEvent.ClosedByForce(c.outcome(), c.reason()));
  }

  private Decision<ProblemEvent> list(ListForSupervision c) {
    faults.text("reason", c.reason(), LONGEST_NOTE);
    faults.unit("office", c.office(), around);
    if (!c.dueAt().isAfter(around.now())) {
      faults.add(Refusal.at("dueOn", "NOT_IN_THE_FUTURE", c.dueOn()));
    }
    Run run = problem.run();
    if (run != null && run.lead().equals(c.office())) {
      faults.add(Refusal.at("office", "INSPECTOR_OF_ITSELF", c.office()));
    }
    if (listed()) {
      faults.add(Refusal.at("problem", "LISTED_ALREADY"));
    }
    return faults.or(
        () -> new ProblemEvent.ListedForSupervision(c.office(), c.dueAt(), c.reason()));
  }

  private Decision<ProblemEvent> progress(String text) {
    if (problem.listing() == null) {
      return Decision.refused(Refusal.at("problem", "NOT_LISTED"));
    }
    return noted("text", text, new ProblemEvent.SupervisionProgressed(text));
  }

  private Decision<ProblemEvent> lapseListing() {
    Problem.Listing listing = problem.listing();
    return listed() && listing != null && !around.now().isBefore(listing.dueAt())
        ? accepted(new ProblemEvent.SupervisionFailed())
        : Decision.refused(Refusal.at("problem", "NOT_YET"));
  }

  private boolean listed() {
    Problem.Listing listing = problem.listing();
    return listing != null && listing.result() == Problem.Listing.Result.ACTIVE;
  }

  private DueClock.Running goingOn() {
    Run run = run();
    return run.clock().goOn(around.now(), run.limit(), around.calendar());
  }

  private Run run() {
    Run run = problem.run();
    if (run == null) {
      throw new IllegalStateException("no run in " + problem.state());
    }
    return run;
  }

  private Decision<ProblemEvent> noted(String field, String text, ProblemEvent event) {
    faults.text(field, text, LONGEST_NOTE);
    return faults.or(() -> event);
  }

  private static Decision<ProblemEvent> accepted(ProblemEvent event) {
    return Decision.accepted(event);
  }
}
