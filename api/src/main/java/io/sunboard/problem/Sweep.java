package io.sunboard.problem;

import io.sunboard.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Sweep of a class 举一反三: the unit looks at the like places, too, and reports on them with its
 * rectification, within the same limit; both are checked together.
 *
 * @param demand which like places, in the inspector's words
 * @param report what the unit reported and nobody has found wanting; null while it is owed
 */
public record Sweep(String demand, @Nullable Report report) {

  static final int MOST_PLACES = 100_000;

  /**
   * What came of it.
   *
   * @param lookedAt like places that were looked at; 0 when there is none
   * @param putRight those among them that had to be put right, and were
   */
  public record Report(int lookedAt, int putRight) {}

  /** Notes what is wrong with a report: it comes when there is a demand, and only then. */
  static void check(@Nullable Sweep demanded, @Nullable Report given, Faults faults) {
    if (demanded == null) {
      if (given != null) {
        faults.add(Refusal.at("sweep", "SWEEP_NOT_DEMANDED"));
      }
      return;
    }
    if (given == null) {
      faults.add(Refusal.at("sweep", "SWEEP_REQUIRED", demanded.demand()));
      return;
    }
    if (given.lookedAt() < 0 || given.lookedAt() > MOST_PLACES) {
      faults.add(Refusal.at("sweep.lookedAt", "NUMBER_OUT_OF_RANGE", 0, MOST_PLACES));
    } else if (given.putRight() < 0 || given.putRight() > given.lookedAt()) {
      faults.add(Refusal.at("sweep.putRight", "NUMBER_OUT_OF_RANGE", 0, given.lookedAt()));
    }
  }

  /** The sweep after an event: a report that is taken back or found wanting is owed again. */
  static @Nullable Sweep after(@Nullable Sweep before, ProblemEvent event) {
    if (before == null) {
      return null;
    }
    return switch (event) {
      case ProblemEvent.Submitted submitted -> new Sweep(before.demand(), submitted.sweep());
      case ProblemEvent.ReportedInside inside -> new Sweep(before.demand(), inside.sweep());
      case ProblemEvent.RefusedInside _,
          ProblemEvent.Deferred _,
          ProblemEvent.Withdrawn _,
          ProblemEvent.VerificationFailed _,
          ProblemEvent.Dispatched _,
          ProblemEvent.Reopened _,
          ProblemEvent.Reinstated _,
          ProblemEvent.Returned _,
          ProblemEvent.Resumed _ ->
          new Sweep(before.demand(), null);
      default -> before;
    };
  }
}
