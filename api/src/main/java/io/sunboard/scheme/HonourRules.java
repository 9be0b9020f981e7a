package io.sunboard.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The red and the black list 红黑榜, of units and never of persons; equal ranks are on it together,
 * and who is on the red one is not on the black one.
 *
 * @param red null where the scheme has no red list
 * @param black null where the scheme has no black list
 */
public record HonourRules(@Nullable ListRule red, @Nullable ListRule black) {

  public static final HonourRules NONE = new HonourRules(null, null);

  /**
   * Who is on a list: whoever meets both; at least one is given.
   *
   * @param count ranks from the top (red) or from the bottom (black)
   * @param threshold printed totals from here on (red), or below it (black)
   */
  public record ListRule(@Nullable Integer count, @Nullable BigDecimal threshold) {
    public ListRule {
      if (count == null && threshold == null) {
        throw new IllegalArgumentException("a list without a rule");
      }
    }
  }
}
