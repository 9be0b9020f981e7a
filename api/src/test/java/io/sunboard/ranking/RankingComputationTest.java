package io.sunboard.ranking;

import static io.sunboard.ranking.Schemes.aChannel;
import static io.sunboard.ranking.Schemes.aGroupOf;
import static io.sunboard.ranking.Schemes.aScheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.scheme.OrderBasis;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingComputationTest {

  private static final Rounding TWO_PLACES =
      new Rounding(2, RoundingMode.HALF_UP, OrderBasis.ROUNDED);
  private static final Rounding BY_EXACT = new Rounding(2, RoundingMode.HALF_UP, OrderBasis.EXACT);

  private static List<RankedRow> compute(
      Scheme.Group group,
      List<Scheme.Channel> channels,
      Rounding rounding,
      Map<String, Map<UnitCode, BigDecimal>> scores) {
    Map<String, ChannelInput> inputs = new HashMap<>();
    scores.forEach((code, byUnit) -> inputs.put(code, new ChannelInput.Scores(byUnit)));
    return RankingComputation.compute(aScheme(group, channels, rounding), group, inputs).stream()
        .map(ComputedRow::ranked)
        .toList();
  }

  /** Scores written {@code "AA 94.68"}. */
  private static Map<UnitCode, BigDecimal> scores(String... lines) {
    Map<UnitCode, BigDecimal> scores = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      scores.put(new UnitCode(words[0]), new BigDecimal(words[1]));
    }
    return scores;
  }

  private static List<RankedRow> compute(Rounding rounding, String... lines) {
    String[] units =
        Arrays.stream(lines).map(line -> line.split(" ", -1)[0]).toArray(String[]::new);
    return compute(
        aGroupOf(units),
        List.of(aChannel("published", "1")),
        rounding,
        Map.of("published", scores(lines)));
  }

  private static List<String> lines(List<RankedRow> rows) {
    return rows.stream()
        .map(row -> row.position() + ": " + row.rank() + " " + row.unit() + " " + row.total())
        .toList();
  }

  @Test
  void putsTheBestFirst() {
    assertThat(lines(compute(TWO_PLACES, "AA 90.50", "BB 94.68", "CC 94.60")))
        .containsExactly("1: 1 BB 94.68", "2: 2 CC 94.60", "3: 3 AA 90.50");
  }

  @Test
  void letsEqualTotalsShareARankAndLeavesTheNextOneOut() {
    assertThat(lines(compute(TWO_PLACES, "DD 88", "CC 90.00", "BB 90", "AA 91")))
        .containsExactly("1: 1 AA 91.00", "2: 2 BB 90.00", "3: 2 CC 90.00", "4: 4 DD 88.00");
  }

  @Test
  void sharesTheFirstAndTheLastRankToo() {
    assertThat(lines(compute(TWO_PLACES, "AA 91", "BB 91", "CC 80", "DD 80")))
        .containsExactly("1: 1 AA 91.00", "2: 1 BB 91.00", "3: 3 CC 80.00", "4: 3 DD 80.00");
  }

  @Test
  void tiesByTheRoundedTotalOnlyWhereTheSchemeSaysSo() {
    String[] close = {"AA 90.0049", "BB 90.0001", "CC 89.9951"};
    assertThat(lines(compute(TWO_PLACES, close)))
        .containsExactly("1: 1 AA 90.00", "2: 1 BB 90.00", "3: 1 CC 90.00");
    assertThat(lines(compute(BY_EXACT, close)))
        .containsExactly("1: 1 AA 90.00", "2: 2 BB 90.00", "3: 3 CC 90.00");
  }

  @Test
  void tiesByTheExactTotalWhateverItsZeros() {
    assertThat(lines(compute(BY_EXACT, "AA 90.000", "BB 90.0")))
        .containsExactly("1: 1 AA 90.00", "2: 1 BB 90.00");
  }

  @Test
  void roundsTheSumOnceAndNotItsParts() {
    // Rounded part by part it would be 30.01 + 60.01 = 90.02.
    List<RankedRow> rows =
        compute(
            aGroupOf("AA"),
            List.of(aChannel("poll", "0.5"), aChannel("patrol", "0.5")),
            TWO_PLACES,
            Map.of("poll", scores("AA 60.01"), "patrol", scores("AA 120.01")));
    assertThat(rows).extracting(RankedRow::total).containsExactly(new BigDecimal("90.01"));
    assertThat(rows.getFirst().components())
        .extracting(ScoreComponent::channel, ScoreComponent::value)
        .containsExactly(
            tuple("poll", new BigDecimal("30.005")), tuple("patrol", new BigDecimal("60.005")));
  }

  @Test
  void weighsExactly() {
    // In binary 0.9 × 91.15 + 0.1 × 91.35 is 91.16999…, a hundredth less when cut.
    List<RankedRow> rows =
        compute(
            aGroupOf("AA"),
            List.of(aChannel("city", "0.9"), aChannel("red", "0.1")),
            new Rounding(2, RoundingMode.DOWN, OrderBasis.EXACT),
            Map.of("city", scores("AA 91.15"), "red", scores("AA 91.35")));
    assertThat(rows).extracting(RankedRow::total).containsExactly(new BigDecimal("91.17"));
    assertThat(0.9 * 91.15 + 0.1 * 91.35).isNotEqualTo(91.17);
  }

  @Test
  void neverTakesMissingForZero() {
    List<RankedRow> rows =
        compute(
            aGroupOf("DD", "CC", "BB", "AA"),
            List.of(aChannel("city", "0.9"), aChannel("red", "0.1")),
            TWO_PLACES,
            Map.of("city", scores("AA 90", "BB 0", "CC 91"), "red", scores("AA 90", "BB 0")));
    assertThat(lines(rows))
        .containsExactly("1: 1 AA 90.00", "2: 2 BB 0.00", "3: null CC null", "4: null DD null");
    assertThat(rows.subList(2, 4)).allSatisfy(row -> assertThat(row.components()).isEmpty());
  }

  @Test
  void ranksNobodyWhereAChannelCollectedNothing() {
    List<RankedRow> rows =
        compute(aGroupOf("BB", "AA"), List.of(aChannel("city", "1")), TWO_PLACES, Map.of());
    assertThat(lines(rows)).containsExactly("1: null AA null", "2: null BB null");
  }

  @Test
  void looksAtNoUnitOutsideTheGroup() {
    List<RankedRow> rows =
        compute(
            aGroupOf("AA"),
            List.of(aChannel("city", "1")),
            TWO_PLACES,
            Map.of("city", scores("AA 80", "ZZ 99"), "other", scores("AA 1")));
    assertThat(lines(rows)).containsExactly("1: 1 AA 80.00");
  }
}
