package io.sunboard.platform.relay;

import io.sunboard.shared.InvalidArgumentException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Keyset cursors: the sort keys of an item, opaque to clients. */
public final class Cursor {

  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  public static String of(Object... keys) {
    String joined = Arrays.stream(keys).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> decode(String cursor, int keys) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(joined.split(SEPARATOR, -1));
      if (parts.size() == keys) {
        return parts;
      }
    } catch (IllegalArgumentException notBase64) {
      // Falls through to the one answer for every cursor that was never given.
    }
    throw new InvalidArgumentException("ILLEGAL_CURSOR", "after");
  }
}
