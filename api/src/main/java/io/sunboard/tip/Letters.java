package io.sunboard.tip;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Codes for people: Crockford's 32 letters, which has no I, L, O and U, in groups of three, the
 * last letter being a check. The letters are elements of the field of 32, and the sum of each times
 * a power of its generator is a constant: whichever letter is wrong, or whichever two have changed
 * places, it is another sum.
 */
final class Letters {

  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** 100 bits. */
  static final int DATA = 20;

  static final int ALL = DATA + 1;

  private static final int GROUP = 3;

  /** x⁵ + x² + 1, which makes 2 a generator. */
  private static final int POLYNOMIAL = 0b100101;

  private static final int LONGEST_TYPED = 200;

  private Letters() {}

  /**
   * The letters of random bits.
   *
   * @param bits 13 bytes or more; the first 100 bits count
   */
  static String of(byte[] bits, int sum) {
    StringBuilder letters = new StringBuilder(ALL);
    for (int i = 0; i < DATA; i++) {
      int at = i * 5;
      int two =
          (bits[at / 8] & 0xFF) << 8 | (at / 8 + 1 < bits.length ? bits[at / 8 + 1] & 0xFF : 0);
      letters.append(ALPHABET.charAt(two >> (11 - at % 8) & 31));
    }
    // The check is the one with the factor 1.
    return letters.append(ALPHABET.charAt(sum(letters) ^ sum)).toString();
  }

  /** The sum of the letters, as if a check of 0 followed where there is none yet. */
  private static int sum(CharSequence letters) {
    int sum = 0;
    for (int i = 0; i < ALL; i++) {
      int value = i < letters.length() ? ALPHABET.indexOf(letters.charAt(i)) : 0;
      sum = twice(sum) ^ value;
    }
    return sum;
  }

  private static int twice(int element) {
    int doubled = element << 1;
    return doubled > 31 ? doubled ^ POLYNOMIAL : doubled;
  }

  static boolean sound(String letters, int sum) {
    return letters.length() == ALL
        && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && sum(letters) == sum;
  }

  /**
   * What somebody typed as they meant it: whatever the case, full-width or not, with whatever
   * blanks and hyphens, an O for a nought, an I or an L for a one.
   */
  static String read(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return "";
    }
    StringBuilder meant = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !between(c))
        .map(c -> c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c)
        .forEach(meant::appendCodePoint);
    return meant.toString();
  }

  private static boolean between(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT
        || c == '_'
        || c == '.'
        || c == '−'
        || c == 'ー';
  }

  /** In groups of three. */
  static String grouped(String letters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(letters.charAt(i));
    }
    return text.toString();
  }
}
