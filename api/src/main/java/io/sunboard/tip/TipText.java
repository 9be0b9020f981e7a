package io.sunboard.tip;

import io.sunboard.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Citizens' words: kept as they were typed, as plain text, without what nobody can see and without
 * the blanks around them. Lengths are counted in characters as people see them: an emoji of one
 * code point is one.
 */
public final class TipText {

  public static final int LONGEST = 2_000;
  public static final int LONGEST_NOTE = 1_000;

  private TipText() {}

  /** Without control characters, invisible marks of direction and halves of characters. */
  public static String clean(String typed) {
    StringBuilder kept = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(TipText::seen)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  private static boolean seen(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !direction
        && c != 0xFEFF
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE
        && Character.isDefined(c);
  }

  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Adds a refusal unless the text has 1 to so many characters once cleaned. */
  static void check(String field, @Nullable String typed, int longest, List<Refusal> refusals) {
    int length = typed == null ? 0 : length(clean(typed));
    if (length == 0) {
      refusals.add(Refusal.at(field, "REQUIRED"));
    } else if (length > longest) {
      refusals.add(Refusal.at(field, "TEXT_TOO_LONG", longest, length));
    }
  }
}
