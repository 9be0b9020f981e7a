package io.sunboard.tip;

import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with who and when.
 *
 * @param number 1, 2, 3 … within the tip
 * @param account of a member of staff; null for what the citizen or the clock did
 * @param role null together with the account
 * @param unit of that account
 */
public record TipEntry(
    int number,
    TipEvent event,
    Instant at,
    @Nullable String account,
    @Nullable StaffRole role,
    @Nullable UnitCode unit) {

  /** What the citizen or the clock did. */
  public static TipEntry unsigned(int number, TipEvent event, Instant at) {
    return new TipEntry(number, event, at, null, null, null);
  }
}
