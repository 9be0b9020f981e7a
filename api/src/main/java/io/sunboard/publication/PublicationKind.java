package io.sunboard.publication;

/** What kind of release. */
public enum PublicationKind {
  /** 月通报: the month's ranking and what was found. */
  MONTHLY_NOTICE
}
