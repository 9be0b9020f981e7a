package io.sunboard.platform.table;

import io.sunboard.platform.table.UnreadableTableException.Reason;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the cells of a table as text. Blocking, and bounded: at most 100,000 rows of 100 columns,
 * and 2,000,000 cells; call it off the event loop.
 */
public final class TableReader {

  static final int MOST_ROWS = 100_000;
  static final int MOST_COLUMNS = 100;
  static final int MOST_CELLS = 2_000_000;

  private static final int PIECE = 8_192;

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
    List<List<String>> rows = new ArrayList<>();
    rows(bytes).forEachRemaining(rows::add);
    return rows;
  }

  /**
   * The same, row by row: of a CSV file no more than one is kept.
   *
   * @throws UnreadableTableException at once, or from the row on that is too many
   */
  public static Iterator<List<String>> rows(byte[] bytes) {
    return begins(bytes, 'P', 'K', 3, 4) ? Workbook.firstSheet(bytes).iterator() : csv(bytes);
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static Iterator<List<String>> csv(byte[] bytes) {
    Charset charset = encoding(bytes);
    char delimiter = delimiter(firstLine(bytes, charset));
    if (count(bytes, charset, delimiter) > MOST_CELLS) {
      throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try {
      return new CsvRows(CSVParser.parse(reader(bytes, charset), format).iterator());
    } catch (IOException | UncheckedIOException malformed) {
      throw new UnreadableTableException(Reason.NOT_A_TABLE, malformed);
    }
  }

  /** The records of a CSV file as rows, within the bounds. */
  private static final class CsvRows implements Iterator<List<String>> {

    private final Iterator<CSVRecord> records;
    private int soFar;

    private CsvRows(Iterator<CSVRecord> records) {
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      try {
        return records.hasNext();
      } catch (UncheckedIOException malformed) {
        throw new UnreadableTableException(Reason.NOT_A_TABLE, malformed);
      }
    }

    @Override
    public List<String> next() {
      List<String> cells = records.next().stream().toList();
      if (soFar++ >= MOST_ROWS || cells.size() > MOST_COLUMNS) {
        throw new UnreadableTableException(Reason.TOO_MANY_CELLS);
      }
      return cells;
    }
  }

  private static Reader reader(byte[] bytes, Charset charset) {
    int mark = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
  }

  private static String firstLine(byte[] bytes, Charset charset) {
    try (BufferedReader lines = new BufferedReader(reader(bytes, charset))) {
      return Objects.requireNonNullElse(lines.readLine(), "");
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static long count(byte[] bytes, Charset charset, char each) {
    char[] piece = new char[PIECE];
    long found = 0;
    try (Reader text = reader(bytes, charset)) {
      for (int n = text.read(piece); n >= 0; n = text.read(piece)) {
        for (int i = 0; i < n; i++) {
          found += piece[i] == each ? 1 : 0;
        }
      }
      return found;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static char delimiter(String heading) {
    if (heading.indexOf(',') >= 0) {
      return ',';
    }
    return heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(';') >= 0 ? ';' : ',';
  }

  private static Charset encoding(byte[] bytes) {
    if (isBinary(bytes)) {
      throw new UnreadableTableException(Reason.NOT_A_TABLE);
    }
    return ENCODINGS.stream()
        .filter(charset -> isText(bytes, charset))
        .findFirst()
        .orElseThrow(() -> new UnreadableTableException(Reason.WRONG_ENCODING));
  }

  private static boolean isText(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(PIECE);
    CoderResult result = decoder.decode(from, to, true);
    while (result.isOverflow()) {
      to.clear();
      result = decoder.decode(from, to, true);
    }
    return !result.isError() && !decoder.flush(to.clear()).isError();
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
