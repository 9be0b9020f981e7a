package io.sunboard.opendata.web;

import io.sunboard.platform.http.PageTemplate;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page. Whatever is handed in as text is escaped; what is handed in as HTML is not. */
final class Html {

  private Html() {}

  /** A cell of a table, as HTML. */
  record Cell(String html, boolean number, boolean header) {

    static Cell text(String text) {
      return new Cell(Html.text(text), false, false);
    }

    static Cell number(String text) {
      return new Cell(Html.text(text), true, false);
    }

    static Cell head(String html) {
      return new Cell(html, false, true);
    }

    private String drawn() {
      String kind = number ? " class=\"number\"" : "";
      return header ? "<th scope=\"row\">" + html + "</th>" : "<td" + kind + ">" + html + "</td>";
    }
  }

  static String text(String text) {
    return PageTemplate.escaped(text);
  }

  static String element(String tag, String html) {
    return "<" + tag + ">" + html + "</" + tag + ">";
  }

  static String element(String tag, String style, String html) {
    return "<" + tag + " class=\"" + style + "\">" + html + "</" + tag + ">";
  }

  static String paragraph(String text) {
    return element("p", text(text));
  }

  static String link(String address, String text) {
    return "<a href=\"" + text(address) + "\">" + text(text) + "</a>";
  }

  /** A part of a page under a heading; empty where there is nothing to say. */
  static String section(String heading, String html) {
    return html.isEmpty() ? "" : element("section", element("h2", text(heading)) + html);
  }

  static String list(List<String> items) {
    return items.isEmpty()
        ? ""
        : element(
            "ul", items.stream().map(item -> element("li", item)).collect(Collectors.joining()));
  }

  /**
   * A table that can be scrolled sideways where it is wider than the page.
   *
   * @param heads of the columns, as text; those that stand over numbers begin with a tab
   */
  static String table(String caption, List<String> heads, List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    String head =
        heads.stream()
            .map(each ->
                each.startsWith("\t")
                    ? "<th scope=\"col\" class=\"number\">" + text(each.substring(1)) + "</th>"
                    : "<th scope=\"col\">" + text(each) + "</th>")
            .collect(Collectors.joining());
    String body =
        rows.stream()
            .map(row -> element("tr", row.stream().map(Cell::drawn).collect(Collectors.joining())))
            .collect(Collectors.joining("\n"));
    return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\""
        + text(caption)
        + "\">"
        + element(
            "table",
            element("caption", text(caption))
                + element("thead", element("tr", head))
                + element("tbody", body))
        + "</div>";
  }
}
