package io.sunboard.tip;

import java.util.Optional;

/**
 * The code by which whoever claimed a reward gets it, without saying who they are: as a {@link
 * TrackingCode} in form, but with another check, so that neither is taken for the other.
 *
 * @param letters 21, without hyphens
 */
public record ClaimCode(String letters) {

  private static final int SUM = 21;

  public ClaimCode {
    if (!Letters.sound(letters, SUM)) {
      throw new IllegalArgumentException("not a claim code");
    }
  }

  /**
   * The code of random bits.
   *
   * @param bits 13 bytes or more; the first 100 bits count
   */
  public static ClaimCode of(byte[] bits) {
    return new ClaimCode(Letters.of(bits, SUM));
  }

  /**
   * What somebody typed; empty for a slip of the pen, which is any one letter that is wrong, left
   * out or too many, and any two that have changed places.
   */
  public static Optional<ClaimCode> parse(String typed) {
    String letters = Letters.read(typed);
    return Letters.sound(letters, SUM) ? Optional.of(new ClaimCode(letters)) : Optional.empty();
  }

  /** As it is shown, in groups. */
  public String text() {
    return Letters.grouped(letters);
  }

  /** Keeps the code out of logs. */
  @Override
  public String toString() {
    return "ClaimCode[…]";
  }
}
