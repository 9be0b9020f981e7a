package io.sunboard.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a channel's score, always 0 to 100, is made from what the channel was given. */
public sealed interface ChannelRules {

  /**
   * INSPECTION, MOCK, PATROL.
   *
   * @param indicators codes of those that count here; all of the scheme's when empty
   * @param minimumSample standards that must have been looked at in a unit; null for no minimum
   */
  record Inspection(Method method, List<String> indicators, @Nullable Integer minimumSample)
      implements ChannelRules {
    public Inspection {
      indicators = List.copyOf(indicators);
    }
  }

  /** How findings become a score. */
  enum Method {
    /** 100 less the points lost, capped by standard and indicator, never below 0 扣分法. */
    POINTS_LOST,
    /** The share of sampled standards without a finding 合格率. */
    PASS_RATE
  }

  /**
   * CROSS: the mean of the marks of the other units of the group.
   *
   * @param trim how many of the highest and how many of the lowest marks are dropped
   * @param minimumMarks marks that a unit must have, before trimming; more than twice {@code trim}
   */
  record Cross(int trim, int minimumMarks) implements ChannelRules {}

  /** DISPOSAL: rates whose weights add up to 1. */
  record Disposal(List<WeightedRate> rates) implements ChannelRules {
    public Disposal {
      rates = List.copyOf(rates);
    }
  }

  /**
   * A rate and its share.
   *
   * @param complement whether 1 less the rate counts, as for rework
   */
  record WeightedRate(RateKind rate, BigDecimal weight, boolean complement) {}

  /**
   * POLL, PUBLIC_REVIEW: the weighted mean of the answers.
   *
   * @param lowest the worst answer, which is worth 0
   * @param highest the best answer, which is worth 100
   * @param minimumSample answers that a unit must have
   */
  record Survey(BigDecimal lowest, BigDecimal highest, int minimumSample) implements ChannelRules {}

  /**
   * COMMITMENT: the weighted attainment.
   *
   * @param mostPercent what one commitment can bring at most, so that none makes up for another;
   *     the score itself never passes 100
   */
  record Attainment(int mostPercent) implements ChannelRules {}

  /** IMPORTED: the figure itself. */
  record Imported() implements ChannelRules {}
}
