package io.sunboard.problem;

import static io.sunboard.problem.Cases.*;
import static io.sunboard.problem.ProblemState.*;
import static io.sunboard.problem.ProblemStep.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state and every step, as the table of the domain has them. */
class EveryStateAndStepTest {

  /** Where each step leads from each state; what is not here is refused. */
  private static final Map<ProblemStep, Map<ProblemState, ProblemState>> TABLE =
      new EnumMap<>(ProblemStep.class);

  static {
    put(DISPATCH, DISPATCHED, FILED, DISPATCHED, IN_PROGRESS);
    put(DISMISS, DISMISSED, FILED, DISPATCHED, IN_PROGRESS);
    put(MERGE, MERGED, FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION);
    put(ACKNOWLEDGE, IN_PROGRESS, DISPATCHED);
    put(RETURN, FILED, DISPATCHED, IN_PROGRESS);
    put(SUBMIT, AWAITING_VERIFICATION, DISPATCHED, IN_PROGRESS, DEFERRED);
    put(WITHDRAW, IN_PROGRESS, AWAITING_VERIFICATION);
    put(PASS_DOWN, IN_PROGRESS, IN_PROGRESS);
    put(ACCEPT_INSIDE, AWAITING_VERIFICATION, IN_PROGRESS);
    put(VERIFY, CLOSED, AWAITING_VERIFICATION);
    put(RESUME, IN_PROGRESS, DEFERRED);
    put(LAPSE_DEFERRAL, IN_PROGRESS, DEFERRED);
    put(REOPEN, DISPATCHED, CLOSED);
    put(REINSTATE, FILED, DISMISSED, MERGED);
    put(CLOSE_BY_FORCE, CLOSED, FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION, DEFERRED);
    for (ProblemStep step :
        List.of(REQUEST_EXTENSION, DECIDE_EXTENSION, STOP_CLOCK, RESUME_CLOCK, REQUEST_DEFERRAL)) {
      stay(step, DISPATCHED, IN_PROGRESS);
    }
    put(APPROVE_DEFERRAL, DEFERRED, DISPATCHED, IN_PROGRESS);
    for (ProblemStep step : List.of(LIST_FOR_SUPERVISION, REPORT_PROGRESS, LAPSE_LISTING)) {
      stay(step, FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION, DEFERRED);
    }
  }

  private static void put(ProblemStep step, ProblemState to, ProblemState... from) {
    for (ProblemState state : from) {
      TABLE.computeIfAbsent(step, _ -> new EnumMap<>(ProblemState.class)).put(state, to);
    }
  }

  private static void stay(ProblemStep step, ProblemState... states) {
    for (ProblemState state : states) {
      put(step, state, state);
    }
  }

  static Stream<Arguments> everyStateAndStep() {
    return Arrays.stream(ProblemState.values())
        .flatMap(
            state -> Arrays.stream(ProblemStep.values()).map(step -> Arguments.of(state, step)));
  }

  @ParameterizedTest
  @MethodSource("everyStateAndStep")
  void leadsWhereTheTableSays(ProblemState state, ProblemStep step) {
    ProblemState expected = TABLE.getOrDefault(step, Map.of()).get(state);
    Cases cases = ripe(state, step);
    if (expected == null) {
      assertThat(cases.refused(command(step), hand(step))).containsExactly("ILLEGAL_STEP");
    } else {
      assertThat(cases.done(command(step), hand(step)).problem().state()).isEqualTo(expected);
    }
  }

  @Test
  void everyStepIsInTheTable() {
    assertThat(TABLE.keySet()).containsExactlyInAnyOrder(ProblemStep.values());
  }

  @ParameterizedTest
  @MethodSource("everyStateAndStep")
  void whatIsRipeIsWhatWouldBeAccepted(ProblemState state, ProblemStep step) {
    Cases cases = ripe(state, step);
    boolean accepted = cases.refused(command(step), hand(step)).isEmpty();
    assertThat(cases.problem().ripeFor(step, cases.now())).isEqualTo(accepted);
  }

  /** A case in that state with what the step needs to act on, where the state allows for it. */
  private static Cases ripe(ProblemState state, ProblemStep step) {
    Cases cases = in(state);
    boolean possible = TABLE.getOrDefault(step, Map.of()).containsKey(state);
    if (possible) {
      switch (step) {
        case DECIDE_EXTENSION -> cases.done(command(REQUEST_EXTENSION), HANDLER);
        case RESUME_CLOCK -> cases.done(command(STOP_CLOCK), SUPERVISOR);
        case APPROVE_DEFERRAL -> cases.done(command(REQUEST_DEFERRAL), HANDLER);
        case ACCEPT_INSIDE -> cases.done(command(PASS_DOWN), HANDLER).done(submit(), INNER_HANDLER);
        case REPORT_PROGRESS, LAPSE_LISTING ->
            cases.done(command(LIST_FOR_SUPERVISION), SUPERVISOR);
        default -> {
          // Needs nothing else.
        }
      }
    }
    if (Set.of(LAPSE_DEFERRAL, LAPSE_LISTING).contains(step)) {
      cases.at("2024-05-01T00:00:00Z");
    }
    return cases;
  }

  private static Hand hand(ProblemStep step) {
    return step.role() == null
        ? Hand.CLOCK
        : switch (step.role()) {
          case HANDLER -> HANDLER;
          case LEADER -> LEADER;
          default -> OTHER_SUPERVISOR;
        };
  }

  private static ProblemCommand command(ProblemStep step) {
    return switch (step) {
      case DISPATCH -> new ProblemCommand.Dispatch(code("C-WEST"), List.of(), null, "权属不清", null);
      case DISMISS -> new ProblemCommand.Dismiss("不属于城市管理");
      case MERGE -> new ProblemCommand.Merge(filed().problem());
      case ACKNOWLEDGE -> new ProblemCommand.Acknowledge();
      case RETURN -> new ProblemCommand.Return("不是我单位的");
      case SUBMIT -> submit();
      case WITHDRAW -> new ProblemCommand.Withdraw("照片有误");
      case PASS_DOWN ->
          new ProblemCommand.PassDown(
              code("C-EAST-ONE"), new TimeLimit(4, LimitUnit.WORKING_HOURS), null);
      case ACCEPT_INSIDE -> new ProblemCommand.AcceptInside(true, null);
      case REQUEST_EXTENSION -> new ProblemCommand.RequestExtension(TWO_DAYS, "等待材料");
      case DECIDE_EXTENSION -> new ProblemCommand.DecideExtension(true, null);
      case STOP_CLOCK -> new ProblemCommand.StopClock("暴雨");
      case RESUME_CLOCK -> new ProblemCommand.ResumeClock();
      case REQUEST_DEFERRAL -> deferral(DeferralKind.SEASON);
      case APPROVE_DEFERRAL -> new ProblemCommand.ApproveDeferral(true, null);
      case RESUME -> new ProblemCommand.Resume("雨季已过");
      case VERIFY -> pass();
      case REOPEN -> new ProblemCommand.Reopen(ReopenReason.RECURRED, "又有垃圾", null, null);
      case REINSTATE -> new ProblemCommand.Reinstate("误判");
      case CLOSE_BY_FORCE -> new ProblemCommand.CloseByForce(Outcome.NOT_REPRODUCED, "三次未复现");
      case LIST_FOR_SUPERVISION ->
          new ProblemCommand.ListForSupervision(
              code("C-OFFICE"),
              LocalDate.of(2024, 3, 20),
              Instant.parse("2024-03-20T16:00:00Z"),
              "久拖不决");
      case REPORT_PROGRESS -> new ProblemCommand.ReportProgress("已进场施工");
      case LAPSE_DEFERRAL -> new ProblemCommand.LapseDeferral();
      case LAPSE_LISTING -> new ProblemCommand.LapseListing();
    };
  }
}
