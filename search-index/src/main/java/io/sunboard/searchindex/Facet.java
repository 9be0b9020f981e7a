package io.sunboard.searchindex;

/** What hits can be counted by, besides their kind. */
public enum Facet {
  /** The unit that answers, each by itself and not with those below it. */
  UNIT,
  /** The category, each by itself. */
  CATEGORY,
  STATUS,
  COLOUR,
  /** The month in which it happened, {@code 2023-06}; the only one in the order of its values. */
  MONTH
}
