package io.sunboard.platform.table;

import io.sunboard.platform.table.UnreadableTableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
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

  /** What a workbook may unpack to, in bytes: several times what the largest table needs. */
  private static final long MOST_UNPACKED = 64L * 1024 * 1024;

  /** What spreadsheets show of a number; behind it is what binary numbers make of decimals. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,17}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

  /** In the order in which they are tried: what is no UTF-8 may be GBK, hardly the other way round. */
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
    return begins(bytes, 'P', 'K', 3, 4) ? xlsx(bytes) : csv(decode(bytes));
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

  private static List<List<String>> xlsx(byte[] bytes) {
    try {
      refuseBomb(bytes);
      return firstSheet(bytes);
    } catch (UnreadableTableException known) {
      throw known;
    } catch (IOException | RuntimeException damaged) {
      // A file from outside: whatever the library stumbles over is the file's fault.
      throw new UnreadableTableException(Reason.NOT_A_TABLE, damaged);
    }
  }

  /** Small files can unpack to more than any memory holds, and their headers need not admit it. */
  private static void refuseBomb(byte[] bytes) throws IOException {
    long unpacked = 0;
    byte[] buffer = new byte[64 * 1024];
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
              throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
            }
          }
        }
      }
    }
  }

  private static List<List<String>> firstSheet(byte[] bytes) throws IOException {
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
    }
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    String raw = cell.getRawValue();
    boolean computed = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
    if (computed && raw != null && NUMBER.matcher(raw).matches()) {
      // 90.57 is kept as the binary number next to it and written as 90.569999999999993.
      return new BigDecimal(raw).round(SHOWN).stripTrailingZeros().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  private static List<String> bounded(int rowsSoFar, List<String> cells) {
    if (rowsSoFar >= MOST_ROWS || cells.size() > MOST_COLUMNS) {
      throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
    }
    return cells;
  }

  private static String decode(byte[] bytes) {
    boolean utf16 = begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF);
    for (Charset charset : utf16 ? List.<Charset>of() : ENCODINGS) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.indexOf('\0') >= 0) {
          throw new UnreadableTableException(Reason.NOT_A_TABLE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException another) {
        // The next encoding may be the one.
      }
    }
    throw new UnreadableTableException(Reason.WRONG_ENCODING);
  }
}
