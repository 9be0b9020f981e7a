package io.sunboard.ranking;

import io.sunboard.scheme.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact quotient, so that a mean of means is rounded once and not at each step.
 *
 * @param denominator above 0
 */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

  static final Ratio ZERO = of(0, 1);
  static final Ratio ONE = of(1, 1);
  static final Ratio HUNDRED = of(100, 1);

  static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  static Ratio of(BigDecimal exact) {
    BigInteger unscaled = exact.unscaledValue();
    return exact.scale() >= 0
        ? new Ratio(unscaled, BigInteger.TEN.pow(exact.scale()))
        : new Ratio(unscaled.multiply(BigInteger.TEN.pow(-exact.scale())), BigInteger.ONE);
  }

  Ratio plus(Ratio other) {
    return denominator.equals(other.denominator)
        ? new Ratio(numerator.add(other.numerator), denominator)
        : new Ratio(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * @param other above 0
   */
  Ratio over(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Ratio min(Ratio other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** To the scheme's quotient places. */
  BigDecimal round(Rounding rounding) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), rounding.quotientPlaces(), rounding.mode());
  }

  /** Its square root to so many places, rounded down. */
  BigDecimal root(int places) {
    return new BigDecimal(
        numerator.multiply(BigInteger.TEN.pow(2 * places)).divide(denominator).sqrt(), places);
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
