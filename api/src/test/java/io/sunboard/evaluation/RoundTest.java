package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
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
        new UnitCode("XN"),
        state,
        true,
        7,
        Edition.FIRST,
        RoundTimes.NONE,
        false);
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
                            before.owner(),
                            next,
                            before.sample(),
                            8,
                            before.edition(),
                            before.times(),
                            false));
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

  @Test
  void isComputedAnewAfterAnAppealThatChangedIt() {
    Round changed = aRound(RoundState.COMPUTED).changedByAppeal();
    assertThat(changed.outdated()).isTrue();
    assertThat(changed.revision()).isEqualTo(8);
    assertThat(changed.take(RoundStep.COMPUTE, 8))
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted -> assertThat(((Round) accepted.value()).outdated()).isFalse());
  }

  @Test
  void isCorrectedByARoundOfItsOwnWithAReason() {
    Round released = aRound(RoundState.RELEASED);
    assertThat(released.correct(new UUID(0, 9), "抄录有误", 7, RoundTimes.NONE))
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted -> {
              Round correction = (Round) accepted.value();
              assertThat(correction.state()).isEqualTo(RoundState.OPEN);
              assertThat(correction.revision()).isEqualTo(1);
              assertThat(correction.edition()).isEqualTo(new Edition(2, released.id(), "抄录有误"));
              assertThat(correction.groups()).isEqualTo(released.groups());
            });
    for (String none : List.of("", " ", "字".repeat(501))) {
      assertThat(released.correct(new UUID(0, 9), none, 7, RoundTimes.NONE))
          .isEqualTo(Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, 500)));
    }
    assertThat(released.correct(new UUID(0, 9), "误", 6, RoundTimes.NONE))
        .isEqualTo(Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", 7)));
    assertThat(aRound(RoundState.APPROVED).correct(new UUID(0, 9), "误", 7, RoundTimes.NONE))
        .isEqualTo(Decision.refused(Refusal.at("round", "ROUND_NOT_RELEASED", "APPROVED")));
  }
}
