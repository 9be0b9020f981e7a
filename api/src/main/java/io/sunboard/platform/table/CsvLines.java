package io.sunboard.platform.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Lines of a CSV file that office programs open as it is meant: UTF-8 with its mark, RFC 4180. */
public final class CsvLines {

  /** Tells office programs that the file is UTF-8. */
  public static final String MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  /** What an office program would take for a formula, and carry out. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private CsvLines() {}

  /** One line with its end; a cell that is null is left empty. */
  public static String line(List<@Nullable Object> cells) {
    Object[] written = cells.stream().map(CsvLines::cell).toArray();
    return FORMAT.format(written) + "\r\n";
  }

  public static String line(@Nullable Object... cells) {
    return line(Arrays.asList(cells));
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
