package io.sunboard.searchindex;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One script for what is written in traditional or in simplified characters, on the index side and
 * the query side alike. Each character becomes one character, so that every position in the result
 * is the same position in what was given: 臺灣麵 becomes 台湾面.
 *
 * <p>By the character table of OpenCC. Where it knows several simplified forms its first one is
 * taken; which words are told apart by the others does not matter here, as long as both sides
 * agree.
 */
final class Script {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';

  /** OpenCC leaves it alone for 乾隆; in a city's papers it is nearly always the 乾 of 乾淨. */
  private static final char DRY = '乾';

  private static final char[] SIMPLIFIED = table();

  private Script() {}

  /** The text in simplified characters, of the same length; the very same object if it was so. */
  static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (simplified(text.charAt(i)) != text.charAt(i)) {
        return converted(text, i);
      }
    }
    return text;
  }

  private static String converted(String text, int from) {
    char[] all = text.toCharArray();
    for (int i = from; i < all.length; i++) {
      all[i] = simplified(all[i]);
    }
    return new String(all);
  }

  private static char simplified(char c) {
    return c < FIRST || c > LAST ? c : SIMPLIFIED[c - FIRST];
  }

  private static char[] table() {
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      char c = (char) (FIRST + i);
      table[i] = c == DRY ? '干' : first(c, ZhConverterUtil.toSimple(c));
    }
    for (int i = 0; i < table.length; i++) {
      // A few lead to one that leads on: both must end where the last one does.
      char end = table[i];
      for (int steps = 0; steps < 3; steps++) {
        end = end < FIRST || end > LAST ? end : table[end - FIRST];
      }
      table[i] = end;
    }
    return table;
  }

  /** A form beyond the basic plane takes two places and is left out; few fonts have it anyway. */
  private static char first(char c, @Nullable List<String> forms) {
    return forms == null || forms.isEmpty() || forms.getFirst().length() != 1
        ? c
        : forms.getFirst().charAt(0);
  }
}
