package io.sunboard.problem;

import io.sunboard.problem.ProblemCommand.ListForSupervision;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;

/** Listed supervision: begun, reported on, not done by its day. */
final class ListingDecider extends Deciding {

  ListingDecider(Problem problem, Situation around) {
    super(problem, around);
  }

  Decision<ProblemEvent> list(ListForSupervision c) {
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

  Decision<ProblemEvent> progress(String text) {
    if (problem.listing() == null) {
      return Decision.refused(Refusal.at("problem", "NOT_LISTED"));
    }
    return noted("text", text, new ProblemEvent.SupervisionProgressed(text));
  }

  Decision<ProblemEvent> lapseListing() {
    Problem.Listing listing = problem.listing();
    return listed() && listing != null && !around.now().isBefore(listing.dueAt())
        ? accepted(new ProblemEvent.SupervisionFailed())
        : Decision.refused(Refusal.at("problem", "NOT_YET"));
  }

  private boolean listed() {
    Problem.Listing listing = problem.listing();
    return listing != null && listing.result() == Problem.Listing.Result.ACTIVE;
  }
}
