package io.sunboard.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one commitment 量化指标 in a round.
 *
 * @param commitment its code
 * @param target above 0
 * @param reached 0 or more; null where nothing was reported, which is not the same as 0
 * @param weight its share among the unit's commitments
 */
public record Attainment(
    String commitment, BigDecimal target, @Nullable BigDecimal reached, BigDecimal weight) {

  public Attainment {
    if (target.signum() <= 0 || weight.signum() <= 0) {
      throw new IllegalArgumentException(commitment + ": target " + target + ", weight " + weight);
    }
    if (reached != null && reached.signum() < 0) {
      throw new IllegalArgumentException(commitment + ": reached " + reached);
    }
  }
}
