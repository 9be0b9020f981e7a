package io.sunboard.searchindex;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a hit stands in the order. The order depends on nothing but the document and the query, so
 * a cursor stays good through writes, on another copy of the index and after a rebuild.
 *
 * @param rank what the order goes by first: the hit's score or its distance; 0 for newest first
 * @param moment when it happened, see {@link Projection}
 * @param key the hit's kind and id
 */
record Cursor(double rank, long moment, String key) {

  private static final byte FORMAT = 2;
  private static final int HEAD = 1 + 4 + 8 + 8;
  private static final int MAX_LENGTH = 1_200;

  /** As text for the search that it belongs to. */
  String encode(SearchRequest request) {
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.allocate(HEAD + keyBytes.length);
    buffer.put(FORMAT).putInt(mark(request)).putDouble(rank).putLong(moment).put(keyBytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  /**
   * Reads a cursor that may come from anywhere.
   *
   * @throws IllegalCursorException when no search with these words, filter and order gave it
   */
  static Cursor decode(String text, SearchRequest request) {
    try {
      if (text.length() > MAX_LENGTH) {
        throw new IllegalCursorException();
      }
      ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (buffer.remaining() <= HEAD
          || buffer.get() != FORMAT
          || buffer.getInt() != mark(request)) {
        throw new IllegalCursorException();
      }
      double rank = buffer.getDouble();
      long moment = buffer.getLong();
      String key = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      // A score is a float; one beyond it would be infinite, which no document has.
      if (!Float.isFinite((float) rank)) {
        throw new IllegalCursorException();
      }
      return new Cursor(rank, moment, key);
    } catch (CharacterCodingException e) {
      throw new IllegalCursorException();
    } catch (IllegalCursorException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      // Not Base64.
      throw new IllegalCursorException();
    }
  }

  /**
   * Tells mistaken cursors apart, not forged ones: a forged one shows nothing that its reader may
   * not find anyway.
   */
  private static int mark(SearchRequest request) {
    SearchFilter filter = request.filter();
    CRC32 crc = new CRC32();
    add(crc, Texts.normalise(request.words()));
    add(crc, request.order());
    add(crc, filter.kinds());
    add(crc, filter.units());
    add(crc, filter.categories());
    add(crc, filter.statuses());
    add(crc, filter.colours());
    add(crc, filter.outcomes());
    add(crc, filter.sources());
    add(crc, filter.at());
    add(crc, filter.due());
    add(crc, filter.closed());
    // The clock goes on between two pages.
    add(crc, filter.overdueAt() != null);
    add(crc, filter.sample());
    add(crc, filter.area());
    return (int) crc.getValue();
  }

  private static void add(CRC32 crc, Collection<?> values) {
    values.stream().map(String::valueOf).sorted().forEach(value -> add(crc, value));
    add(crc, "");
  }

  private static void add(CRC32 crc, @Nullable Object value) {
    crc.update((value + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
