package io.sunboard.challenge;

/**
 * How hard challenges are: a solver tries numbers from 0 on, half of them on average.
 *
 * @param numbers how many there are while it is quiet
 * @param busy tips a minute from which on it gets harder, in proportion
 * @param hardest how many times harder at most
 */
public record Difficulty(long numbers, int busy, int hardest) {

  /** Some thousand million numbers are beyond any telephone. */
  private static final long MOST = 50_000_000;

  public Difficulty {
    if (numbers < 1 || busy < 1 || hardest < 1 || numbers * hardest > MOST) {
      throw new IllegalArgumentException("a challenge that nobody can meet, or everybody");
    }
  }

  /** How many numbers there are to be tried while so many tips come in a minute. */
  public long at(int perMinute) {
    int times = (perMinute + busy - 1) / busy;
    return numbers * Math.clamp(times, 1, hardest);
  }
}
