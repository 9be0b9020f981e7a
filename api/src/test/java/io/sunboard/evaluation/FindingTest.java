package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

  private static final Instant NOON = Instant.parse("2024-04-02T04:00:00Z");

  private static Round aRound(RoundState state) {
    return new Round(
        new UUID(0, 1),
        new UUID(0, 2),
        Period.parse("2024-03").orElseThrow(),
        List.of("county"),
        new UnitCode("XN"),
        state,
        true,
        7,
        Edition.FIRST,
        new RoundTimes(null, null, NOON, null, null, null),
        false);
  }

  private static Finding aFinding() {
    return new Finding(
        new UUID(0, 1),
        UUID.randomUUID(),
        "inspect",
        new UnitCode("XN-CB"),
        "clean",
        "rubbish",
        new BigDecimal("2"),
        "暴露垃圾",
        "永安大道",
        List.of(),
        NOON,
        new UUID(0, 3),
        "inspector",
        NOON,
        null,
        null);
  }

  private static Finding appealed() {
    return ((Decision.Accepted<Finding>)
            aFinding().appeal(aRound(RoundState.COMPUTED), "不实", "handler", NOON))
        .value();
  }

  private static Finding decided(AppealOutcome outcome, String points) {
    return ((Decision.Accepted<Finding>)
            appealed()
                .decide(
                    aRound(RoundState.COMPUTED),
                    outcome,
                    points == null ? null : new BigDecimal(points),
                    "理由",
                    "reviewer",
                    NOON))
        .value();
  }

  @ParameterizedTest
  @EnumSource(value = RoundState.class, names = "COMPUTED", mode = EnumSource.Mode.EXCLUDE)
  void isAppealedAndDecidedWhileItsRoundIsComputedAndThenOnly(RoundState state) {
    Refusal refusal = Refusal.at("finding", "ROUND_NOT_COMPUTED", state.name());
    assertThat(aFinding().appeal(aRound(state), "不实", "handler", NOON))
        .isEqualTo(Decision.refused(refusal));
    assertThat(appealed().decide(aRound(state), AppealOutcome.UPHELD, null, "理由", "reviewer", NOON))
        .isEqualTo(Decision.refused(refusal));
  }

  @Test
  void isAppealedUntilTheLastInstantAndNoLonger() {
    Round round = aRound(RoundState.COMPUTED);
    assertThat(aFinding().appeal(round, "不实", "handler", NOON))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(aFinding().appeal(round, "不实", "handler", NOON.plusNanos(1_000)))
        .isEqualTo(Decision.refused(Refusal.at("finding", "APPEALS_OVER", NOON.toString())));
  }

  @Test
  void isAppealedOnceAndDecidedOnce() {
    Round round = aRound(RoundState.COMPUTED);
    assertThat(appealed().appeal(round, "再申", "handler", NOON))
        .isEqualTo(Decision.refused(Refusal.at("finding", "APPEALED_ALREADY")));
    assertThat(aFinding().decide(round, AppealOutcome.UPHELD, null, "理由", "reviewer", NOON))
        .isEqualTo(Decision.refused(Refusal.at("finding", "NOT_APPEALED")));
    assertThat(
            decided(AppealOutcome.UPHELD, null)
                .decide(round, AppealOutcome.REVOKED, null, "理由", "reviewer", NOON))
        .isEqualTo(Decision.refused(Refusal.at("finding", "APPEAL_DECIDED")));
  }

  @Test
  void isDecidedByAnotherThanItsInspector() {
    assertThatThrownBy(() ->
            appealed()
                .decide(
                    aRound(RoundState.COMPUTED),
                    AppealOutcome.REVOKED,
                    null,
                    "理由",
                    "inspector",
                    NOON))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void costsWhatTheDecisionLeavesOfIt() {
    assertThat(aFinding().standing()).contains(new BigDecimal("2"));
    assertThat(appealed().standing()).contains(new BigDecimal("2"));
    assertThat(decided(AppealOutcome.UPHELD, null).standing()).contains(new BigDecimal("2"));
    assertThat(decided(AppealOutcome.ADJUSTED, "0.5").standing()).contains(new BigDecimal("0.5"));
    assertThat(decided(AppealOutcome.REVOKED, null).standing()).isEmpty();
  }

  @Test
  void isAdjustedDownwardsOnly() {
    Round round = aRound(RoundState.COMPUTED);
    for (String points : List.of("0", "-1", "2", "3")) {
      assertThat(
              appealed()
                  .decide(
                      round,
                      AppealOutcome.ADJUSTED,
                      new BigDecimal(points),
                      "理由",
                      "reviewer",
                      NOON))
          .as(points)
          .isEqualTo(Decision.refused(Refusal.at("points", "POINTS_NOT_LOWER", "2")));
    }
    assertThat(appealed().decide(round, AppealOutcome.ADJUSTED, null, "理由", "reviewer", NOON))
        .isEqualTo(Decision.refused(Refusal.at("points", "POINTS_WHEN_ADJUSTED")));
    assertThat(
            appealed().decide(round, AppealOutcome.UPHELD, BigDecimal.ONE, "理由", "reviewer", NOON))
        .isEqualTo(Decision.refused(Refusal.at("points", "POINTS_WHEN_ADJUSTED")));
  }

  @ParameterizedTest
  @EnumSource(RoundState.class)
  void aMistakeIsTakenBackBeforeTheRoundIsComputedAndThenCostsNothing(RoundState state) {
    Decision<Finding> decision = aFinding().withdraw(aRound(state), "认错了单位", "evaluator", NOON);
    switch (state) {
      case OPEN, COLLECTED -> {
        Finding back = ((Decision.Accepted<Finding>) decision).value();
        assertThat(back.standing()).isEmpty();
        assertThat(back.points()).isEqualByComparingTo("2");
        assertThat(back.withdraw(aRound(state), "再撤", "evaluator", NOON))
            .isEqualTo(Decision.refused(Refusal.at("finding", "FINDING_WITHDRAWN")));
        assertThat(back.appeal(aRound(RoundState.COMPUTED), "不实", "handler", NOON))
            .isEqualTo(Decision.refused(Refusal.at("finding", "FINDING_WITHDRAWN")));
      }
      case COMPUTED, APPROVED, RELEASED ->
          assertThat(decision)
              .isEqualTo(
                  Decision.refused(Refusal.at("finding", "ROUND_COMPUTED_ALREADY", state.name())));
    }
  }

  @Test
  void takingBackNeedsAReasonOfSomeLength() {
    assertThat(
            List.of(" ", "长".repeat(501)).stream()
                .map(reason ->
                    aFinding().withdraw(aRound(RoundState.OPEN), reason, "evaluator", NOON)))
        .containsOnly(Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, 500)));
  }

  @Test
  void supervisorsTakeBackOnlyWhatTheyRecorded() {
    aFinding().requireWithdrawableBy(StaffRole.SUPERVISOR, "inspector");
    aFinding().requireWithdrawableBy(StaffRole.EVALUATOR, "somebody else");
    assertThatThrownBy(
            () -> aFinding().requireWithdrawableBy(StaffRole.SUPERVISOR, "somebody else"))
        .isInstanceOf(ForbiddenException.class);
  }
}
