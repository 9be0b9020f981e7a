package io.sunboard.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Appeal 申诉: what a unit says against a finding; one a finding. */
public sealed interface Appeal {

  /** What the unit says. */
  Claim claim();

  /** Nobody has decided yet. */
  record Open(Claim claim) implements Appeal {}

  /** Final. */
  record Decided(Claim claim, Ruling ruling) implements Appeal {}

  /** Why, by which account, and when. */
  record Claim(String reason, String by, Instant at) {
    public static final int LONGEST_REASON = 2_000;
  }

  /**
   * The decision.
   *
   * @param points lost after it; null unless ADJUSTED
   */
  record Ruling(
      AppealOutcome outcome, @Nullable BigDecimal points, String reason, String by, Instant at) {
    public static final int LONGEST_REASON = 2_000;

    public Ruling {
      if ((outcome == AppealOutcome.ADJUSTED) != (points != null)) {
        throw new IllegalArgumentException(outcome + " to " + points);
      }
    }
  }
}
