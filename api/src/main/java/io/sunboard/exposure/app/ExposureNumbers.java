package io.sunboard.exposure.app;

import java.security.SecureRandom;

/** Numbers of exposures: {@code GS-7K3M-Q9XT}, 40 random bits in Crockford's letters. */
final class ExposureNumbers {

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private ExposureNumbers() {}

  static String next() {
    StringBuilder number = new StringBuilder("GS");
    for (int i = 0; i < 8; i++) {
      if (i % 4 == 0) {
        number.append('-');
      }
      number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return number.toString();
  }
}
