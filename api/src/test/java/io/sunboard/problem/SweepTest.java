package io.sunboard.problem;

import static io.sunboard.problem.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SweepTest {

  private static final String DEMAND = "东街全部路口的垃圾收集点";

  private static Cases inHand() {
    return demanding(DEMAND)
        .done(dispatch(), SUPERVISOR)
        .done(new ProblemCommand.Acknowledge(), HANDLER);
  }

  private static ProblemCommand.Submit submit(int lookedAt, int putRight) {
    return new ProblemCommand.Submit("已清除", List.of(), new Sweep.Report(lookedAt, putRight));
  }

  private static Sweep sweep(Cases cases) {
    return Objects.requireNonNull(cases.problem().sweep());
  }

  @Test
  void aDemandedSweepIsOwedUntilItIsReportedWithTheRectification() {
    Cases cases = inHand();
    assertThat(sweep(cases)).isEqualTo(new Sweep(DEMAND, null));
    assertThat(cases.refused(Cases.submit(), HANDLER)).containsExactly("SWEEP_REQUIRED");
    cases.done(submit(24, 3), HANDLER);
    assertThat(sweep(cases).report()).isEqualTo(new Sweep.Report(24, 3));
    cases.done(pass(), OTHER_SUPERVISOR);
    assertThat(sweep(cases).report()).isEqualTo(new Sweep.Report(24, 3));
  }

  @Test
  void whereNoneWasDemandedNoneIsReported() {
    assertThat(in(ProblemState.IN_PROGRESS).refused(submit(1, 1), HANDLER))
        .containsExactly("SWEEP_NOT_DEMANDED");
  }

  @Test
  void noMoreIsPutRightThanWasLookedAt() {
    Cases cases = inHand();
    assertThat(cases.refused(submit(3, 4), HANDLER)).containsExactly("NUMBER_OUT_OF_RANGE");
    assertThat(cases.refused(submit(3, -1), HANDLER)).containsExactly("NUMBER_OUT_OF_RANGE");
    assertThat(cases.refused(submit(-1, 0), HANDLER)).containsExactly("NUMBER_OUT_OF_RANGE");
    assertThat(cases.refused(submit(100_001, 0), HANDLER)).containsExactly("NUMBER_OUT_OF_RANGE");
    assertThat(cases.refused(submit(0, 0), HANDLER)).isEmpty();
  }

  @Test
  void aFailedVerificationAndATakenBackReportOweItAgain() {
    Cases failed = inHand().done(submit(24, 3), HANDLER).done(fail(), OTHER_SUPERVISOR);
    assertThat(sweep(failed).report()).isNull();
    Cases withdrawn =
        inHand().done(submit(24, 3), HANDLER).done(new ProblemCommand.Withdraw("漏报"), HANDLER);
    assertThat(sweep(withdrawn).report()).isNull();
    assertThat(withdrawn.refused(Cases.submit(), HANDLER)).containsExactly("SWEEP_REQUIRED");
  }

  @Test
  void theUnitBelowReportsItAndTheLeadUnitPassesItOn() {
    Cases cases =
        inHand()
            .done(
                new ProblemCommand.PassDown(
                    code("C-EAST-ONE"), new TimeLimit(4, LimitUnit.WORKING_HOURS), null),
                HANDLER);
    assertThat(cases.refused(Cases.submit(), INNER_HANDLER)).containsExactly("SWEEP_REQUIRED");
    cases.done(submit(12, 2), INNER_HANDLER);
    cases.done(new ProblemCommand.AcceptInside(false, "照片不清"), HANDLER);
    assertThat(sweep(cases).report()).isNull();
    cases
        .done(submit(15, 2), INNER_HANDLER)
        .done(new ProblemCommand.AcceptInside(true, null), HANDLER);
    assertThat(cases.problem().state()).isEqualTo(ProblemState.AWAITING_VERIFICATION);
    assertThat(sweep(cases).report()).isEqualTo(new Sweep.Report(15, 2));
  }

  @Test
  void aNewDispatchOwesItAnew() {
    Cases cases = inHand().done(submit(24, 3), HANDLER).done(pass(), OTHER_SUPERVISOR);
    cases.done(new ProblemCommand.Reopen(ReopenReason.RECURRED, "又有垃圾", null, null), SUPERVISOR);
    assertThat(sweep(cases)).isEqualTo(new Sweep(DEMAND, null));
  }
}
