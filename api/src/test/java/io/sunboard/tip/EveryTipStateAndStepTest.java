package io.sunboard.tip;

import static io.sunboard.tip.TipCases.OTHER_OFFICE;
import static io.sunboard.tip.TipCases.accept;
import static io.sunboard.tip.TipCases.in;
import static io.sunboard.tip.TipState.*;
import static io.sunboard.tip.TipStep.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.PublicEvent;
import io.sunboard.problem.ProblemState;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a tip and every step, citizens', staff's and the clock's. */
class EveryTipStateAndStepTest {

  /** Where each step leads from each state; what is not here is refused. */
  private static final Map<TipStep, Map<TipState, TipState>> TABLE = new EnumMap<>(TipStep.class);

  static {
    for (TipStep step : List.of(ASSIGN, SIGN_FOR, REPLY, NOTE, ADD_MESSAGE, ERASE_WORDS)) {
      stay(step, TipState.values());
    }
    put(ACCEPT, ACCEPTED, RECEIVED, DECLINED, TRANSFERRED);
    put(DECLINE, DECLINED, RECEIVED, TRANSFERRED);
    put(POINT_TO_DISCIPLINE, DECLINED, RECEIVED, DECLINED, TRANSFERRED);
    put(TRANSFER, TRANSFERRED, RECEIVED, DECLINED);
    put(MERGE, RECEIVED, RECEIVED);
    stay(RATE, ACCEPTED, DECLINED, TRANSFERRED);
    stay(CONTEST, ACCEPTED);
    stay(DECIDE_CONTEST, ACCEPTED);
    stay(LAPSE_CONTEST, ACCEPTED);
  }

  private static void put(TipStep step, TipState to, TipState... from) {
    for (TipState state : from) {
      TABLE.computeIfAbsent(step, _ -> new EnumMap<>(TipState.class)).put(state, to);
    }
  }

  private static void stay(TipStep step, TipState... states) {
    for (TipState state : states) {
      put(step, state, state);
    }
  }

  static Stream<Arguments> everyStateAndStep() {
    return Arrays.stream(TipState.values())
        .flatMap(state -> Arrays.stream(TipStep.values()).map(step -> Arguments.of(state, step)));
  }

  @ParameterizedTest
  @MethodSource("everyStateAndStep")
  void leadsWhereTheTableSays(TipState state, TipStep step) {
    TipState expected = TABLE.getOrDefault(step, Map.of()).get(state);
    TipCases cases = ripe(state, step);
    if (expected == null) {
      assertThat(cases.refused(command(step))).containsExactly("TIP_STEP_NOT_POSSIBLE");
    } else {
      assertThat(cases.done(command(step)).tip().state()).isEqualTo(expected);
    }
  }

  @Test
  void everyStepIsInTheTable() {
    assertThat(TABLE.keySet()).containsExactlyInAnyOrder(TipStep.values());
  }

  @ParameterizedTest
  @EnumSource(TipStep.class)
  void ofAMergedTipNothingIsSaidThatIsSaidOfTheOther(TipStep step) {
    TipCases merged = TipCases.received().done(command(MERGE));
    if (step.triage()) {
      assertThat(merged.refused(command(step))).containsExactly("TIP_MERGED");
    } else {
      assertThat(merged.refused(command(step))).doesNotContain("TIP_MERGED");
    }
  }

  @ParameterizedTest
  @EnumSource(TipStep.class)
  void nothingIsAddedToATipWhoseWordsAreNotKept(TipStep step) {
    TipCases erased = in(RECEIVED).done(new TipCommand.PointToDiscipline());
    if (step.needsWords()) {
      assertThat(erased.refused(command(step))).containsExactly("TIP_NOT_KEPT");
    } else {
      assertThat(erased.refused(command(step))).doesNotContain("TIP_NOT_KEPT");
    }
  }

  @ParameterizedTest
  @EnumSource(TipStep.class)
  void whoeverReadSomethingElseIsTold(TipStep step) {
    TipCases cases = in(RECEIVED);
    assertThat(TipDecider.decide(cases.tip(), command(step), 7, cases.around()).toString())
        .contains("STALE_REVISION");
  }

  /** A tip in that state with what the step needs to act on, where the state allows for it. */
  private static TipCases ripe(TipState state, TipStep step) {
    TipCases cases = in(state);
    if (!TABLE.getOrDefault(step, Map.of()).containsKey(state)) {
      return cases;
    }
    return switch (step) {
      case SIGN_FOR -> cases.done(command(ASSIGN));
      case RATE, CONTEST -> state == ACCEPTED ? closed(cases) : cases;
      case DECIDE_CONTEST -> closed(cases).done(command(CONTEST));
      case LAPSE_CONTEST -> closed(cases).done(command(CONTEST)).after(Duration.ofDays(7));
      case ASSIGN,
          ACCEPT,
          DECLINE,
          POINT_TO_DISCIPLINE,
          TRANSFER,
          MERGE,
          REPLY,
          NOTE,
          ADD_MESSAGE,
          ERASE_WORDS ->
          cases;
    };
  }

  private static TipCases closed(TipCases cases) {
    return cases.moved(PublicEvent.Kind.VERIFICATION_PASSED, ProblemState.CLOSED);
  }

  private static TipCommand command(TipStep step) {
    return switch (step) {
      case ASSIGN -> new TipCommand.Assign(OTHER_OFFICE, "请你处答复");
      case SIGN_FOR -> new TipCommand.SignFor();
      case ACCEPT -> accept(ProblemState.DISPATCHED);
      case DECLINE -> new TipCommand.Decline("不属于城市管理");
      case POINT_TO_DISCIPLINE -> new TipCommand.PointToDiscipline();
      case TRANSFER -> new TipCommand.Transfer("12345热线", "2024-77", "已转");
      case MERGE -> new TipCommand.Merge(TipCases.received().tip());
      case REPLY -> new TipCommand.Reply("正在核实");
      case NOTE -> new TipCommand.Note("已电话联系城管");
      case DECIDE_CONTEST -> new TipCommand.DecideContest(false, "现场已清除");
      case ADD_MESSAGE -> new TipCommand.AddMessage("又多了一堆", List.of());
      case RATE -> new TipCommand.Rate(5, Fixed.YES, null);
      case CONTEST -> new TipCommand.Contest("还在那里");
      case LAPSE_CONTEST -> new TipCommand.LapseContest();
      case ERASE_WORDS -> new TipCommand.EraseWords();
    };
  }
}
