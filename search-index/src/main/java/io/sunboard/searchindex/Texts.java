package io.sunboard.searchindex;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One spelling for what readers see as one text, on the index side and the query side alike.
 * Letters and digits take their NFKC form (２０２３ becomes 2023, Ａ becomes A); Chinese punctuation
 * stays as it is, since titles and passages are shown as they are indexed.
 */
final class Texts {

  /**
   * Punctuation within a code or number, for which input methods write full-width forms: １，５６２,
   * ２０２３－０６, Xian’an. Elsewhere it separates, and how it looks makes no difference.
   */
  private static final Pattern WIDE_JOINT =
      Pattern.compile("(?<=[0-9])，(?=[0-9])|(?<=[0-9A-Za-z])[．－／’](?=[0-9A-Za-z])");

  private static final String WIDE = "，．－／’";
  private static final String NARROW = ",.-/'";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Texts() {}

  /** The normal form in simplified characters, as it is found; shown is {@link #normalise}. */
  static String found(String text) {
    return Script.simplified(normalise(text));
  }

  /** The normal form, without control, format, private-use and unpaired characters, trimmed. */
  static String normalise(String text) {
    return isNormal(text) ? text : normalised(text);
  }

  /** True for nearly every text, which then costs one look at each character. */
  private static boolean isNormal(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 0x4e00 && c <= 0x9fff)
              || (c > ' ' && c < 0x7f)
              || (c == ' ' && before != ' ')
              || "。、；：！？（）《》〔〕“”".indexOf(c) >= 0
              || (c == '，' && (before < '0' || before > '9'));
      if (!plain) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String normalised(String text) {
    StringBuilder out = new StringBuilder(text.length());
    composed(text).codePoints().forEach(codePoint -> append(out, codePoint));
    String spaced = BLANKS.matcher(composed(out)).replaceAll(" ").strip();
    return WIDE_JOINT
        .matcher(spaced)
        .replaceAll(joint -> NARROW.substring(at(joint), at(joint) + 1));
  }

  private static String composed(CharSequence text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static int at(MatchResult joint) {
    return WIDE.indexOf(joint.group());
  }

  /** At most so many UTF-16 units, never half a character. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean halves = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, halves ? length - 1 : length);
  }

  private static void append(StringBuilder out, int codePoint) {
    if (codePoint >= 0x4e00 && codePoint <= 0x9fff) {
      // Nearly every character, and each is its own normal form.
      out.append((char) codePoint);
      return;
    }
    switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          out.append(' ');
      case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> {
        // Nothing to see, nothing to find; private use marks the matches in highlights.
      }
      default -> {
        if (codePoint > 0x7f && Character.isLetterOrDigit(codePoint)) {
          out.append(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC));
        } else {
          out.appendCodePoint(codePoint);
        }
      }
    }
  }
}
