package io.sunboard.ledger;

import java.util.UUID;

/** Where a proposal comes from. */
public sealed interface Origin {

  /**
   * A released ranking.
   *
   * @param version of the ranking; {@code group} and {@code period} are the same for all versions
   * @param rule which of the scheme's incentives: {@code rank 1}, {@code last 2}, or {@code
   *     difference}; with ranking and unit it is there once
   */
  record OfRanking(UUID ranking, String group, String period, int version, String rule)
      implements Origin {}

  /** A red ticket; there once. */
  record OfTicket(UUID ticket, UUID problem, String number) implements Origin {}

  /** A citizen's tip; which one, the ledger does not know. */
  record OfTip() implements Origin {}

  /** A supervisor. */
  record OfPerson() implements Origin {}
}
