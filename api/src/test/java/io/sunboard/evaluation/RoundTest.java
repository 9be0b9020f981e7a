package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTest {

  private static Round aRound(RoundState state) {
    return new Round(
        new UUID(0, 1),
        new UUID(0, 2),
        Period.parse("2023-06").orElseThrow(),
        List.of("county"),
        state,
        true,
        7);
  }

  /** Every state × every step: where it leads, or why it is refused. */
  @ParameterizedTest
  @CsvSource({
    "OPEN,      IMPORT,  OPEN,      ",
    "OPEN,      CLOSE,   COLLECTED, ",
    "OPEN,      COMPUTE, ,          ROUND_NOT_COLLECTED",
    "OPEN,      APPROVE, ,          ROUND_NOT_COMPUTED",
    "OPEN,      RELEASE, ,          ROUND_NOT_APPROVED",
    "COLLECTED, IMPORT,  ,          ROUND_NOT_OPEN",
    "COLLECTED, CLOSE,   ,          ROUND_NOT_OPEN",
    "COLLECTED, COMPUTE, COMPUTED,  ",
    "COLLECTED, APPROVE, ,          ROUND_NOT_COMPUTED",
    "COLLECTED, RELEASE, ,          ROUND_NOT_APPROVED",
    "COMPUTED,  IMPORT,  ,          ROUND_NOT_OPEN",
    "COMPUTED,  CLOSE,   ,          ROUND_NOT_OPEN",
    "COMPUTED,  COMPUTE, COMPUTED,  ",
    "COMPUTED,  APPROVE, APPROVED,  ",
    "COMPUTED,  RELEASE, ,          ROUND_NOT_APPROVED",
    "APPROVED,  IMPORT,  ,          ROUND_NOT_OPEN",
    "APPROVED,  CLOSE,   ,          ROUND_NOT_OPEN",
    "APPROVED,  COMPUTE, ,          ROUND_NOT_COLLECTED",
    "APPROVED,  APPROVE, ,          ROUND_NOT_COMPUTED",
    "APPROVED,  RELEASE, RELEASED,  ",
    "RELEASED,  IMPORT,  ,          ROUND_NOT_OPEN",
    "RELEASED,  CLOSE,   ,          ROUND_NOT_OPEN",
    "RELEASED,  COMPUTE, ,          ROUND_NOT_COLLECTED",
    "RELEASED,  APPROVE, ,          ROUND_NOT_COMPUTED",
    "RELEASED,  RELEASE, ,          ROUND_NOT_APPROVED",
  })
  void takesOnlyTheStepsOfItsState(
      RoundState state, RoundStep step, RoundState next, String refusal) {
    Decision<Round> decision = aRound(state).take(step, 7);
    if (next == null) {
      assertThat(decision).isEqualTo(Decision.refused(Refusal.at("round", refusal, state.name())));
    } else {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Accepted.class,
              accepted -> {
                Round before = aRound(state);
                assertThat(accepted.value())
                    .isEqualTo(
                        new Round(
                            before.id(),
                            before.schemeId(),
                            before.period(),
                            before.groups(),
                            next,
                            before.sample(),
                            8));
              });
    }
  }

  @Test
  void hasARowOfThatTableForEveryPair() throws NoSuchMethodException {
    CsvSource table =
        RoundTest.class
            .getDeclaredMethod(
                "takesOnlyTheStepsOfItsState",
                RoundState.class,
                RoundStep.class,
                RoundState.class,
                String.class)
            .getAnnotation(CsvSource.class);
    assertThat(table.value()).hasSize(RoundState.values().length * RoundStep.values().length);
  }

  @ParameterizedTest
  @EnumSource(RoundStep.class)
  void refusesEveryStepOfWhoeverHasReadAnotherRevision(RoundStep step) {
    for (RoundState state : RoundState.values()) {
      for (int stale : new int[] {6, 8, 0, -1}) {
        assertThat(aRound(state).take(step, stale))
            .isEqualTo(Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", 7)));
      }
    }
  }
}
