package io.sunboard.ranking;

import static io.sunboard.ranking.Schemes.aChannel;
import static io.sunboard.ranking.Schemes.aGroupOf;
import static io.sunboard.ranking.Schemes.aScheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.Mark;
import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.ChannelRules.WeightedRate;
import io.sunboard.scheme.OrderBasis;
import io.sunboard.scheme.RateKind;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each kind of channel on figures that can be checked by hand. */
class ChannelScoringTest {

  private static final UnitCode AA = new UnitCode("AA");
  private static final Scheme.Group GROUP = aGroupOf("AA", "BB", "CC", "DD", "EE", "FF");
  private static final Rounding ROUNDING =
      new Rounding(2, RoundingMode.HALF_UP, OrderBasis.ROUNDED, 4);

  private static ComputedRow ofAa(ChannelKind kind, ChannelRules rules, ChannelInput input) {
    Scheme scheme = aScheme(GROUP, List.of(aChannel("it", kind, "1", rules)), ROUNDING);
    return RankingComputation.compute(scheme, GROUP, Map.of("it", input)).stream()
        .filter(row -> row.ranked().unit().equals(AA))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String score(ChannelKind kind, ChannelRules rules, ChannelInput input) {
    RankedRow row = ofAa(kind, rules, input).ranked();
    return row.rank() == null
        ? row.gaps().getFirst().reason().name()
        : row.components().getFirst().score().stripTrailingZeros().toPlainString();
  }

  /**
   * 30 × disposal + 20 × in time + 20 × (1 − rework) + 20 × (1 − overdue) + 10 × (1 − extended).
   */
  private static final ChannelRules DISPOSAL =
      new ChannelRules.Disposal(
          List.of(
              new WeightedRate(RateKind.DISPOSAL, new BigDecimal("0.3"), false),
              new WeightedRate(RateKind.IN_TIME_DISPOSAL, new BigDecimal("0.2"), false),
              new WeightedRate(RateKind.REWORK, new BigDecimal("0.2"), true),
              new WeightedRate(RateKind.OVERDUE, new BigDecimal("0.2"), true),
              new WeightedRate(RateKind.EXTENSION, new BigDecimal("0.1"), true)));

  private static @Nullable String disposal(Fraction rework) {
    return score(
        ChannelKind.DISPOSAL,
        DISPOSAL,
        new ChannelInput.Rates(
            Map.of(
                AA,
                Map.of(
                    RateKind.DISPOSAL, new Fraction(9, 10),
                    RateKind.IN_TIME_DISPOSAL, new Fraction(8, 10),
                    RateKind.REWORK, rework,
                    RateKind.OVERDUE, new Fraction(1, 10),
                    RateKind.EXTENSION, new Fraction(0, 10)))));
  }

  @Test
  void weighsRatesAndLetsAnUndefinedOneShareItsWeight() {
    // 27 + 16 + 20 × ¾ + 18 + 10
    assertThat(disposal(new Fraction(1, 4))).isEqualTo("86");
    // (27 + 16 + 18 + 10) / 0.8
    assertThat(disposal(new Fraction(0, 0))).isEqualTo("88.75");
    // More contests than closings in a month count as all of them.
    assertThat(disposal(new Fraction(5, 4))).isEqualTo("71");
  }

  @Test
  void hasNoScoreWhereNothingWasDue() {
    assertThat(score(ChannelKind.DISPOSAL, DISPOSAL, new ChannelInput.Rates(Map.of())))
        .isEqualTo("NOTHING_DUE");
  }

  private static ChannelInput marksForAa(String... marks) {
    String[] by = {"BB", "CC", "DD", "EE", "FF"};
    List<Mark> given = new java.util.ArrayList<>();
    for (int i = 0; i < marks.length; i++) {
      given.add(new Mark(new UnitCode(by[i]), AA, new BigDecimal(marks[i])));
    }
    return new ChannelInput.Marks(given);
  }

  @Test
  void trimsTheMarksOfPeers() {
    ChannelRules trimmed = new ChannelRules.Cross(1, 4);
    // 100 and 10 are dropped; (90 + 85 + 80) / 3
    assertThat(score(ChannelKind.CROSS, trimmed, marksForAa("10", "90", "100", "85", "80")))
        .isEqualTo("85");
    assertThat(score(ChannelKind.CROSS, trimmed, marksForAa("90", "80", "70", "71")))
        .isEqualTo("75.5");
    assertThat(score(ChannelKind.CROSS, trimmed, marksForAa("90", "80", "70")))
        .isEqualTo("TOO_FEW_MARKS");
  }

  @Test
  void nobodyMarksItselfOrTwice() {
    assertThatThrownBy(() -> new Mark(AA, AA, BigDecimal.TEN)).hasMessageContaining("oneself");
    Mark mark = new Mark(new UnitCode("BB"), AA, BigDecimal.TEN);
    assertThatThrownBy(() -> new ChannelInput.Marks(List.of(mark, mark)))
        .hasMessageContaining("two marks");
  }

  @Test
  void givesAMeanWithItsInterval() {
    ChannelRules rules = new ChannelRules.Survey(BigDecimal.ZERO, BigDecimal.ONE, 100);
    ChannelInput input =
        new ChannelInput.Answers(
            Map.of(
                AA,
                List.of(
                    new AnswerGroup(
                        "all",
                        BigDecimal.ONE,
                        100,
                        BigDecimal.valueOf(80),
                        BigDecimal.valueOf(80)))));
    assertThat(score(ChannelKind.POLL, rules, input)).isEqualTo("80");
    // s² = (80 − 64) / 99; 1.96 × √(s²/100) = 7.8794…%
    assertThat(ofAa(ChannelKind.POLL, rules, input).steps().get("it"))
        .isInstanceOfSatisfying(
            Steps.Opinion.class,
            opinion -> {
              assertThat(opinion.n()).isEqualTo(100);
              assertThat(opinion.low()).isEqualByComparingTo("72.1206");
              assertThat(opinion.high()).isEqualByComparingTo("87.8794");
            });
  }

  @Test
  void weighsLayersAndAsksForAMinimum() {
    ChannelRules rules = new ChannelRules.Survey(BigDecimal.ONE, BigDecimal.valueOf(5), 10);
    AnswerGroup town =
        new AnswerGroup(
            "town", new BigDecimal("3"), 4, BigDecimal.valueOf(20), BigDecimal.valueOf(100));
    AnswerGroup village =
        new AnswerGroup("village", BigDecimal.ONE, 6, BigDecimal.valueOf(6), BigDecimal.valueOf(6));
    // (3 × 5 + 1 × 1) / 4 = 4, three quarters of the way from 1 to 5
    assertThat(
            score(
                ChannelKind.PUBLIC_REVIEW,
                rules,
                new ChannelInput.Answers(Map.of(AA, List.of(town, village)))))
        .isEqualTo("75");
    assertThat(
            score(
                ChannelKind.PUBLIC_REVIEW,
                rules,
                new ChannelInput.Answers(Map.of(AA, List.of(town)))))
        .isEqualTo("BELOW_MINIMUM_SAMPLE");
  }

  private static Attainment attained(String code, String target, @Nullable String reached) {
    return new Attainment(
        code,
        new BigDecimal(target),
        reached == null ? null : new BigDecimal(reached),
        BigDecimal.ONE);
  }

  @Test
  void countsWhatWasAttainedOfATargetUpToTheLimit() {
    ChannelRules most = new ChannelRules.Attainment(120);
    // 50% and 300%, of which 120% count
    assertThat(
            score(
                ChannelKind.COMMITMENT,
                most,
                new ChannelInput.Attainments(
                    Map.of(AA, List.of(attained("a", "20", "10"), attained("b", "1", "3"))))))
        .isEqualTo("85");
    assertThat(
            score(
                ChannelKind.COMMITMENT,
                most,
                new ChannelInput.Attainments(Map.of(AA, List.of(attained("a", "20", null))))))
        .isEqualTo("NOT_REPORTED");
  }

  @Test
  void takesNothingButWhatItsKindTakes() {
    assertThatThrownBy(() ->
            score(
                ChannelKind.CROSS,
                new ChannelRules.Cross(0, 1),
                new ChannelInput.Scores(Map.of(AA, BigDecimal.TEN))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("channel it takes no Scores");
  }
}
