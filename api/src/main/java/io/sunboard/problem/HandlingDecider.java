package io.sunboard.problem;

import io.sunboard.problem.ProblemCommand.AcceptInside;
import io.sunboard.problem.ProblemCommand.PassDown;
import io.sunboard.problem.ProblemCommand.Submit;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the unit does that has a case in hand: give it back, report it as done, pass it down. */
final class HandlingDecider extends Deciding {

  HandlingDecider(Problem problem, Situation around) {
    super(problem, around);
  }

  Decision<ProblemEvent> giveBack(String reason) {
    Run run = run();
    faults.text("reason", reason, LONGEST_NOTE);
    if (run.isFinal()) {
      faults.add(Refusal.at("problem", "DISPATCH_IS_FINAL"));
    } else if (around.now().isAfter(run.returnBy())) {
      faults.add(Refusal.at("problem", "TOO_LATE_TO_RETURN", run.returnBy().toString()));
    }
    return faults.or(() -> new ProblemEvent.Returned(reason));
  }

  Decision<ProblemEvent> submit(Submit c) {
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

  private ProblemEvent submitted(String text, List<UUID> photos, Sweep.@Nullable Report sweep) {
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

  Decision<ProblemEvent> withdraw(String reason) {
    faults.text("reason", reason, LONGEST_NOTE);
    return faults.or(() -> {
      DueClock.Running clock = goingOn();
      return new ProblemEvent.Withdrawn(reason, clock.dueAt(), clock.provisional());
    });
  }

  Decision<ProblemEvent> passDown(PassDown c) {
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

  Decision<ProblemEvent> acceptInside(AcceptInside c) {
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
}
