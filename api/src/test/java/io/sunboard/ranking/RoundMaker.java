package io.sunboard.ranking;

import io.sunboard.evaluation.ChannelInput;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a round of a seed: its units, its scheme, and by {@link InputMaker} what it was given. */
final class RoundMaker {

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

  private final long seed;
  private final Random random;
  private final List<UnitCode> units;
  private final List<Indicator> indicators;
  private final InputMaker given;

  RoundMaker(long seed) {
    this.seed = seed;
    // Neighbouring seeds begin alike; scrambled they do not.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    units =
        IntStream.rangeClosed(1, 1 + random.nextInt(14))
            .mapToObj(n -> new UnitCode("U" + (char) ('A' + n % 7) + n))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(units, random);
    indicators = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(this::indicator).toList();
    given = new InputMaker(random, units, indicators);
  }

  GeneratedRound round() {
    List<String> weights = one(WEIGHTS);
    List<Scheme.Channel> channels = new ArrayList<>();
    Map<String, ChannelInput> inputs = new HashMap<>();
    for (int i = 0; i < weights.size(); i++) {
      ChannelKind kind = one(List.of(ChannelKind.values()));
      ChannelRules rules = rules(kind);
      channels.add(Schemes.aChannel("c" + i, kind, weights.get(i), rules));
      if (random.nextInt(60) > 0) {
        inputs.put("c" + i, given.input(rules));
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
                    "s" + i + "-" + j, Text.of("标准"), decimal(1, 50, 1), maybe(decimal(5, 80, 1))))
            .toList();
    return new Indicator("i" + i, Text.of("内容"), maybe(decimal(10, 200, 1)), standards);
  }

  private ChannelRules rules(ChannelKind kind) {
    return switch (kind) {
      case INSPECTION, MOCK, PATROL ->
          new ChannelRules.Inspection(
              one(List.of(ChannelRules.Method.values())), List.of(), maybe(1 + random.nextInt(8)));
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
