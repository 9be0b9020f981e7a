package io.sunboard.problem;

import io.sunboard.problem.ProblemCommand.CloseByForce;
import io.sunboard.problem.ProblemCommand.Verify;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;

/** How a case ends: verified, or closed by force. */
final class ClosingDecider extends Deciding {

  ClosingDecider(Problem problem, Situation around) {
    super(problem, around);
  }

  Decision<ProblemEvent> verify(Verify c) {
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

  Decision<ProblemEvent> closeByForce(CloseByForce c) {
    faults.text("reason", c.reason(), LONGEST_NOTE);
    if (c.outcome().verified()) {
      faults.add(Refusal.at("outcome", "OUTCOME_BY_FORCE"));
    }
    return faults.or(() -> new ProblemEvent.ClosedByForce(c.outcome(), c.reason()));
  }
}
