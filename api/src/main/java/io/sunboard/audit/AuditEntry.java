package io.sunboard.audit;

import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody on the staff did.
 *
 * @param action as the API calls it: {@code upsertUnit}, or the event of a problem: {@code
 *     ProblemDispatched}
 * @param subject the kind of thing it was done to, as the schema names its type
 * @param key the thing's own key: a code or a UUID
 * @param role in which capacity; null for an administrator's
 * @param ground code of the unit on whose ground a case lies, whose supervisors may read of it;
 *     null for what is no case, or has no one place
 * @param before the thing as it was, null when it is new; becomes JSON
 * @param after the thing as it is now, null when it is gone. What is the same in both is kept once
 *     a thing is new, and left out when it changes
 */
public record AuditEntry(
    AuditScope scope,
    String action,
    String subject,
    String key,
    @Nullable StaffRole role,
    @Nullable UnitCode ground,
    @Nullable Object before,
    @Nullable Object after) {

  /** About what has no place on the ground. */
  public AuditEntry(
      AuditScope scope,
      String action,
      String subject,
      String key,
      @Nullable StaffRole role,
      @Nullable Object before,
      @Nullable Object after) {
    this(scope, action, subject, key, role, null, before, after);
  }

  /** An administrator's. */
  public static AuditEntry setup(
      String action, String subject, String key, @Nullable Object before, @Nullable Object after) {
    return new AuditEntry(AuditScope.SETUP, action, subject, key, null, before, after);
  }

  /** About a round or what belongs to it. */
  public static AuditEntry evaluation(
      String action,
      String subject,
      String key,
      StaffRole role,
      @Nullable Object before,
      @Nullable Object after) {
    return new AuditEntry(AuditScope.EVALUATION, action, subject, key, role, before, after);
  }

  /** About a publication. */
  public static AuditEntry publication(
      String action, String key, StaffRole role, @Nullable Object before, @Nullable Object after) {
    return new AuditEntry(AuditScope.PUBLICATION, action, "Publication", key, role, before, after);
  }
}
