package io.sunboard.ranking;

/**
 * Why a unit has no score in a channel, and so no rank: no data is never 0.
 *
 * @param channel the channel's code
 */
public record Gap(String channel, Reason reason) {

  public enum Reason {
    /** The channel was given nothing at all. */
    CHANNEL_MISSING,
    /** The source does not list the unit. */
    NOT_IN_SOURCE,
    /** Nobody inspected it. */
    NOT_INSPECTED,
    /** Fewer standards were sampled, or fewer people answered, than the scheme asks for. */
    BELOW_MINIMUM_SAMPLE,
    /** Fewer peers have marked it than the scheme asks for. */
    TOO_FEW_MARKS,
    /** Every rate that the scheme weighs is of nothing. */
    NOTHING_DUE,
    /** It has no commitment. */
    NO_COMMITMENT,
    /** A commitment on which it has not reported. */
    NOT_REPORTED
  }
}
