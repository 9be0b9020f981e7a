package io.sunboard.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A rate with what it is made of 注明分子分母. Undefined, rather than 0 or 100, of nothing. */
public record Rate(int numerator, int denominator) {

  private static final int PLACES = 2;

  /** In percent, to two places, half up; null when the denominator is 0. */
  public @Nullable BigDecimal percent() {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP);
  }
}
