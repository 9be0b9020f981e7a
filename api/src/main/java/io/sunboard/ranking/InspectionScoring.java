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
  private final Map<UnitCode, List<PointsLost>> findings = new HashMap<>();

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
    Set<String> known = new HashSet<>();
    indicators.forEach(
        each -> each.standards().forEach(standard -> known.add(key(each.code(), standard.code()))));
    Set<UnitCode> units = new HashSet<>(group.units());
    for (PointsLost each : input.findings()) {
      if (units.contains(each.unit())) {
        if (!known.contains(key(each.indicator(), each.standard()))) {
          throw new IllegalArgumentException(
              "finding %s: the channel counts no standard %s of an indicator %s"
                  .formatted(each.finding(), each.standard(), each.indicator()));
        }
        findings.computeIfAbsent(each.unit(), _ -> new ArrayList<>()).add(each);
      }
    }
  }

  private static String key(String indicator, String standard) {
    return indicator + "/" + standard;
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
    List<PointsLost> own = findings.getOrDefault(unit, List.of());
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

  private List<IndicatorStep> steps(List<PointsLost> own) {
    Map<String, List<PointsLost>> byStandard = new HashMap<>();
    for (PointsLost each : own) {
      byStandard
          .computeIfAbsent(key(each.indicator(), each.standard()), _ -> new ArrayList<>())
          .add(each);
    }
    List<IndicatorStep> steps = new ArrayList<>();
    for (Indicator indicator : indicators) {
      List<StandardStep> standards = new ArrayList<>();
      for (Indicator.Standard standard : indicator.standards()) {
        List<PointsLost> lost = byStandard.get(key(indicator.code(), standard.code()));
        if (lost != null) {
          standards.add(step(standard, lost));
        }
      }
      if (!standards.isEmpty()) {
        BigDecimal lost =
            standards.stream().map(StandardStep::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        steps.add(
            new IndicatorStep(indicator.code(), lost, capped(lost, indicator.cap()), standards));
      }
    }
    return steps;
  }

  private static StandardStep step(Indicator.Standard standard, List<PointsLost> findings) {
    List<FindingStep> steps =
        findings.stream()
            .sorted(Comparator.comparing(each -> each.finding().toString()))
            .map(each -> new FindingStep(each.finding(), each.points()))
            .toList();
    BigDecimal lost =
        steps.stream().map(FindingStep::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new StandardStep(standard.code(), lost, capped(lost, standard.cap()), steps);
  }

  private static BigDecimal capped(BigDecimal lost, @Nullable BigDecimal cap) {
    return cap == null ? lost : lost.min(cap);
  }
}
