package io.sunboard.evaluation;

/** What can be done to a round. */
public enum RoundStep {
  /** Take scores. */
  IMPORT,
  /** End the collecting. */
  CLOSE,
  /** Compute the rankings; may be done again. */
  COMPUTE,
  /** The leader approves. */
  APPROVE,
  /** Make public. */
  RELEASE
}
