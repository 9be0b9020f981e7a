package io.sunboard.platform.table;

import io.sunboard.platform.table.UnreadableTableException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the cells of a table as text. Blocking, and bounded: at most 20,000 rows of 100 columns;
 * call it off the event loop.
 */
public final class TableReader {

  static final int MOST_ROWS = 20_000;
  static final int MOST_COLUMNS = 100;

  /**
   * In the order in which they are tried: what is no UTF-8 may be GBK, hardly the other way round.
   */
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private TableReader() {}

  /**
   * The rows of a CSV file (comma or semicolon or tab, UTF-8 or GBK) or of an XLSX file's first
   * sheet.
   *
   * @throws UnreadableTableException when the bytes are neither
   */
  public static List<List<String>> read(byte[] bytes) {
    return begins(bytes, 'P', 'K', 3, 4) ? Workbook.firstSheet(bytes) : csv(decode(bytes));
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static List<List<String>> csv(String text) {
    char delimiter = delimiter(text);
    if (text.chars().filter(each -> each == delimiter).count() > MOST_ROWS * MOST_COLUMNS) {
      throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord row : parser) {
        rows.add(bounded(rows.size(), row.stream().toList()));
      }
      return rows;
    } catch (IOException | UncheckedIOException malformed) {
      throw new UnreadableTableException(Reason.NOT_A_TABLE, malformed);
    }
  }

  private static char delimiter(String text) {
    String heading = text.lines().findFirst().orElse("");
    if (heading.indexOf(',') >= 0) {
      return ',';
    }
    return heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(';') >= 0 ? ';' : ',';
  }

  private static List<String> bounded(int rowsSoFar, List<String> cells) {
    if (rowsSoFar >= MOST_ROWS || cells.size() > MOST_COLUMNS) {
      throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
    }
    return cells;
  }

  private static String decode(byte[] bytes) {
    if (isBinary(bytes)) {
      throw new UnreadableTableException(Reason.NOT_A_TABLE);
    }
    for (Charset charset : ENCODINGS) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException another) {
        // The next encoding may be the one.
      }
    }
    throw new UnreadableTableException(Reason.WRONG_ENCODING);
  }

  /** Texts hold no zero bytes, unless they are UTF-16, which is another fault. */
  private static boolean isBinary(byte[] bytes) {
    if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
      return false;
    }
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }
}
