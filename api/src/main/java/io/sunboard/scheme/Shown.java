package io.sunboard.scheme;

/** What of a group's ranking a notice shows. */
public enum Shown {
  /** Every row. */
  FULL,
  /** The first and the last only; the ranking itself stays complete. */
  FIRST_AND_LAST
}
