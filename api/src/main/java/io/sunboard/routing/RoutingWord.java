package io.sunboard.routing;

import io.sunboard.shared.PlainWords;

/**
 * A word that a rule looks for, wherever it stands.
 *
 * @param plain without what does not matter
 */
public record RoutingWord(String written, String plain) {

  static RoutingWord of(String written) {
    return new RoutingWord(written, PlainWords.of(written));
  }

  /** Whether it stands in a text that is plain, too. */
  boolean isIn(String plainText) {
    return plainText.contains(plain);
  }
}
