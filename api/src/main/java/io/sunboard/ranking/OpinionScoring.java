package io.sunboard.ranking;

import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.ranking.Steps.LayerStep;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Rounding;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * POLL, PUBLIC_REVIEW: the mean of the layers' means by their weights, and its 95% interval, 1.96
 * standard errors to either side: the error of a stratified mean is the root of Σ (w/W)² · s²/n.
 */
record OpinionScoring(Rounding rounding, ChannelRules.Survey rules, ChannelInput.Answers input)
    implements Function<UnitCode, ChannelScore> {

  private static final Ratio SQUARED_1_96 = Ratio.of(new BigDecimal("3.8416"));

  @Override
  public ChannelScore apply(UnitCode unit) {
    List<AnswerGroup> layers =
        input.answers().getOrDefault(unit, List.of()).stream()
            .sorted(Comparator.comparing(AnswerGroup::code))
            .toList();
    int n = layers.stream().mapToInt(AnswerGroup::n).sum();
    if (n == 0 || n < rules.minimumSample()) {
      return new ChannelScore.Missing(
          n == 0 ? Gap.Reason.NOT_IN_SOURCE : Gap.Reason.BELOW_MINIMUM_SAMPLE);
    }
    Ratio weights =
        layers.stream().map(each -> Ratio.of(each.weight())).reduce(Ratio.ZERO, Ratio::plus);
    Ratio sum = Ratio.ZERO;
    Ratio variance = Ratio.ZERO;
    boolean known = true;
    List<LayerStep> steps = new ArrayList<>();
    for (AnswerGroup each : layers) {
      Ratio mean = mean(unit, each);
      Ratio share = Ratio.of(each.weight()).over(weights);
      sum = sum.plus(share.times(mean));
      known &= each.n() > 1;
      variance = known ? variance.plus(share.times(share).times(varianceOfMean(each))) : variance;
      steps.add(new LayerStep(each.code(), each.weight(), each.n(), mean.round(rounding)));
    }
    BigDecimal score = scaled(sum.minus(Ratio.of(rules.lowest()))).round(rounding);
    BigDecimal half = scaled(scaled(variance)).times(SQUARED_1_96).root(rounding.quotientPlaces());
    return new ChannelScore.Scored(
        score,
        new Steps.Opinion(
            n,
            known ? score.subtract(half).max(BigDecimal.ZERO) : null,
            known ? score.add(half).min(BigDecimal.valueOf(100)) : null,
            steps));
  }

  /** From the scheme's scale to that of scores. */
  private Ratio scaled(Ratio part) {
    return part.times(Ratio.HUNDRED).over(Ratio.of(rules.highest().subtract(rules.lowest())));
  }

  private Ratio mean(UnitCode unit, AnswerGroup layer) {
    BigDecimal n = BigDecimal.valueOf(layer.n());
    if (layer.sum().compareTo(rules.lowest().multiply(n)) < 0
        || layer.sum().compareTo(rules.highest().multiply(n)) > 0) {
      throw new IllegalArgumentException(
          "%s, layer %s: answers outside the scale".formatted(unit, layer.code()));
    }
    return Ratio.of(layer.sum()).over(Ratio.of(layer.n(), 1));
  }

  /** s²/n with s² = (Σx² − (Σx)²/n) / (n − 1). */
  private static Ratio varianceOfMean(AnswerGroup layer) {
    Ratio n = Ratio.of(layer.n(), 1);
    Ratio squares =
        Ratio.of(layer.sumOfSquares()).minus(Ratio.of(layer.sum().multiply(layer.sum())).over(n));
    return squares.over(Ratio.of(layer.n() - 1L, 1)).over(n);
  }
}
