package io.sunboard.searchindex;

import java.util.ArrayList;
import java.util.List;

/** Reads a highlighted text, whose matches stand between two private-use characters. */
final class Spans {

  /** Begins a match; {@link Texts#normalise} keeps it out of every indexed text. */
  static final String BEGIN = "\uE000";

  /** Ends a match. */
  static final String END = "\uE001";

  private Spans() {}

  /** The pieces in order; neighbouring matches become one, so 红|色物|业 is 红色物业. */
  static List<Span> parse(String highlighted) {
    List<Span> spans = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean match = false;
    for (int i = 0; i < highlighted.length(); i++) {
      char c = highlighted.charAt(i);
      if (c == BEGIN.charAt(0) || c == END.charAt(0)) {
        flush(spans, piece, match);
        match = c == BEGIN.charAt(0);
      } else {
        piece.append(c);
      }
    }
    flush(spans, piece, match);
    return List.copyOf(spans);
  }

  /**
   * The same matches in the text as its author wrote it: in traditional characters, say. What is
   * found has the same length as what is shown, so positions carry over.
   *
   * @param shown texts that read otherwise than they are found
   * @return the passage itself when it comes from none of them
   */
  static String as(String highlighted, List<String> shown) {
    String found = highlighted.replace(BEGIN, "").replace(END, "");
    for (String text : shown) {
      int at = Script.simplified(text).indexOf(found);
      if (at >= 0) {
        return marked(highlighted, text.substring(at, at + found.length()));
      }
    }
    return highlighted;
  }

  private static String marked(String highlighted, String text) {
    StringBuilder out = new StringBuilder(highlighted.length());
    int next = 0;
    for (int i = 0; i < highlighted.length(); i++) {
      char c = highlighted.charAt(i);
      boolean mark = c == BEGIN.charAt(0) || c == END.charAt(0);
      out.append(mark ? c : text.charAt(next++));
    }
    return out.toString();
  }

  private static void flush(List<Span> spans, StringBuilder piece, boolean match) {
    if (piece.isEmpty()) {
      return;
    }
    if (!spans.isEmpty() && spans.getLast().match() == match) {
      spans.set(spans.size() - 1, new Span(spans.getLast().text() + piece, match));
    } else {
      spans.add(new Span(piece.toString(), match));
    }
    piece.setLength(0);
  }
}
