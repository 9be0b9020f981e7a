package io.sunboard.challenge;

import io.sunboard.shared.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * What makes two reports the same to the letter: words and place, however they are spaced,
 * punctuated or spelt in full width.
 *
 * @param words of the text
 * @param place a square of the ground, or the words of the address
 */
public record Alike(String words, String place) {

  /** Degrees: about 500 metres. */
  private static final double SQUARE = 0.005;

  public static Alike of(
      String text,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String address) {
    String place =
        latitude != null && longitude != null
            ? square(latitude) + " " + square(longitude)
            : address == null ? "" : PlainWords.of(address);
    return new Alike(PlainWords.of(text), place);
  }

  private static long square(double degrees) {
    return (long) Math.floor(degrees / SQUARE);
  }
}
