package io.sunboard.ranking;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.PointsLost;
import io.sunboard.ranking.Steps.FindingStep;
import io.sunboard.ranking.Steps.IndicatorStep;
import io.sunboard.ranking.Steps.StandardStep;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** INSPECTION, MOCK, PATROL: points lost, capped, or the pass rate. */
final class InspectionScoring implements Function<UnitCode, ChannelScore> {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final ChannelRules.Inspection rules;
  private final Rounding rounding;
  private final List<Indicator> indicators;
  private final Map<UnitCode, Integer> sampled;
  private final List<Indicator.Standard> standards = new ArrayList<>();
  private final Map<UnitCode, List<Placed>> findings = new HashMap<>();

  /** A finding and its standard's place in the scheme. */
  private record Placed(int standard, PointsLost lost) {}

  /** In the scheme's order, then as the ids are written. */
  private static final Comparator<Placed> IN_ORDER =
      Comparator.comparingInt(Placed::standard)
          .thenComparing(
              each -> each.lost().finding().getMostSignificantBits(), Long::compareUnsigned)
          .thenComparing(
              each -> each.lost().finding().getLeastSignificantBits(), Long::compareUnsigned);

  /** One pass over the findings. */
  InspectionScoring(
      Scheme scheme,
      Scheme.Group group,
      ChannelRules.Inspection rules,
      ChannelInput.Findings input) {
    this.rules = rules;
    this.rounding = scheme.rounding();
    this.sampled = input.sampled();
    this.indicators =
        scheme.indicators().stream()
            .filter(
                each -> rules.indicators().isEmpty() || rules.indicators().contains(each.code()))
            .toList();
    Map<String, Map<String, Integer>> places = new HashMap<>();
    for (Indicator indicator : indicators) {
      Map<String, Integer> own = new HashMap<>();
      for (Indicator.Standard standard : indicator.standards()) {
        own.put(standard.code(), standards.size());
        standards.add(standard);
      }
      places.put(indicator.code(), own);
    }
    Set<UnitCode> units = new HashSet<>(group.units());
    for (PointsLost each : input.findings()) {
      if (units.contains(each.unit())) {
        Integer place = places.getOrDefault(each.indicator(), Map.of()).get(each.standard());
        if (place == null) {
          throw new IllegalArgumentException(
              "finding %s: the channel counts no standard %s of an indicator %s"
                  .formatted(each.finding(), each.standard(), each.indicator()));
        }
        findings.computeIfAbsent(each.unit(), _ -> new ArrayList<>()).add(new Placed(place, each));
      }
    }
  }

  @Override
  public ChannelScore apply(UnitCode unit) {
    int seen = sampled.getOrDefault(unit, 0);
    if (seen == 0) {
      return new ChannelScore.Missing(Gap.Reason.NOT_INSPECTED);
    }
    Integer least = rules.minimumSample();
    if (least != null && seen < least) {
      return new ChannelScore.Missing(Gap.Reason.BELOW_MINIMUM_SAMPLE);
    }
    List<Placed> own = findings.getOrDefault(unit, List.of());
    List<IndicatorStep> steps = steps(own);
    return switch (rules.method()) {
      case POINTS_LOST -> pointsLost(seen, steps);
      case PASS_RATE -> passRate(seen, Math.min(seen, own.size()), steps);
    };
  }

  private static ChannelScore pointsLost(int seen, List<IndicatorStep> steps) {
    BigDecimal counted =
        steps.stream().map(IndicatorStep::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new ChannelScore.Scored(
        FULL.subtract(counted).max(BigDecimal.ZERO), new Steps.PointsOff(seen, steps, counted));
  }

  private ChannelScore passRate(int seen, int failed, List<IndicatorStep> steps) {
    BigDecimal score = Ratio.HUNDRED.times(Ratio.of(seen - failed, seen)).round(rounding);
    return new ChannelScore.Scored(score, new Steps.PassRate(seen, failed, steps));
  }

  private List<IndicatorStep> steps(List<Placed> own) {
    List<Placed> ordered = own.stream().sorted(IN_ORDER).toList();
    List<IndicatorStep> steps = new ArrayList<>();
    int next = 0;
    int end = 0;
    for (Indicator indicator : indicators) {
      end += indicator.standards().size();
      List<StandardStep> lost = new ArrayList<>();
      while (next < ordered.size() && ordered.get(next).standard() < end) {
        int from = next;
        int standard = ordered.get(from).standard();
        while (next < ordered.size() && ordered.get(next).standard() == standard) {
          next++;
        }
        lost.add(step(standards.get(standard), ordered.subList(from, next)));
      }
      if (!lost.isEmpty()) {
        BigDecimal sum =
            lost.stream().map(StandardStep::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        steps.add(new IndicatorStep(indicator.code(), sum, capped(sum, indicator.cap()), lost));
      }
    }
    return steps;
  }

  private static StandardStep step(Indicator.Standard standard, List<Placed> findings) {
    List<FindingStep> steps = new ArrayList<>(findings.size());
    BigDecimal lost = BigDecimal.ZERO;
    for (Placed each : findings) {
      steps.add(new FindingStep(each.lost().finding(), each.lost().points()));
      lost = lost.add(each.lost().points());
    }
    return new StandardStep(standard.code(), lost, capped(lost, standard.cap()), steps);
  }

  private static BigDecimal capped(BigDecimal lost, @Nullable BigDecimal cap) {
    return cap == null ? lost : lost.min(cap);
  }
}
