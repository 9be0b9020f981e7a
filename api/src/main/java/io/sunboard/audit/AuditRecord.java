package io.sunboard.audit;

import io.sunboard.shared.StaffRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place in the chain.
 *
 * @param number its place, from 1 without gaps
 * @param at to the microsecond
 * @param actor Keycloak's {@code sub}
 * @param unit the code of the unit that the actor belonged to
 * @param ground the code of the unit on whose ground the case lies; null for what is none
 * @param before canonical JSON
 * @param after canonical JSON
 * @param previous the link of the entry before, in hexadecimal
 * @param link this entry's own
 * @param keyId names the secret that the link was made with
 */
public record AuditRecord(
    long number,
    Instant at,
    String actor,
    @Nullable String username,
    @Nullable String displayName,
    @Nullable StaffRole staffRole,
    @Nullable String unit,
    AuditScope scope,
    String action,
    String subject,
    String key,
    @Nullable String ground,
    @Nullable String before,
    @Nullable String after,
    String previous,
    String link,
    String keyId) {

  /** What the first entry stands behind. */
  public static final String NO_LINK = "0".repeat(64);
}
