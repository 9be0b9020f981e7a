package io.sunboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Mark;
import io.sunboard.evaluation.PointsLost;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Sharing;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every round, whatever its channels. A failure names the seed that the round was
 * made from.
 */
class ComputationLawsTest {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final UnitCode STRANGER = new UnitCode("ZZ-99");

  @Provide
  Arbitrary<GeneratedRound> rounds() {
    return Arbitraries.longs().between(0, Integer.MAX_VALUE).map(GeneratedRound::of);
  }

  private static Map<UnitCode, RankedRow> byUnit(GeneratedRound round) {
    Map<UnitCode, RankedRow> rows = new HashMap<>();
    round.rows().forEach(row -> rows.put(row.unit(), row));
    return rows;
  }

  /** Of the cases that the laws are tried on, some must be such that they can be broken. */
  @Example
  void theRoundsAreOfEveryKind() {
    Set<Class<?>> steps = new HashSet<>();
    Set<Gap.Reason> reasons = new HashSet<>();
    int tied = 0;
    int broken = 0;
    int red = 0;
    int black = 0;
    for (GeneratedRound round : LongStream.range(0, 400).mapToObj(GeneratedRound::of).toList()) {
      Set<Integer> ranks = new HashSet<>();
      for (ComputedRow row : round.compute()) {
        row.steps().values().forEach(each -> steps.add(each.getClass()));
        row.ranked().gaps().forEach(gap -> reasons.add(gap.reason()));
        tied += row.ranked().rank() != null && !ranks.add(row.ranked().rank()) ? 1 : 0;
        broken += row.ranked().tieBreak() != null ? 1 : 0;
        red += row.ranked().honours() == HonourList.RED ? 1 : 0;
        black += row.ranked().honours() == HonourList.BLACK ? 1 : 0;
      }
    }
    assertThat(steps).containsExactlyInAnyOrder(Steps.class.getPermittedSubclasses());
    assertThat(reasons).containsExactlyInAnyOrder(Gap.Reason.values());
    assertThat(List.of(tied, broken, red, black)).allSatisfy(n -> assertThat(n).isGreaterThan(20));
  }

  @Property(tries = 400)
  void theOrderOfWhatIsGivenDoesNotMatter(@ForAll("rounds") GeneratedRound round) {
    Random random = new Random(~round.seed());
    Map<String, ChannelInput> inputs = new HashMap<>();
    round.inputs().forEach((channel, input) -> inputs.put(channel, shuffled(input, random)));
    Scheme.Group group = Schemes.aGroupOf(shuffled(round.group().units(), random));
    assertThat(RankingComputation.compute(round.scheme(), group, inputs))
        .isEqualTo(round.compute());
  }

  private static ChannelInput shuffled(ChannelInput input, Random random) {
    return switch (input) {
      case ChannelInput.Findings(var findings, var sampled) ->
          new ChannelInput.Findings(shuffled(findings, random), sampled);
      case ChannelInput.Marks(var marks) -> new ChannelInput.Marks(shuffled(marks, random));
      case ChannelInput.Answers(var answers) -> {
        Map<UnitCode, List<AnswerGroup>> other = new HashMap<>();
        answers.forEach((unit, layers) -> other.put(unit, shuffled(layers, random)));
        yield new ChannelInput.Answers(other);
      }
      case ChannelInput.Attainments(var attainments) -> {
        Map<UnitCode, List<io.sunboard.evaluation.Attainment>> other = new HashMap<>();
        attainments.forEach((unit, own) -> other.put(unit, shuffled(own, random)));
        yield new ChannelInput.Attainments(other);
      }
      case ChannelInput.Rates rates -> rates;
      case ChannelInput.Scores scores -> scores;
    };
  }

  private static <E> List<E> shuffled(List<E> list, Random random) {
    List<E> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Property(tries = 400)
  void everyScoreIsFrom0To100AndEveryTotalIsTheirExactSumRoundedOnce(
      @ForAll("rounds") GeneratedRound round) {
    for (RankedRow row : round.rows()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (ScoreComponent component : row.components()) {
        assertThat(component.score()).isBetween(BigDecimal.ZERO, HUNDRED);
        assertThat(component.value())
            .isEqualByComparingTo(component.weight().multiply(component.score()));
        sum = sum.add(component.value());
      }
      BigDecimal exact = row.exact();
      if (exact == null) {
        assertThat(row.components()).isEmpty();
        assertThat(row.gaps()).isNotEmpty();
        assertThat(row.honours()).isNull();
        assertThat(row.grade()).isNull();
      } else {
        assertThat(sum).isEqualByComparingTo(exact);
        assertThat(row.total()).isEqualTo(round.scheme().rounding().round(exact));
      }
    }
  }

  @Property(tries = 400)
  void pointsLostAreCappedAndNeverRounded(@ForAll("rounds") GeneratedRound round) {
    for (ComputedRow row : round.compute()) {
      for (ScoreComponent component : row.ranked().components()) {
        if (row.steps().get(component.channel()) instanceof Steps.PointsOff off) {
          BigDecimal counted = BigDecimal.ZERO;
          for (Steps.IndicatorStep step : off.indicators()) {
            Indicator indicator = round.scheme().indicator(step.indicator()).orElseThrow();
            step.standards().forEach(standard -> capped(standard, indicator));
            within(step.counted(), step.lost(), indicator.cap());
            counted = counted.add(step.counted());
          }
          assertThat(off.counted()).isEqualByComparingTo(counted);
          assertThat(component.score())
              .isEqualByComparingTo(HUNDRED.subtract(counted).max(BigDecimal.ZERO));
        }
      }
    }
  }

  private static void capped(Steps.StandardStep step, Indicator indicator) {
    BigDecimal lost =
        step.findings().stream()
            .map(Steps.FindingStep::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(step.lost()).isEqualByComparingTo(lost);
    within(step.counted(), lost, indicator.standard(step.standard()).orElseThrow().cap());
  }

  private static void within(BigDecimal counted, BigDecimal lost, @Nullable BigDecimal cap) {
    assertThat(counted).isEqualByComparingTo(cap == null ? lost : lost.min(cap));
  }

  @Property(tries = 400)
  void whatIsBetterInOneChannelIsNowhereWorse(@ForAll("rounds") GeneratedRound round) {
    Map<UnitCode, RankedRow> before = byUnit(round);
    for (Scheme.Channel channel : round.scheme().channels()) {
      ChannelInput input = round.inputs().get(channel.code());
      for (UnitCode unit : round.group().units()) {
        ChannelInput better = input == null ? null : better(input, unit);
        if (better != null) {
          noWorse(unit, before, byUnit(round.with(channel.code(), better)));
        }
      }
    }
  }

  private static void noWorse(
      UnitCode unit, Map<UnitCode, RankedRow> before, Map<UnitCode, RankedRow> after) {
    RankedRow old = Objects.requireNonNull(before.get(unit));
    RankedRow now = Objects.requireNonNull(after.get(unit));
    if (old.rank() != null) {
      assertThat(now.exact()).isGreaterThanOrEqualTo(old.exact());
      assertThat(now.rank()).isLessThanOrEqualTo(old.rank());
      assertThat(now.honours() == HonourList.BLACK && old.honours() != HonourList.BLACK).isFalse();
    }
    before.forEach((other, row) -> {
      if (!other.equals(unit)) {
        assertThat(Objects.requireNonNull(after.get(other)).exact()).isEqualTo(row.exact());
      }
    });
  }

  /** One finding less, a higher mark or a higher figure; null where there is nothing to better. */
  private static @Nullable ChannelInput better(ChannelInput input, UnitCode unit) {
    return switch (input) {
      case ChannelInput.Findings(var findings, var sampled) -> {
        List<PointsLost> fewer = new ArrayList<>(findings);
        PointsLost first =
            fewer.stream().filter(each -> each.unit().equals(unit)).findFirst().orElse(null);
        fewer.remove(first);
        yield first == null ? null : new ChannelInput.Findings(fewer, sampled);
      }
      case ChannelInput.Marks(var marks) ->
          new ChannelInput.Marks(
              marks.stream()
                  .map(each ->
                      each.of().equals(unit)
                          ? new Mark(each.by(), unit, each.mark().add(HUNDRED).min(HUNDRED))
                          : each)
                  .toList());
      case ChannelInput.Scores(var scores) -> {
        BigDecimal score = scores.get(unit);
        Map<UnitCode, BigDecimal> higher = new HashMap<>(scores);
        higher.put(unit, HUNDRED);
        yield score == null ? null : new ChannelInput.Scores(higher);
      }
      case ChannelInput.Rates _, ChannelInput.Answers _, ChannelInput.Attainments _ -> null;
    };
  }

  @Property(tries = 400)
  void whoIsNotInTheGroupCountsForNothing(@ForAll("rounds") GeneratedRound round) {
    UnitCode unit = round.group().units().getFirst();
    Indicator indicator = round.scheme().indicators().getFirst();
    Map<String, ChannelInput> inputs = new HashMap<>(round.inputs());
    inputs.replaceAll((_, input) ->
        switch (input) {
          case ChannelInput.Findings(var findings, var sampled) -> {
            List<PointsLost> more = new ArrayList<>(findings);
            more.add(
                new PointsLost(
                    UUID.randomUUID(),
                    STRANGER,
                    indicator.code(),
                    indicator.standards().getFirst().code(),
                    HUNDRED));
            yield new ChannelInput.Findings(more, sampled);
          }
          case ChannelInput.Marks(var marks) -> {
            List<Mark> more = new ArrayList<>(marks);
            more.add(new Mark(STRANGER, unit, BigDecimal.ZERO));
            more.add(new Mark(unit, STRANGER, BigDecimal.ZERO));
            yield new ChannelInput.Marks(more);
          }
          case ChannelInput.Scores(var scores) -> {
            Map<UnitCode, BigDecimal> more = new HashMap<>(scores);
            more.put(STRANGER, HUNDRED);
            yield new ChannelInput.Scores(more);
          }
          case ChannelInput.Rates rates -> rates;
          case ChannelInput.Answers answers -> answers;
          case ChannelInput.Attainments attainments -> attainments;
        });
    assertThat(RankingComputation.compute(round.scheme(), round.group(), inputs))
        .isEqualTo(round.compute());
  }

  @Property(tries = 400)
  void equalRanksHaveTheSameTotalsAndStandOnTheSameList(@ForAll("rounds") GeneratedRound round) {
    Map<Integer, RankedRow> first = new HashMap<>();
    for (RankedRow row : round.rows()) {
      Integer rank = row.rank();
      if (rank != null) {
        RankedRow other = first.putIfAbsent(rank, row);
        if (other != null) {
          assertThat(row.total()).isEqualByComparingTo(other.total());
          assertThat(row.honours()).isEqualTo(other.honours());
          assertThat(row.grade()).isEqualTo(other.grade());
          for (String channel : round.scheme().tieBreaks()) {
            assertThat(score(row, channel)).isEqualByComparingTo(score(other, channel));
          }
        }
      }
    }
  }

  private static BigDecimal score(RankedRow row, String channel) {
    return row.components().stream()
        .filter(each -> each.channel().equals(channel))
        .map(ScoreComponent::score)
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 400)
  void anIncentiveIsSharedAsTheSchemeSays(@ForAll("rounds") GeneratedRound round) {
    Scheme scheme = round.scheme();
    List<Award> awards = Awards.of(scheme, round.rows());
    for (int i = 0; i < scheme.incentives().size(); i++) {
      BigDecimal whole = scheme.incentives().get(i).amount();
      int rule = i;
      List<Award> own = awards.stream().filter(each -> each.incentive() == rule).toList();
      if (whole == null) {
        assertThat(own).allSatisfy(each -> assertThat(each.amount()).isNull());
      } else if (scheme.sharing() == Sharing.EACH) {
        assertThat(own).allSatisfy(each -> assertThat(each.amount()).isEqualTo(whole));
      } else if (!own.isEmpty()) {
        BigDecimal paid = own.stream().map(Award::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paid.abs()).isLessThanOrEqualTo(whole.abs());
        assertThat(whole.subtract(paid).abs())
            .isLessThan(new BigDecimal("0.01").multiply(BigDecimal.valueOf(own.size())));
      }
    }
  }
}
