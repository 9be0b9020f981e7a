package io.sunboard.ranking.graphql;

import io.sunboard.ranking.Steps;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.RateKind;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Steps of a score with the names that the scheme gives to their parts; called as in the schema.
 */
final class StepViews {

  /** What the schema calls {@code ScoreSteps}. */
  sealed interface ScoreSteps {}

  record PointsLostSteps(int sampled, BigDecimal counted, List<IndicatorStep> indicators)
      implements ScoreSteps {}

  record PassRateSteps(int sampled, int failed, List<IndicatorStep> indicators)
      implements ScoreSteps {}

  record IndicatorStep(
      Indicator indicator, BigDecimal lost, BigDecimal counted, List<StandardStep> standards) {}

  record StandardStep(
      Indicator.Standard standard,
      BigDecimal lost,
      BigDecimal counted,
      List<FindingStep> findings) {}

  record FindingStep(UUID finding, BigDecimal points) {}

  record PeerMarksSteps(List<PeerMark> marks, int trimmed) implements ScoreSteps {}

  record PeerMark(UnitCode by, BigDecimal mark, boolean kept) {}

  record RatesSteps(List<RateStep> rates, BigDecimal defined) implements ScoreSteps {}

  record RateStep(
      RateKind rate, int numerator, int denominator, BigDecimal weight, boolean complement) {}

  record SurveySteps(
      int n, @Nullable BigDecimal low, @Nullable BigDecimal high, List<Steps.LayerStep> layers)
      implements ScoreSteps {}

  record AttainmentSteps(List<Steps.CommitmentStep> commitments) implements ScoreSteps {}

  private StepViews() {}

  /** Null for a published figure: there are no steps to it. */
  static @Nullable ScoreSteps of(Steps steps, Scheme scheme) {
    return switch (steps) {
      case Steps.PointsOff(int sampled, var indicators, BigDecimal counted) ->
          new PointsLostSteps(sampled, counted, indicators(indicators, scheme));
      case Steps.PassRate(int sampled, int failed, var indicators) ->
          new PassRateSteps(sampled, failed, indicators(indicators, scheme));
      case Steps.Peers(var marks, int trimmed) ->
          new PeerMarksSteps(
              marks.stream()
                  .map(each -> new PeerMark(each.by(), each.mark(), each.kept()))
                  .toList(),
              trimmed);
      case Steps.WeightedRates(var rates, BigDecimal defined) ->
          new RatesSteps(
              rates.stream()
                  .map(each ->
                      new RateStep(
                          each.rate(),
                          each.of().numerator(),
                          each.of().denominator(),
                          each.weight(),
                          each.complement()))
                  .toList(),
              defined);
      case Steps.Opinion(int n, var low, var high, var layers) ->
          new SurveySteps(n, low, high, layers);
      case Steps.Attained(var commitments) -> new AttainmentSteps(commitments);
      case Steps.Published() -> null;
    };
  }

  private static List<IndicatorStep> indicators(List<Steps.IndicatorStep> steps, Scheme scheme) {
    return steps.stream()
        .map(each -> {
          Indicator indicator = scheme.indicator(each.indicator()).orElseThrow();
          return new IndicatorStep(
              indicator,
              each.lost(),
              each.counted(),
              each.standards().stream().map(standard -> standard(standard, indicator)).toList());
        })
        .toList();
  }

  private static StandardStep standard(Steps.StandardStep step, Indicator indicator) {
    return new StandardStep(
        indicator.standard(step.standard()).orElseThrow(),
        step.lost(),
        step.counted(),
        step.findings().stream()
            .map(each -> new FindingStep(each.finding(), each.points()))
            .toList());
  }
}
