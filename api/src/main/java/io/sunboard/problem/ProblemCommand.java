package io.sunboard.problem;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do with a problem that is on file. */
public sealed interface ProblemCommand {

  ProblemStep step();

  /**
   * @param limit null for the category's
   * @param note why, when it takes the problem from another unit
   * @param jointMeeting what the joint meeting decided; needed after three returns
   */
  record Dispatch(
      UnitCode lead,
      List<UnitCode> assisting,
      @Nullable TimeLimit limit,
      @Nullable String note,
      @Nullable String jointMeeting)
      implements ProblemCommand {
    public Dispatch {
      assisting = List.copyOf(assisting);
    }

    @Override
    public ProblemStep step() {
      return ProblemStep.DISPATCH;
    }
  }

  record Dismiss(String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.DISMISS;
    }
  }

  /**
   * @param into null when there is no such problem
   */
  record Merge(@Nullable Problem into) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.MERGE;
    }
  }

  record Acknowledge() implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.ACKNOWLEDGE;
    }
  }

  record Return(String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.RETURN;
    }
  }

  /**
   * @param sweep of the like places; needed where it was demanded
   */
  record Submit(String text, List<UUID> photos, Sweep.@Nullable Report sweep)
      implements ProblemCommand {
    public Submit {
      photos = List.copyOf(photos);
    }

    public Submit(String text, List<UUID> photos) {
      this(text, photos, null);
    }

    @Override
    public ProblemStep step() {
      return ProblemStep.SUBMIT;
    }
  }

  record Withdraw(String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.WITHDRAW;
    }
  }

  record PassDown(UnitCode to, TimeLimit limit, @Nullable String note) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.PASS_DOWN;
    }
  }

  /**
   * @param reason why not; needed when it is not accepted
   */
  record AcceptInside(boolean accepted, @Nullable String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.ACCEPT_INSIDE;
    }
  }

  record RequestExtension(TimeLimit by, String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.REQUEST_EXTENSION;
    }
  }

  record DecideExtension(boolean granted, @Nullable String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.DECIDE_EXTENSION;
    }
  }

  record StopClock(String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.STOP_CLOCK;
    }
  }

  record ResumeClock() implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.RESUME_CLOCK;
    }
  }

  record RequestDeferral(Run.Deferral deferral) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.REQUEST_DEFERRAL;
    }
  }

  record ApproveDeferral(boolean approved, @Nullable String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.APPROVE_DEFERRAL;
    }
  }

  record Resume(String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.RESUME;
    }
  }

  /**
   * @param outcome needed when it passed, and then FIXED or PARTLY_FIXED
   */
  record Verify(
      boolean passed,
      @Nullable Outcome outcome,
      boolean falseReport,
      String note,
      List<UUID> photos)
      implements ProblemCommand {
    public Verify {
      photos = List.copyOf(photos);
    }

    @Override
    public ProblemStep step() {
      return ProblemStep.VERIFY;
    }
  }

  /**
   * @param lead null for the unit that had it last
   * @param limit null for the category's
   */
  record Reopen(ReopenReason why, String note, @Nullable UnitCode lead, @Nullable TimeLimit limit)
      implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.REOPEN;
    }
  }

  record Reinstate(String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.REINSTATE;
    }
  }

  record CloseByForce(Outcome outcome, String reason) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.CLOSE_BY_FORCE;
    }
  }

  record ListForSupervision(UnitCode office, LocalDate dueOn, Instant dueAt, String reason)
      implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.LIST_FOR_SUPERVISION;
    }
  }

  record ReportProgress(String text) implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.REPORT_PROGRESS;
    }
  }

  /** What the clock does by itself when a promised day passed. */
  record LapseDeferral() implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.LAPSE_DEFERRAL;
    }
  }

  /** What the clock does by itself when a listed problem is not done by its day. */
  record LapseListing() implements ProblemCommand {
    @Override
    public ProblemStep step() {
      return ProblemStep.LAPSE_LISTING;
    }
  }
}
