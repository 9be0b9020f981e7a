package io.sunboard.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where and how is rounded: a total when it is printed, and a channel's score when it is a quotient
 * (a mean, a rate, an attainment). Nothing else ever is.
 *
 * @param places decimal places of a total, 0 to 6
 * @param quotientPlaces decimal places of a channel's score that is a quotient, 2 to 12
 */
public record Rounding(int places, RoundingMode mode, OrderBasis orderBy, int quotientPlaces) {

  public static final int MOST_PLACES = 6;
  public static final int FEWEST_QUOTIENT_PLACES = 2;
  public static final int MOST_QUOTIENT_PLACES = 12;

  /** Where the scheme says nothing of them. */
  public static final int USUAL_QUOTIENT_PLACES = 6;

  public Rounding {
    if (places < 0 || places > MOST_PLACES) {
      throw new IllegalArgumentException("places: " + places);
    }
    if (quotientPlaces < FEWEST_QUOTIENT_PLACES || quotientPlaces > MOST_QUOTIENT_PLACES) {
      throw new IllegalArgumentException("quotientPlaces: " + quotientPlaces);
    }
  }

  public Rounding(int places, RoundingMode mode, OrderBasis orderBy) {
    this(places, mode, orderBy, USUAL_QUOTIENT_PLACES);
  }

  public BigDecimal round(BigDecimal exact) {
    return exact.setScale(places, mode);
  }

  /** What totals are compared by. */
  public BigDecimal ordering(BigDecimal exact) {
    return orderBy == OrderBasis.ROUNDED ? round(exact) : exact;
  }
}
