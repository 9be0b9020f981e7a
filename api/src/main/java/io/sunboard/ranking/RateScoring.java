package io.sunboard.ranking;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Fraction;
import io.sunboard.ranking.Steps.RateStep;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.RateKind;
import io.sunboard.scheme.Rounding;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** DISPOSAL: weighted rates; one that is undefined shares its weight among the others. */
record RateScoring(Rounding rounding, ChannelRules.Disposal rules, ChannelInput.Rates input)
    implements Function<UnitCode, ChannelScore> {

  private static final Fraction UNDEFINED = new Fraction(0, 0);

  @Override
  public ChannelScore apply(UnitCode unit) {
    Map<RateKind, Fraction> own = input.rates().getOrDefault(unit, Map.of());
    List<RateStep> steps = new ArrayList<>();
    Ratio sum = Ratio.ZERO;
    BigDecimal defined = BigDecimal.ZERO;
    for (ChannelRules.WeightedRate each : rules.rates()) {
      Fraction of = own.getOrDefault(each.rate(), UNDEFINED);
      steps.add(new RateStep(each.rate(), of, each.weight(), each.complement()));
      if (of.defined()) {
        Ratio rate = Ratio.of(of.numerator(), of.denominator()).min(Ratio.ONE);
        Ratio value = each.complement() ? Ratio.ONE.minus(rate) : rate;
        sum = sum.plus(Ratio.of(each.weight()).times(value));
        defined = defined.add(each.weight());
      }
    }
    return defined.signum() == 0
        ? new ChannelScore.Missing(Gap.Reason.NOTHING_DUE)
        : new ChannelScore.Scored(
            Ratio.HUNDRED.times(sum).over(Ratio.of(defined)).round(rounding),
            new Steps.WeightedRates(steps, defined));
  }
}
