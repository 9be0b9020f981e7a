package io.sunboard.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * Compression of what has an entity tag: other bytes need another tag, which the server's own
 * compression does not know.
 */
final class Gzip {

  private Gzip() {}

  static boolean isAccepted(HttpHeaders headers) {
    return headers.getValuesAsList(HttpHeaders.ACCEPT_ENCODING).stream()
        .map(coding -> coding.replace(" ", ""))
        .anyMatch(coding -> coding.startsWith("gzip") && !coding.endsWith(";q=0"));
  }

  /** The tag of the compressed bytes, made of that of the plain ones. */
  static String tag(String plain) {
    return plain.substring(0, plain.length() - 1) + "-gzip\"";
  }

  static byte[] of(byte[] bytes) {
    ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(small)) {
      out.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return small.toByteArray();
  }
}
