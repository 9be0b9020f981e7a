package io.sunboard.shared;

import java.util.Optional;

/**
 * A text as it would have been typed plainly: digits of all scripts as 0 to 9, full-width letters
 * and signs as ASCII, all dashes as one, all middle dots as one, nothing invisible; and where each
 * character came from.
 */
final class PlainText {

  private static final String NUMERALS = "〇零一二三四五六七八九";
  private static final String OTHER_NUMERALS = "○Ｏ幺壹贰叁肆伍陆柒捌玖";
  private static final String OTHER_VALUES = "001123456789";

  /** As many digits as a mobile number has. */
  private static final int RUN = 11;

  private final StringBuilder text = new StringBuilder();
  private final int[] from;
  private final int[] to;

  private PlainText(String original) {
    from = new int[original.length()];
    to = new int[original.length()];
    int width;
    for (int at = 0; at < original.length(); at += width) {
      int c = original.codePointAt(at);
      width = Character.charCount(c);
      if (!invisible(c)) {
        from[text.length()] = at;
        to[text.length()] = at + width;
        text.append(plain(c));
      } else if (Character.getType(c) != Character.FORMAT && !text.isEmpty()) {
        // A mark belongs to what it stands on.
        to[text.length() - 1] = at + width;
      }
    }
  }

  static PlainText of(String original) {
    return new PlainText(original);
  }

  /**
   * The same with Chinese numerals as digits, where as many follow each other as call somebody;
   * empty where they do not.
   */
  static Optional<PlainText> withNumerals(String original) {
    PlainText plain = new PlainText(original);
    boolean changed = false;
    int end;
    for (int at = 0; at < plain.text.length(); at = end + 1) {
      end = plain.runFrom(at);
      changed |= plain.putDigits(at, end);
    }
    return changed ? Optional.of(plain) : Optional.empty();
  }

  private int runFrom(int start) {
    int at = start;
    while (at < text.length() && (value(text.charAt(at)) >= 0 || isBetween(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** Whether there were such numerals. */
  private boolean putDigits(int start, int end) {
    boolean changed = false;
    int digits = 0;
    for (int at = start; at < end; at++) {
      digits += value(text.charAt(at)) >= 0 ? 1 : 0;
    }
    for (int at = start; digits >= RUN && at < end; at++) {
      int value = value(text.charAt(at));
      if (value >= 0) {
        changed |= text.charAt(at) > '9';
        text.setCharAt(at, (char) ('0' + value));
      }
    }
    return changed;
  }

  /** The plain text. */
  CharSequence text() {
    return text;
  }

  /** What stands in the original between these two indices of the plain text. */
  PersonalData.Finding finding(PersonalData.Kind kind, int start, int end) {
    return new PersonalData.Finding(kind, from[start], to[end - 1]);
  }

  /** Up to so many characters before that index. */
  String before(int index, int most) {
    return text.substring(Math.max(0, index - most), index);
  }

  /** Whether it is what people put between the digits of one number. */
  static boolean isBetween(char c) {
    return c == ' ' || c == '-' || c == '·' || c == '.';
  }

  /** Whether it is the dot or dash of a plate. */
  static boolean isDot(char c) {
    return isBetween(plain(c)) || invisible(c);
  }

  private static int value(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int numeral = NUMERALS.indexOf(c);
    if (numeral >= 0) {
      return Math.max(0, numeral - 1);
    }
    int other = OTHER_NUMERALS.indexOf(c);
    return other < 0 ? -1 : OTHER_VALUES.charAt(other) - '0';
  }

  private static boolean invisible(int c) {
    int type = Character.getType(c);
    // Keycaps are digits with two marks.
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static char plain(int c) {
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    if (c > 0xFF00 && c < 0xFF5F) {
      return (char) (c - 0xFEE0);
    }
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      default ->
          "·•・‧∙⋅●".indexOf(c) >= 0 ? '·' : Character.isBmpCodePoint(c) ? (char) c : '\uFFFD';
    };
  }
}
