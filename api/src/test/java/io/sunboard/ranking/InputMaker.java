package io.sunboard.ranking;

import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.Mark;
import io.sunboard.evaluation.PointsLost;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.RateKind;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes what the channels of a generated round were given, with gaps. */
final class InputMaker {

  private final Random random;
  private final List<UnitCode> units;
  private final List<Indicator> indicators;

  InputMaker(Random random, List<UnitCode> units, List<Indicator> indicators) {
    this.random = random;
    this.units = units;
    this.indicators = indicators;
  }

  ChannelInput input(ChannelRules rules) {
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

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private BigDecimal decimal(int least, int most, int places) {
    return BigDecimal.valueOf(least + (long) random.nextInt(most - least + 1), places);
  }
}
