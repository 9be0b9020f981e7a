package io.sunboard.shared;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Texts without what does not matter when they are compared. */
public final class PlainWords {

  private PlainWords() {}

  /** Letters and digits only, in half width and lower case. */
  public static String of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Every two characters that follow each other in plain words; the words when they are one. */
  public static Set<String> bigrams(String plain) {
    int[] points = plain.codePoints().toArray();
    Set<String> pairs = new HashSet<>();
    if (points.length == 1) {
      pairs.add(plain);
    }
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(new String(points, i, 2));
    }
    return pairs;
  }
}
