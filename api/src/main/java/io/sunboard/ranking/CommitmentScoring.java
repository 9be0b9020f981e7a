package io.sunboard.ranking;

import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.ranking.Steps.CommitmentStep;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Rounding;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** COMMITMENT: the weighted mean of what was attained of each target. */
record CommitmentScoring(
    Rounding rounding, ChannelRules.Attainment rules, ChannelInput.Attainments input)
    implements Function<UnitCode, ChannelScore> {

  @Override
  public ChannelScore apply(UnitCode unit) {
    List<Attainment> own =
        input.attainments().getOrDefault(unit, List.of()).stream()
            .sorted(Comparator.comparing(Attainment::commitment))
            .toList();
    if (own.isEmpty()) {
      return new ChannelScore.Missing(Gap.Reason.NO_COMMITMENT);
    }
    Ratio most = Ratio.of(rules.mostPercent(), 1);
    Ratio sum = Ratio.ZERO;
    Ratio weights = Ratio.ZERO;
    List<CommitmentStep> steps = new ArrayList<>();
    for (Attainment each : own) {
      BigDecimal reached = each.reached();
      if (reached == null) {
        return new ChannelScore.Missing(Gap.Reason.NOT_REPORTED);
      }
      Ratio attained =
          Ratio.HUNDRED.times(Ratio.of(reached)).over(Ratio.of(each.target())).min(most);
      Ratio weight = Ratio.of(each.weight());
      sum = sum.plus(weight.times(attained));
      weights = weights.plus(weight);
      steps.add(
          new CommitmentStep(
              each.commitment(), each.target(), reached, each.weight(), attained.round(rounding)));
    }
    return new ChannelScore.Scored(
        sum.over(weights).min(Ratio.HUNDRED).round(rounding), new Steps.Attained(steps));
  }
}
