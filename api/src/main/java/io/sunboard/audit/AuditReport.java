package io.sunboard.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What looking through the chain came to.
 *
 * @param checked how many entries were looked at and found right
 * @param end the number of the last entry
 * @param fault the first one; null when the chain is whole
 * @param anchor what was known of it outside the database; null when nothing was kept there yet
 */
public record AuditReport(
    long checked, long end, @Nullable AuditFault fault, @Nullable Anchor anchor) {

  /**
   * The chain's end at some time, kept outside the database.
   *
   * @param number of the last entry then
   * @param link of that entry
   * @param at when it was noted
   * @param mac proves that the product wrote it
   * @param keyId names the secret that the MAC was made with; absent from the first ones
   */
  public record Anchor(long number, String link, Instant at, String mac, @Nullable String keyId) {}

  public boolean intact() {
    return fault == null;
  }
}
