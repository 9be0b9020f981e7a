package io.sunboard.problem.graphql;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.problem.DeferralKind;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemCommand.*;
import io.sunboard.problem.ReopenReason;
import io.sunboard.problem.Run;
import io.sunboard.problem.Sweep;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The inputs of the steps, as the schema has them, and the commands that they mean. */
final class StepInputs {

  private StepInputs() {}

  /** What every step names. */
  interface Step {
    String problem();

    @Nullable Integer expectedRevision();

    @Nullable String idempotencyKey();

    /** What is meant; notes what cannot be meant. */
    ProblemCommand command(Given given);
  }

  record LimitInput(int amount, LimitUnit unit) {}

  record DispatchProblemInput(
      String problem,
      String lead,
      @Nullable List<String> assisting,
      @Nullable LimitInput limit,
      @Nullable String note,
      @Nullable String jointMeeting,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Dispatch(
          given.unit("lead", lead),
          given.units("assisting", assisting),
          given.limit("limit", limit),
          note,
          jointMeeting);
    }
  }

  record DismissProblemInput(
      String problem,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Dismiss(reason);
    }
  }

  record AcknowledgeProblemInput(
      String problem, @Nullable Integer expectedRevision, @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Acknowledge();
    }
  }

  record ReturnProblemInput(
      String problem,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Return(reason);
    }
  }

  record SubmitRectificationInput(
      String problem,
      String text,
      @Nullable List<String> photos,
      Sweep.@Nullable Report sweep,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Submit(text, given.photos(photos), sweep);
    }
  }

  record WithdrawRectificationInput(
      String problem,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Withdraw(reason);
    }
  }

  record PassDownProblemInput(
      String problem,
      String to,
      LimitInput limit,
      @Nullable String note,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new PassDown(given.unit("to", to), given.needed("limit", limit), note);
    }
  }

  record AcceptInsideInput(
      String problem,
      boolean accepted,
      @Nullable String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new AcceptInside(accepted, reason);
    }
  }

  record RequestExtensionInput(
      String problem,
      LimitInput by,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new RequestExtension(given.needed("by", by), reason);
    }
  }

  record DecideExtensionInput(
      String problem,
      boolean granted,
      @Nullable String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new DecideExtension(granted, reason);
    }
  }

  record StopClockInput(
      String problem,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new StopClock(reason);
    }
  }

  record ResumeClockInput(
      String problem, @Nullable Integer expectedRevision, @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new ResumeClock();
    }
  }

  record RequestDeferralInput(
      String problem,
      DeferralKind kind,
      String reason,
      String interimMeasures,
      LocalDate promisedOn,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new RequestDeferral(new Run.Deferral(kind, reason, interimMeasures, promisedOn));
    }
  }

  record ApproveDeferralInput(
      String problem,
      boolean approved,
      @Nullable String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new ApproveDeferral(approved, reason);
    }
  }

  record ResumeProblemInput(
      String problem,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Resume(reason);
    }
  }

  record VerifyRectificationInput(
      String problem,
      boolean passed,
      @Nullable Outcome outcome,
      @Nullable Boolean falseReport,
      String note,
      @Nullable List<String> photos,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Verify(
          passed,
          outcome,
          Objects.requireNonNullElse(falseReport, false),
          note,
          given.photos(photos));
    }
  }

  record ReopenProblemInput(
      String problem,
      ReopenReason why,
      String note,
      @Nullable String lead,
      @Nullable LimitInput limit,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Reopen(
          why, note, lead == null ? null : given.unit("lead", lead), given.limit("limit", limit));
    }
  }

  record ReinstateProblemInput(
      String problem,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new Reinstate(reason);
    }
  }

  record CloseProblemInput(
      String problem,
      Outcome outcome,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new CloseByForce(outcome, reason);
    }
  }

  record ListForSupervisionInput(
      String problem,
      String office,
      LocalDate dueOn,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      ZoneId zone = given.zone();
      return new ListForSupervision(
          given.unit("office", office),
          dueOn,
          dueOn.plusDays(1).atStartOfDay(zone).toInstant(),
          reason);
    }
  }

  record ReportSupervisionProgressInput(
      String problem,
      String text,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements Step {
    @Override
    public ProblemCommand command(Given given) {
      return new ReportProgress(text);
    }
  }

  record MergeProblemsInput(
      String problem,
      String into,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey) {}
}
