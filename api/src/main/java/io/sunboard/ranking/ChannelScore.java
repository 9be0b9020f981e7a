package io.sunboard.ranking;

import java.math.BigDecimal;

/** What a channel says of one unit. */
sealed interface ChannelScore {

  /** 0 to 100, with how it came about. */
  record Scored(BigDecimal score, Steps steps) implements ChannelScore {}

  /** Nothing, and why. */
  record Missing(Gap.Reason reason) implements ChannelScore {}
}
