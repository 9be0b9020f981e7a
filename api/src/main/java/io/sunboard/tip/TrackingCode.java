package io.sunboard.tip;

import java.util.Optional;

/**
 * The code by which a citizen follows a tip, and the only thing that opens it: 100 bits and a check
 * letter, {@code 7KM-Q9X-...} in seven groups.
 *
 * @param letters 21, without hyphens
 */
public record TrackingCode(String letters) {

  private static final int SUM = 0;

  public TrackingCode {
    if (!Letters.sound(letters, SUM)) {
      throw new IllegalArgumentException("not a tracking code");
    }
  }

  /**
   * The code of random bits.
   *
   * @param bits 13 bytes or more; the first 100 bits count
   */
  public static TrackingCode of(byte[] bits) {
    return new TrackingCode(Letters.of(bits, SUM));
  }

  /**
   * What somebody typed; empty for a slip of the pen, which is any one letter that is wrong, left
   * out or too many, and any two that have changed places.
   */
  public static Optional<TrackingCode> parse(String typed) {
    String letters = Letters.read(typed);
    return Letters.sound(letters, SUM) ? Optional.of(new TrackingCode(letters)) : Optional.empty();
  }

  /** As it is shown, in groups. */
  public String text() {
    return Letters.grouped(letters);
  }

  /** Keeps the code out of logs. */
  @Override
  public String toString() {
    return "TrackingCode[…]";
  }
}
