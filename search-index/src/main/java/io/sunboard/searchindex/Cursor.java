package io.sunboard.searchindex;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where a hit stands in the order. The order depends on nothing but the document and the query, so
 * a cursor stays good through writes, on another copy of the index and after a rebuild.
 *
 * @param score the hit's score
 * @param day the hit's day
 * @param key the hit's kind and id
 */
record Cursor(float score, int day, String key) {

  private static final byte FORMAT = 1;
  private static final int HEAD = 1 + 4 + 4 + 4;
  private static final int MAX_LENGTH = 1_200;

  /** As text for the words and kinds that it belongs to. */
  String encode(SearchRequest request) {
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.allocate(HEAD + keyBytes.length);
    buffer.put(FORMAT).putInt(mark(request)).putFloat(score).putInt(day).put(keyBytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  /**
   * Reads a cursor that may come from anywhere.
   *
   * @throws IllegalCursorException when no search with these words and kinds gave it
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
      float score = buffer.getFloat();
      int day = buffer.getInt();
      String key = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      if (!Float.isFinite(score)) {
        throw new IllegalCursorException();
      }
      return new Cursor(score, day, key);
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
   * Tells mistaken cursors apart, not forged ones: a forged one shows nothing that is not public.
   */
  private static int mark(SearchRequest request) {
    CRC32 crc = new CRC32();
    crc.update(Texts.normalise(request.words()).getBytes(StandardCharsets.UTF_8));
    request.kinds().stream()
        .sorted()
        .forEach(kind -> crc.update(("\n" + kind).getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }
}
