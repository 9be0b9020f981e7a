package io.sunboard.platform.throttle;

import java.time.Duration;

/**
 * How much there is for each in a while; what was used comes back evenly.
 *
 * @param most at once, and in the period; from 1
 * @param period until all of it has come back
 */
public record Share(int most, Duration period) {

  public Share {
    if (most < 1 || period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException("a share of nothing");
    }
  }
}
