package io.sunboard.evaluation;

/** How far a round has come; each step needs the one before. */
public enum RoundState {
  OPEN,
  COLLECTED,
  COMPUTED,
  APPROVED,
  RELEASED
}
