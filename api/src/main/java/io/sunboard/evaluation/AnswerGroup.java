package io.sunboard.evaluation;

import java.math.BigDecimal;

/**
 * The answers of one layer of a sample: women, a subdistrict, deputies.
 *
 * @param code names the layer; one sample without layers is one group
 * @param weight its share in the mean; all of a unit's need not add up to anything
 * @param n how many answered, 1 or more; a layer that nobody answered for is left out
 * @param sum of the answers, in the scheme's scale
 * @param sumOfSquares of the answers
 */
public record AnswerGroup(
    String code, BigDecimal weight, int n, BigDecimal sum, BigDecimal sumOfSquares) {

  public AnswerGroup {
    if (n < 1 || weight.signum() <= 0) {
      throw new IllegalArgumentException("layer " + code + ": n " + n + ", weight " + weight);
    }
    // Σx² · n is never less than (Σx)².
    if (sumOfSquares.multiply(BigDecimal.valueOf(n)).compareTo(sum.multiply(sum)) < 0) {
      throw new IllegalArgumentException("layer " + code + ": squares that no answers have");
    }
  }
}
