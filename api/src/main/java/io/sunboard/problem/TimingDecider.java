package io.sunboard.problem;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.problem.ProblemCommand.ApproveDeferral;
import io.sunboard.problem.ProblemCommand.DecideExtension;
import io.sunboard.problem.ProblemCommand.RequestExtension;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What moves the time of a case in hand: extensions, stopped clocks, deferrals. */
final class TimingDecider extends Deciding {

  TimingDecider(Problem problem, Situation around) {
    super(problem, around);
  }

  Decision<ProblemEvent> requestExtension(RequestExtension c) {
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

  Decision<ProblemEvent> decideExtension(DecideExtension c) {
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

  Decision<ProblemEvent> stopClock(String reason) {
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

  Decision<ProblemEvent> resumeClock() {
    if (run().clock() instanceof DueClock.Running) {
      return Decision.refused(Refusal.at("problem", "CLOCK_RUNS"));
    }
    DueClock.Running clock = goingOn();
    return accepted(new ProblemEvent.ClockResumed(clock.dueAt(), clock.provisional()));
  }

  Decision<ProblemEvent> requestDeferral(Run.Deferral deferral) {
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

  Decision<ProblemEvent> approveDeferral(ApproveDeferral c) {
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

  Decision<ProblemEvent> resume(String reason) {
    faults.text("reason", reason, LONGEST_NOTE);
    return faults.or(() -> resumed(reason));
  }

  private ProblemEvent resumed(@Nullable String reason) {
    TimeLimit limit = run().limit();
    WorkCalendar.Due due = around.calendar().due(around.now(), limit);
    return new ProblemEvent.Resumed(
        problem.tally().runs() + 1, limit, due.at(), due.provisional(), reason == null, reason);
  }

  Decision<ProblemEvent> lapseDeferral() {
    return problem.stage() instanceof Stage.Deferred(_, _, Instant reviewAt)
            && !around.now().isBefore(reviewAt)
        ? accepted(resumed(null))
        : Decision.refused(Refusal.at("problem", "NOT_YET"));
  }
}
