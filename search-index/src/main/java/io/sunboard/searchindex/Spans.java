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
