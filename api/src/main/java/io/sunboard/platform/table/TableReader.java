package io.sunboard.platform.table;

import io.sunboard.platform.table.UnreadableTableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a table as text. Blocking, and bounded: at most 20,000 rows of 100 columns;
 * call it off the event loop.
 */
public final class TableReader {

  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 100;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TableReader() {}

  /**
   * The rows of a CSV file (comma or semicolon or tab, UTF-8 or GBK) or of an XLSX file's first
   * sheet.
   *
   * @throws UnreadableTableException when the bytes are neither
   */
  public static List<List<String>> read(byte[] bytes) {
    return isZip(bytes) ? xlsx(bytes) : csv(decode(bytes));
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  private static List<List<String>> csv(String text) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
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

  private static List<List<String>> xlsx(byte[] bytes) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
      List<List<String>> rows = new ArrayList<>();
      sheet.forEach(row -> {
        // Rows without any cell are left out of the file; they keep their numbers here.
        while (rows.size() < row.getRowNum() - 1) {
          rows.add(bounded(rows.size(), List.of()));
        }
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(text(cell)));
        rows.add(bounded(rows.size(), cells));
      });
      return rows;
    } catch (IOException | ExcelReaderException | UncheckedIOException malformed) {
      throw new UnreadableTableException(Reason.NOT_A_TABLE, malformed);
    } catch (UnreadableTableException known) {
      throw known;
    } catch (RuntimeException damaged) {
      // A file from outside: whatever the library stumbles over is the file's fault.
      throw new UnreadableTableException(Reason.NOT_A_TABLE, damaged);
    }
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    // Spreadsheets keep 94.68 as a binary number and write its shortest spelling, which is ours.
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText();
  }

  private static List<String> bounded(int rowsSoFar, List<String> cells) {
    if (rowsSoFar >= MOST_ROWS || cells.size() > MOST_COLUMNS) {
      throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
    }
    return cells;
  }

  private static String decode(byte[] bytes) {
    try {
      String text = strictly(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      try {
        return strictly(bytes, GB18030);
      } catch (CharacterCodingException notGbk) {
        throw new UnreadableTableException(Reason.WRONG_ENCODING, notGbk);
      }
    }
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (text.indexOf('\0') >= 0) {
      throw new CharacterCodingException();
    }
    return text;
  }
}
