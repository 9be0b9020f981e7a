package io.sunboard.evaluation;

import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;

/**
 * One unit's mark for another 交叉考评.
 *
 * @param mark 0 to 100
 */
public record Mark(UnitCode by, UnitCode of, BigDecimal mark) {

  public static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

  public Mark {
    if (by.equals(of)) {
      throw new IllegalArgumentException("a mark for oneself: " + by);
    }
    if (mark.signum() < 0 || mark.compareTo(HIGHEST) > 0) {
      throw new IllegalArgumentException("a mark of " + mark);
    }
  }
}
