package io.sunboard.platform.table;

import static io.sunboard.platform.table.TableReader.MOST_CELLS;
import static io.sunboard.platform.table.TableReader.MOST_COLUMNS;
import static io.sunboard.platform.table.TableReader.MOST_ROWS;

import io.sunboard.platform.table.UnreadableTableException.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook that hold its cells: a sheet, and the strings that sheets share. */
final class SheetParts {

  /** What spreadsheets show of a number; behind it is what binary numbers make of decimals. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})\\d{1,7}");

  private SheetParts() {}

  /** The shared strings, in order. */
  static List<String> strings(byte[] part) throws XMLStreamException {
    List<String> strings = new ArrayList<>();
    XmlPart xml = new XmlPart(part);
    CellText text = new CellText();
    while (xml.advance()) {
      text.follow(xml);
      if (xml.ends("si")) {
        if (strings.size() == MOST_CELLS) {
          throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
        }
        strings.add(text.take());
      }
    }
    return strings;
  }

  /** The rows of a sheet; those that it leaves out are empty. */
  static List<List<String>> rows(byte[] sheet, List<String> shared) throws XMLStreamException {
    List<List<String>> rows = new ArrayList<>();
    List<String> cells = List.of();
    int all = 0;
    XmlPart xml = new XmlPart(sheet);
    CellText text = new CellText();
    String type = null;
    while (xml.advance()) {
      text.follow(xml);
      if (xml.begins("row")) {
        fill(rows, rowsBefore(xml.attribute("r"), rows.size()), MOST_ROWS, List.of());
        cells = new ArrayList<>();
      } else if (xml.begins("c")) {
        fill(cells, cellsBefore(xml.attribute("r"), cells.size()), MOST_COLUMNS, "");
        type = xml.attribute("t");
      } else if (xml.ends("c")) {
        cells.add(value(type, text.take(), shared));
      } else if (xml.ends("row")) {
        all += cells.size();
        if (all > MOST_CELLS) {
          throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static <T> void fill(List<T> list, int size, int most, T blank) {
    if (size >= most) {
      throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
    }
    if (size < list.size()) {
      throw new IllegalArgumentException("out of order");
    }
    while (list.size() < size) {
      list.add(blank);
    }
  }

  private static int rowsBefore(@Nullable String number, int soFar) {
    return number == null ? soFar : Integer.parseInt(number) - 1;
  }

  private static int cellsBefore(@Nullable String address, int soFar) {
    if (address == null) {
      return soFar;
    }
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no address: " + address);
    }
    // Columns count A to Z, AA to ZZ and so on.
    return matcher.group(1).chars().reduce(0, (sum, letter) -> 26 * sum + letter - 'A' + 1) - 1;
  }

  private static String value(@Nullable String type, String raw, List<String> shared) {
    return switch (type == null ? "n" : type) {
      case "n" -> number(raw);
      case "s" -> shared(raw, shared);
      case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
      default -> raw;
    };
  }

  /** 90.57 is kept as the binary number next to it and written as 90.569999999999993. */
  private static String number(String raw) {
    return NUMBER.matcher(raw).matches()
        ? new BigDecimal(raw).round(SHOWN).stripTrailingZeros().toPlainString()
        : raw;
  }

  private static String shared(String index, List<String> shared) {
    int i = Integer.parseInt(index);
    if (i < 0 || i >= shared.size()) {
      throw new IllegalArgumentException("no shared string " + index);
    }
    return shared.get(i);
  }

  /** The text of a cell or string: its values and runs, without formulas and pronunciations. */
  private static final class CellText {

    private final StringBuilder text = new StringBuilder();
    private boolean inside;
    private boolean pronounced;

    private void follow(XmlPart xml) {
      if (xml.begins("c") || xml.begins("si")) {
        text.setLength(0);
      } else if (xml.begins("v") || xml.begins("t")) {
        inside = true;
      } else if (xml.ends("v") || xml.ends("t")) {
        inside = false;
      } else if (xml.begins("rPh")) {
        pronounced = true;
      } else if (xml.ends("rPh")) {
        pronounced = false;
      } else if (inside && !pronounced && xml.isText()) {
        text.append(xml.text());
      }
    }

    private String take() {
      return text.toString();
    }
  }
}
