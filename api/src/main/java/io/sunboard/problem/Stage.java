package io.sunboard.problem;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state with what belongs to it only. */
public sealed interface Stage {

  ProblemState state();

  /** A stage in which a unit is answerable. */
  sealed interface OfRun extends Stage {
    Run run();
  }

  record Filed() implements Stage {
    @Override
    public ProblemState state() {
      return ProblemState.FILED;
    }
  }

  record Dispatched(Run run) implements OfRun {
    @Override
    public ProblemState state() {
      return ProblemState.DISPATCHED;
    }
  }

  record InProgress(Run run) implements OfRun {
    @Override
    public ProblemState state() {
      return ProblemState.IN_PROGRESS;
    }
  }

  /**
   * @param inTime whether the report came before the limit ended
   */
  record Awaiting(Run run, Instant submittedAt, String submittedBy, boolean inTime)
      implements OfRun {
    @Override
    public ProblemState state() {
      return ProblemState.AWAITING_VERIFICATION;
    }
  }

  /**
   * @param reviewAt the end of the promised day; then it resumes by itself
   */
  record Deferred(Run run, Run.Deferral deferral, Instant reviewAt) implements OfRun {
    @Override
    public ProblemState state() {
      return ProblemState.DEFERRED;
    }
  }

  /**
   * @param run the last dispatch; null when it was closed before any
   * @param inTime whether the submission that passed came in time; null when none passed
   * @param forced 强制结案
   */
  record Closed(
      @Nullable Run run, Outcome outcome, Instant at, @Nullable Boolean inTime, boolean forced)
      implements Stage {
    @Override
    public ProblemState state() {
      return ProblemState.CLOSED;
    }
  }

  record Dismissed(String reason) implements Stage {
    @Override
    public ProblemState state() {
      return ProblemState.DISMISSED;
    }
  }

  record Merged(UUID into, String intoNumber) implements Stage {
    @Override
    public ProblemState state() {
      return ProblemState.MERGED;
    }
  }
}
