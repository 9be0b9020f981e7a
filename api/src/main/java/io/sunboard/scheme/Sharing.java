package io.sunboard.scheme;

/** What units of equal rank get of an incentive. */
public enum Sharing {
  /** Each the whole of what the rank brings. */
  EACH,
  /** Equal parts of what the places that they take bring together, to the fen, rounded down. */
  SPLIT
}
