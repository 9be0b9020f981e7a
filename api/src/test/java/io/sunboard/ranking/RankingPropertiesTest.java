package io.sunboard.ranking;

import static io.sunboard.ranking.Schemes.aChannel;
import static io.sunboard.ranking.Schemes.aGroupOf;
import static io.sunboard.ranking.Schemes.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.scheme.OrderBasis;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every ranking, tried on hundreds made from known seeds. */
class RankingPropertiesTest {

  private static final int CASES = 400;

  /** Everything that a ranking is computed from. */
  private record Case(
      long seed,
      Scheme.Group group,
      List<Scheme.Channel> channels,
      Rounding rounding,
      Map<String, Map<UnitCode, BigDecimal>> scores) {

    private List<RankedRow> compute() {
      return RankingPropertiesTest.compute(group, channels, rounding, scores);
    }

    private @Nullable BigDecimal exactTotal(UnitCode unit) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Scheme.Channel channel : channels) {
        BigDecimal score = Objects.requireNonNull(scores.get(channel.code())).get(unit);
        if (score == null) {
          return null;
        }
        sum = sum.add(channel.weight().multiply(score));
      }
      return sum;
    }

    @Override
    public String toString() {
      return "seed " + seed;
    }
  }

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

  static Stream<Case> cases() {
    return IntStream.range(0, CASES).mapToObj(RankingPropertiesTest::aCase);
  }

  private static Case aCase(long seed) {
    Random random = new Random(seed);
    List<UnitCode> units =
        IntStream.rangeClosed(1, 1 + random.nextInt(30))
            .mapToObj(n -> new UnitCode("U" + (char) ('A' + n % 7) + n))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(units, random);
    List<Scheme.Channel> channels = channels(random);
    // A narrow range and few places make ties, which are what is easily got wrong.
    int spread = List.of(3, 50, 10_000).get(random.nextInt(3));
    Map<String, Map<UnitCode, BigDecimal>> scores = new HashMap<>();
    for (Scheme.Channel channel : channels) {
      Map<UnitCode, BigDecimal> byUnit = new HashMap<>();
      for (UnitCode unit : units) {
        if (random.nextInt(12) > 0) {
          byUnit.put(unit, BigDecimal.valueOf(10_000 - random.nextInt(spread), 2));
        }
      }
      scores.put(channel.code(), byUnit);
    }
    Rounding rounding =
        new Rounding(
            random.nextInt(4),
            List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN)
                .get(random.nextInt(3)),
            OrderBasis.values()[random.nextInt(2)]);
    return new Case(seed, aGroupOf(units), channels, rounding, scores);
  }

  private static List<Scheme.Channel> channels(Random random) {
    List<String> weights =
        List.of(
                List.of("1"),
                List.of("0.9", "0.1"),
                List.of("0.333", "0.333", "0.334"),
                List.of("0.1", "0.2", "0.3", "0.4"))
            .get(random.nextInt(4));
    return IntStream.range(0, weights.size())
        .mapToObj(i -> aChannel("c" + i, weights.get(i)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyUnitOfTheGroupStandsInItOnce(Case each) {
    List<RankedRow> rows = each.compute();
    assertThat(rows)
        .extracting(RankedRow::unit)
        .containsExactlyInAnyOrderElementsOf(each.group().units());
    assertThat(rows)
        .extracting(RankedRow::position)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, rows.size()).boxed().collect(Collectors.toList()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRankIsOneMoreThanTheNumberOfThoseThatAreBetter(Case each) {
    List<BigDecimal> all =
        each.group().units().stream()
            .map(each::exactTotal)
            .filter(Objects::nonNull)
            .map(each.rounding()::ordering)
            .toList();
    for (RankedRow row : each.compute()) {
      BigDecimal exact = each.exactTotal(row.unit());
      if (exact == null) {
        assertThat(row.rank()).isNull();
        assertThat(row.total()).isNull();
      } else {
        BigDecimal own = each.rounding().ordering(exact);
        long better = all.stream().filter(other -> other.compareTo(own) > 0).count();
        assertThat(row.rank()).isEqualTo((int) better + 1);
        assertThat(row.total()).isEqualTo(each.rounding().round(exact));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nobodyStandsAboveABetterOneAndEqualsStandByTheirCodes(Case each) {
    List<RankedRow> rows = each.compute();
    for (int i = 1; i < rows.size(); i++) {
      RankedRow above = rows.get(i - 1);
      RankedRow below = rows.get(i);
      if (below.rank() == null || above.rank() == null) {
        assertThat(below.rank()).as("unranked units come last").isNull();
      } else {
        assertThat(above.rank()).isLessThanOrEqualTo(below.rank());
        assertThat(above.total()).isGreaterThanOrEqualTo(below.total());
      }
      if (Objects.equals(above.rank(), below.rank())) {
        assertThat(above.unit()).isLessThan(below.unit());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theArithmeticCanBeFollowed(Case each) {
    for (RankedRow row : each.compute()) {
      if (row.total() == null) {
        assertThat(row.components()).isEmpty();
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (ScoreComponent component : row.components()) {
        assertThat(component.value())
            .isEqualByComparingTo(component.weight().multiply(component.score()));
        sum = sum.add(component.value());
      }
      assertThat(each.rounding().round(sum)).isEqualTo(row.total());
      assertThat(row.components())
          .extracting(ScoreComponent::channel)
          .containsExactlyElementsOf(each.channels().stream().map(Scheme.Channel::code).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfWhatIsGivenDoesNotMatter(Case each) {
    Random random = new Random(~each.seed());
    List<UnitCode> units = new ArrayList<>(each.group().units());
    Collections.shuffle(units, random);
    Map<String, Map<UnitCode, BigDecimal>> scores = new LinkedHashMap<>();
    List<String> codes = new ArrayList<>(each.scores().keySet());
    Collections.shuffle(codes, random);
    for (String code : codes) {
      List<UnitCode> keys = new ArrayList<>(each.scores().get(code).keySet());
      Collections.shuffle(keys, random);
      scores.put(
          code,
          keys.stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      key -> Objects.requireNonNull(each.scores().get(code).get(key)),
                      (a, _) -> a,
                      LinkedHashMap::new)));
    }
    assertThat(compute(aGroupOf(units), each.channels(), each.rounding(), scores))
        .isEqualTo(each.compute());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whoeverGainsPointsLosesNoRank(Case each) {
    Random random = new Random(31 * each.seed());
    UnitCode unit = each.group().units().get(random.nextInt(each.group().units().size()));
    String channel = each.channels().get(random.nextInt(each.channels().size())).code();
    BigDecimal score = each.scores().get(channel).get(unit);
    Integer before = rank(each.compute(), unit);
    if (score == null || before == null) {
      return;
    }
    Map<String, Map<UnitCode, BigDecimal>> scores = new HashMap<>(each.scores());
    Map<UnitCode, BigDecimal> raised = new HashMap<>(each.scores().get(channel));
    raised.put(unit, score.add(BigDecimal.valueOf(1 + random.nextInt(500), 2)));
    scores.put(channel, raised);
    Case better = new Case(each.seed(), each.group(), each.channels(), each.rounding(), scores);
    assertThat(rank(better.compute(), unit)).isNotNull().isLessThanOrEqualTo(before);
  }

  private static @Nullable Integer rank(List<RankedRow> rows, UnitCode unit) {
    return rows.stream()
        .filter(row -> row.unit().equals(unit))
        .map(row -> java.util.Optional.ofNullable(row.rank()))
        .findFirst()
        .orElseThrow()
        .orElse(null);
  }
}
