package io.sunboard.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a total is printed and ordered.
 *
 * @param places decimal places, 0 to 6
 */
public record Rounding(int places, RoundingMode mode, OrderBasis orderBy) {

  public static final int MOST_PLACES = 6;

  public Rounding {
    if (places < 0 || places > MOST_PLACES) {
      throw new IllegalArgumentException("places: " + places);
    }
  }

  public BigDecimal round(BigDecimal exact) {
    return exact.setScale(places, mode);
  }

  /** What totals are compared by. */
  public BigDecimal ordering(BigDecimal exact) {
    return orderBy == OrderBasis.ROUNDED ? round(exact) : exact;
  }
}
