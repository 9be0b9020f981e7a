package io.sunboard.problem;

import io.sunboard.shared.Decision;
import org.jspecify.annotations.Nullable;

/** One decision under way: the problem, what is around it, and what was found wrong so far. */
abstract class Deciding {

  static final int LONGEST_NOTE = ProblemDecider.LONGEST_NOTE;
  static final int LONGEST_REPORT = ProblemDecider.LONGEST_REPORT;

  final Problem problem;
  final Situation around;
  final Faults faults = new Faults();

  Deciding(Problem problem, Situation around) {
    this.problem = problem;
    this.around = around;
  }

  final Run run() {
    Run run = problem.run();
    if (run == null) {
      throw new IllegalStateException("no run in " + problem.state());
    }
    return run;
  }

  /** The clock as it goes on now. */
  final DueClock.Running goingOn() {
    Run run = run();
    return run.clock().goOn(around.now(), run.limit(), around.calendar());
  }

  /** The event, when the words that it needs are there. */
  final Decision<ProblemEvent> noted(String field, @Nullable String text, ProblemEvent event) {
    faults.text(field, text, LONGEST_NOTE);
    return faults.or(() -> event);
  }

  static Decision<ProblemEvent> accepted(ProblemEvent event) {
    return Decision.accepted(event);
  }
}
