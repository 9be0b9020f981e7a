package io.sunboard.routing;

/**
 * What met a condition of a rule.
 *
 * @param value the rule's category or word, the area's name or the name in the address, the hours
 *     or the season; never more of a tip than the rule itself says
 */
public record Reason(Kind kind, String value) {

  /** Which condition. */
  public enum Kind {
    CATEGORY,
    AREA,
    WORD,
    HOURS,
    SEASON
  }
}
