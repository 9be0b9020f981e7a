package io.sunboard.scheme;

import io.sunboard.shared.Period;
import java.time.temporal.ChronoUnit;

/** How often a scheme scores: which periods its rounds cover. */
public enum Rhythm {
  MONTHLY(1),
  TWO_MONTHLY(2),
  QUARTERLY(3),
  HALF_YEARLY(6),
  YEARLY(12);

  private final int months;

  Rhythm(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }

  /** Whether it is one of its periods: as long, and beginning where the year is divided so. */
  public boolean covers(Period period) {
    long length = ChronoUnit.MONTHS.between(period.first(), period.last()) + 1;
    return length == months && (period.first().getMonthValue() - 1) % months == 0;
  }
}
