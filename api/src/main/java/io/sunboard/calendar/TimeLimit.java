package io.sunboard.calendar;

/**
 * A time limit 时限, for instance 4 working hours.
 *
 * @param amount 1 to 3,660
 */
public record TimeLimit(int amount, LimitUnit unit) {

  public static final int MOST = 3_660;

  public TimeLimit {
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException("a limit of " + amount);
    }
  }

  /** Whether it runs in office time only. */
  public boolean inWorkingTime() {
    return switch (unit) {
      case WORKING_HOURS, WORKING_DAYS -> true;
      case HOURS, DAYS -> false;
    };
  }
}
