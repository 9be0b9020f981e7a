package io.sunboard.account.app;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** First passwords: long, and of letters that nobody mistakes for each other. */
@Component
class Passwords {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final SecureRandom random = new SecureRandom();

  /** For instance {@code kT7m-2xWp-9tRb-h4Nz}. */
  String fresh() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        password.append('-');
      }
      for (int letter = 0; letter < GROUP; letter++) {
        password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return password.toString();
  }
}
