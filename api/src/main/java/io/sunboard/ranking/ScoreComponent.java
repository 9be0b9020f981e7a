package io.sunboard.ranking;

import java.math.BigDecimal;

/** One channel's part of a total: {@code value = weight × score}, exact. */
public record ScoreComponent(
    String channel, BigDecimal weight, BigDecimal score, BigDecimal value) {

  public static ScoreComponent of(String channel, BigDecimal weight, BigDecimal score) {
    return new ScoreComponent(channel, weight, score, weight.multiply(score));
  }
}
