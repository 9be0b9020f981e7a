package io.sunboard.challenge;

/**
 * Counts how many came in the last minute, roughly: what is left of the minute before counts in.
 */
public final class Pace {

  private static final long MINUTE = 60_000;

  private long minute = Long.MIN_VALUE;
  private int inIt;
  private int before;

  /**
   * One more.
   *
   * @param millis of a clock that never goes back
   */
  public synchronized void count(long millis) {
    moveTo(millis);
    inIt++;
  }

  /** How many came in the minute that ends now. */
  public synchronized int perMinute(long millis) {
    moveTo(millis);
    double left = 1 - Math.floorMod(millis, MINUTE) / (double) MINUTE;
    return inIt + (int) Math.round(before * left);
  }

  private void moveTo(long millis) {
    long now = Math.floorDiv(millis, MINUTE);
    if (now != minute) {
      before = now == minute + 1 ? inIt : 0;
      inIt = 0;
      minute = now;
    }
  }
}
