package io.sunboard.evaluation;

import java.time.Instant;

/**
 * A finding that was recorded by mistake and taken back 撤回, before anybody was shown it.
 *
 * @param reason for whoever reads the round's records
 * @param by account of who took it back
 */
public record Withdrawal(String reason, String by, Instant at) {

  /** The longest that the record of a problem takes, too. */
  public static final int LONGEST_REASON = 500;
}
