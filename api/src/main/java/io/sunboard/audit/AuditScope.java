package io.sunboard.audit;

/** What an entry is about, which decides who may read it. */
public enum AuditScope {
  /** Units, schemes, categories, calendars, profiles: administrators. */
  SETUP,
  /** Files, rounds and rankings: leaders. */
  EVALUATION,
  /** Publications and exposures: leaders. */
  PUBLICATION,
  /** Problems, tickets and tips: leaders, and supervisors of the ground that they lie on. */
  CASE
}
