package io.sunboard.ranking;

import io.sunboard.evaluation.Fraction;
import io.sunboard.scheme.RateKind;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one unit's score in one channel came about, step by step down to what was given. */
public sealed interface Steps {

  /**
   * 100 less what the indicators cost, never below 0.
   *
   * @param sampled standards looked at
   * @param indicators those with findings, in the scheme's order
   * @param counted their sum
   */
  record PointsOff(int sampled, List<IndicatorStep> indicators, BigDecimal counted)
      implements Steps {
    public PointsOff {
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * What an indicator cost.
   *
   * @param lost by its standards, each capped
   * @param counted no more than the indicator's cap
   */
  record IndicatorStep(
      String indicator, BigDecimal lost, BigDecimal counted, List<StandardStep> standards) {
    public IndicatorStep {
      standards = List.copyOf(standards);
    }
  }

  /**
   * What a standard cost.
   *
   * @param lost by its findings
   * @param counted no more than the standard's cap
   * @param findings by id
   */
  record StandardStep(
      String standard, BigDecimal lost, BigDecimal counted, List<FindingStep> findings) {
    public StandardStep {
      findings = List.copyOf(findings);
    }
  }

  /** A finding by its public id, and what it cost after appeal. */
  record FindingStep(UUID finding, BigDecimal points) {}

  /**
   * 100 × (sampled − failed) / sampled.
   *
   * @param failed findings, no more than were sampled
   * @param indicators those with findings, in the scheme's order; what they cost does not count
   */
  record PassRate(int sampled, int failed, List<IndicatorStep> indicators) implements Steps {
    public PassRate {
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * The mean of the marks that were kept.
   *
   * @param marks all that counted, from the highest down and then by who gave them
   * @param trimmed how many were dropped at either end
   */
  record Peers(List<MarkStep> marks, int trimmed) implements Steps {
    public Peers {
      marks = List.copyOf(marks);
    }
  }

  /** A peer's mark, and whether it was kept. */
  record MarkStep(UnitCode by, BigDecimal mark, boolean kept) {}

  /**
   * 100 × Σ weight × value / Σ weight over the rates that are defined.
   *
   * @param defined the weights that were shared out, 1 when every rate is defined
   */
  record WeightedRates(List<RateStep> rates, BigDecimal defined) implements Steps {
    public WeightedRates {
      rates = List.copyOf(rates);
    }
  }

  /** A rate; one of nothing carries no weight. */
  record RateStep(RateKind rate, Fraction of, BigDecimal weight, boolean complement) {}

  /**
   * The weighted mean of the answers, on the scale of scores.
   *
   * @param n answers altogether
   * @param low the lower end of the 95% interval; null where a layer has one answer only
   * @param high its upper end
   */
  record Opinion(int n, @Nullable BigDecimal low, @Nullable BigDecimal high, List<LayerStep> layers)
      implements Steps {
    public Opinion {
      layers = List.copyOf(layers);
    }
  }

  /**
   * A layer of the sample.
   *
   * @param mean in the scheme's scale, to the scheme's quotient places
   */
  record LayerStep(String code, BigDecimal weight, int n, BigDecimal mean) {}

  /** 100 × Σ weight × attained / Σ weight, no more than 100. */
  record Attained(List<CommitmentStep> commitments) implements Steps {
    public Attained {
      commitments = List.copyOf(commitments);
    }
  }

  /**
   * A commitment.
   *
   * @param attained in percent, to the scheme's quotient places, no more than the scheme lets count
   */
  record CommitmentStep(
      String commitment,
      BigDecimal target,
      BigDecimal reached,
      BigDecimal weight,
      BigDecimal attained) {}

  /** The published figure itself. */
  record Published() implements Steps {}
}
