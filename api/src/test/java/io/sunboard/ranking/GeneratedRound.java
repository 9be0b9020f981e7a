package io.sunboard.ranking;

import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.Mark;
import io.sunboard.evaluation.PointsLost;
import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Deadlines;
import io.sunboard.scheme.Grade;
import io.sunboard.scheme.HonourRules;
import io.sunboard.scheme.HonourRules.ListRule;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.OrderBasis;
import io.sunboard.scheme.RateKind;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Sharing;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A round made from a seed: some units, a scheme of several channels of any kind, and what each was
 * given, with gaps. Few places and narrow ranges make ties, which are what is easily got wrong.
 */
public record GeneratedRound(
    long seed, Scheme scheme, Scheme.Group group, Map<String, ChannelInput> inputs) {

  private static final List<List<String>> WEIGHTS =
      List.of(
          List.of("1"),
          List.of("0.9", "0.1"),
          List.of("0.333", "0.333", "0.334"),
          List.of("0.1", "0.2", "0.3", "0.4"));
  private static final List<RoundingMode> MODES =
      List.of(
          RoundingMode.HALF_UP,
          RoundingMode.HALF_EVEN,
          RoundingMode.HALF_DOWN,
          RoundingMode.UP,
          RoundingMode.DOWN,
          RoundingMode.CEILING,
          RoundingMode.FLOOR);

  public static GeneratedRound of(long seed) {
    return new Maker(seed).round();
  }

  public List<ComputedRow> compute() {
    return RankingComputation.compute(scheme, group, inputs);
  }

  public List<RankedRow> rows() {
    return compute().stream().map(ComputedRow::ranked).toList();
  }

  /** The same round with other inputs of one channel. */
  public GeneratedRound with(String channel, ChannelInput input) {
    Map<String, ChannelInput> changed = new HashMap<>(inputs);
    changed.put(channel, input);
    return new GeneratedRound(seed, scheme, group, changed);
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }

  private static final class Maker {

    private final long seed;
    private final Random random;
    private final List<UnitCode> units;
    private final List<Indicator> indicators;

    private Maker(long seed) {
      this.seed = seed;
      // Neighbouring seeds begin alike; scrambled they do not.
      random = new Random(seed * 0x9E3779B97F4A7C15L);
      units =
          IntStream.rangeClosed(1, 1 + random.nextInt(14))
              .mapToObj(n -> new UnitCode("U" + (char) ('A' + n % 7) + n))
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(units, random);
      indicators = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(this::indicator).toList();
    }

    private GeneratedRound round() {
      List<String> weights = one(WEIGHTS);
      List<Scheme.Channel> channels = new ArrayList<>();
      Map<String, ChannelInput> inputs = new HashMap<>();
      for (int i = 0; i < weights.size(); i++) {
        ChannelKind kind = one(List.of(ChannelKind.values()));
        ChannelRules rules = rules(kind);
        channels.add(Schemes.aChannel("c" + i, kind, weights.get(i), rules));
        if (random.nextInt(60) > 0) {
          inputs.put("c" + i, input(rules));
        }
      }
      Scheme.Group group = Schemes.aGroupOf(units);
      return new GeneratedRound(seed, scheme(group, channels), group, inputs);
    }

    private Scheme scheme(Scheme.Group group, List<Scheme.Channel> channels) {
      List<String> ties =
          channels.stream()
              .map(Scheme.Channel::code)
              .filter(_ -> random.nextInt(3) == 0)
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(ties, random);
      return new Scheme(
          new UUID(0, 0),
          "generated",
          1 + random.nextInt(3),
          null,
          new Text("方案" + seed, "Scheme \"" + seed + "\""),
          YearMonth.of(2023, 1),
          null,
          List.of(group),
          channels,
          indicators,
          new Rounding(
              random.nextInt(4),
              one(MODES),
              one(List.of(OrderBasis.values())),
              2 + random.nextInt(11)),
          ties,
          random.nextBoolean()
              ? List.of()
              : List.of(
                  new Grade("good", Text.of("良好"), decimal(8_000, 9_000, 2)),
                  new Grade("fair", Text.of("一般"), decimal(5_000, 7_900, 2))),
          new HonourRules(list(), list()),
          Deadlines.NONE,
          null,
          incentives(),
          one(List.of(Sharing.values())),
          null);
    }

    private List<Scheme.Incentive> incentives() {
      List<Scheme.Incentive> incentives = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        Integer rank = random.nextBoolean() ? 1 + random.nextInt(4) : null;
        incentives.add(
            new Scheme.Incentive(
                rank,
                rank == null ? 1 + random.nextInt(4) : null,
                random.nextInt(4) == 0 ? null : decimal(-100_000, 100_000, random.nextInt(3)),
                Text.of("奖惩")));
      }
      return incentives;
    }

    private @Nullable ListRule list() {
      return switch (random.nextInt(4)) {
        case 0 -> new ListRule(1 + random.nextInt(3), null);
        case 1 -> new ListRule(null, decimal(3_000, 9_500, 2));
        case 2 -> new ListRule(1 + random.nextInt(3), decimal(3_000, 9_500, 2));
        default -> null;
      };
    }

    private Indicator indicator(int i) {
      List<Indicator.Standard> standards =
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(j ->
                  new Indicator.Standard(
                      "s" + i + "-" + j,
                      Text.of("标准"),
                      decimal(1, 50, 1),
                      maybe(decimal(5, 80, 1))))
              .toList();
      return new Indicator("i" + i, Text.of("内容"), maybe(decimal(10, 200, 1)), standards);
    }

    private ChannelRules rules(ChannelKind kind) {
      return switch (kind) {
        case INSPECTION, MOCK, PATROL ->
            new ChannelRules.Inspection(
                one(List.of(ChannelRules.Method.values())),
                List.of(),
                maybe(1 + random.nextInt(8)));
        case CROSS -> {
          int trim = random.nextInt(3);
          yield new ChannelRules.Cross(trim, 2 * trim + 1 + random.nextInt(2));
        }
        case DISPOSAL -> disposal();
        case POLL, PUBLIC_REVIEW ->
            new ChannelRules.Survey(decimal(0, 10, 1), decimal(20, 100, 1), 1 + random.nextInt(20));
        case COMMITMENT -> new ChannelRules.Attainment(100 + random.nextInt(3) * 25);
        case IMPORTED -> new ChannelRules.Imported();
      };
    }

    private ChannelRules disposal() {
      List<RateKind> kinds = new ArrayList<>(List.of(RateKind.values()));
      Collections.shuffle(kinds, random);
      List<String> weights = one(WEIGHTS);
      return new ChannelRules.Disposal(
          IntStream.range(0, weights.size())
              .mapToObj(i ->
                  new ChannelRules.WeightedRate(
                      kinds.get(i), new BigDecimal(weights.get(i)), random.nextBoolean()))
              .toList());
    }

    private ChannelInput input(ChannelRules rules) {
      return switch (rules) {
        case ChannelRules.Inspection _ -> findings();
        case ChannelRules.Cross _ -> marks();
        case ChannelRules.Disposal(var rates) ->
            new ChannelInput.Rates(
                byUnit(_ -> {
                  Map<RateKind, Fraction> own = new EnumMap<>(RateKind.class);
                  rates.forEach(each -> own.put(each.rate(), fraction()));
                  return own;
                }));
        case ChannelRules.Survey(var lowest, var highest, _) ->
            new ChannelInput.Answers(byUnit(_ -> layers(lowest, highest)));
        case ChannelRules.Attainment _ -> new ChannelInput.Attainments(byUnit(_ -> attainments()));
        case ChannelRules.Imported _ -> {
          int spread = one(List.of(3, 50, 10_000));
          yield new ChannelInput.Scores(
              byUnit(_ -> BigDecimal.valueOf(10_000 - random.nextInt(spread), 2)));
        }
      };
    }

    private ChannelInput findings() {
      Map<UnitCode, Integer> sampled = byUnit(_ -> random.nextInt(40));
      List<PointsLost> findings = new ArrayList<>();
      for (int i = random.nextInt(units.size() * 6 + 1); i > 0; i--) {
        Indicator indicator = one(indicators);
        findings.add(
            new PointsLost(
                // Version 4, but the same whenever it is made from this seed.
                new UUID(
                    (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L,
                    (random.nextLong() >>> 2) | 0x8000000000000000L),
                one(units),
                indicator.code(),
                one(indicator.standards()).code(),
                decimal(0, 60, 1)));
      }
      return new ChannelInput.Findings(findings, sampled);
    }

    private ChannelInput marks() {
      List<Mark> marks = new ArrayList<>();
      for (UnitCode by : units) {
        for (UnitCode of : units) {
          if (!by.equals(of) && random.nextInt(8) > 0) {
            marks.add(new Mark(by, of, decimal(800, 1_000, 1)));
          }
        }
      }
      Collections.shuffle(marks, random);
      return new ChannelInput.Marks(marks);
    }

    private Fraction fraction() {
      int denominator = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(60);
      return new Fraction(random.nextInt(denominator + 2), denominator);
    }

    private List<AnswerGroup> layers(BigDecimal lowest, BigDecimal highest) {
      List<AnswerGroup> layers = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        int n = 1 + random.nextInt(30);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int j = 0; j < n; j++) {
          BigDecimal answer = random.nextInt(3) == 0 ? lowest : highest;
          sum = sum.add(answer);
          squares = squares.add(answer.multiply(answer));
        }
        layers.add(new AnswerGroup("g" + i, decimal(1, 300, 2), n, sum, squares));
      }
      return layers;
    }

    private List<Attainment> attainments() {
      List<Attainment> attainments = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        attainments.add(
            new Attainment(
                "k" + i,
                decimal(1, 900, 1),
                random.nextInt(20) == 0 ? null : decimal(0, 900, 2),
                decimal(1, 50, 1)));
      }
      return attainments;
    }

    private <V> Map<UnitCode, V> byUnit(java.util.function.Function<UnitCode, V> value) {
      Map<UnitCode, V> byUnit = new HashMap<>();
      for (UnitCode unit : units) {
        if (random.nextInt(25) > 0) {
          byUnit.put(unit, value.apply(unit));
        }
      }
      return byUnit;
    }

    private <T> @Nullable T maybe(T value) {
      return random.nextBoolean() ? value : null;
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private BigDecimal decimal(int least, int most, int places) {
      return BigDecimal.valueOf(least + (long) random.nextInt(most - least + 1), places);
    }
  }
}
