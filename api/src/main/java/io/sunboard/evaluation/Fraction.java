package io.sunboard.evaluation;

/**
 * A rate with what it is made of 注明分子分母; undefined where the denominator is 0. It may pass 1 where
 * both are counted by the month of the event, as contests and closings are; it then counts as 1.
 */
public record Fraction(int numerator, int denominator) {

  public Fraction {
    if (numerator < 0 || denominator < 0) {
      throw new IllegalArgumentException(numerator + " of " + denominator);
    }
  }

  public boolean defined() {
    return denominator > 0;
  }
}
