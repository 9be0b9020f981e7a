package io.sunboard.searchindex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings and mapping of every index, from {@code index.json}.
 *
 * <p>Its {@code _meta.layout} counts layouts: whoever changes that file, or what {@link Projection}
 * writes into a field, raises it by one. Then the new version of the software rebuilds the index,
 * and an older one that still runs beside it leaves the new index alone.
 */
final class IndexLayout {

  private static final byte[] JSON = read();

  /** Eight hexadecimal digits that change with any change of settings or mapping. */
  static final String HASH = HexFormat.of().formatHex(digest(), 0, 4);

  /** Of two layouts the later one has the higher number. */
  static final int NUMBER = number();

  private IndexLayout() {}

  /** The body of a request that creates an index. */
  static InputStream json() {
    return new ByteArrayInputStream(JSON);
  }

  private static int number() {
    return JsonMapper.builder()
        .build()
        .readTree(JSON)
        .required("mappings")
        .required("_meta")
        .required("layout")
        .asInt();
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
