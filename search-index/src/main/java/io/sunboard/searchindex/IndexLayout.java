package io.sunboard.searchindex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Settings and mapping of every index, from {@code index.json}, and their fingerprint. */
final class IndexLayout {

  private static final byte[] JSON = read();

  /** Eight hexadecimal digits that change with any change of settings or mapping. */
  static final String HASH = HexFormat.of().formatHex(digest(), 0, 4);

  private IndexLayout() {}

  /** The body of a request that creates an index. */
  static InputStream json() {
    return new ByteArrayInputStream(JSON);
  }

  private static byte[] read() {
    try (InputStream in = IndexLayout.class.getResourceAsStream("index.json")) {
      return Objects.requireNonNull(in, "index.json stands beside this class").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(JSON);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
