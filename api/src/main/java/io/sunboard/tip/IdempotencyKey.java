package io.sunboard.tip;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The random 128 bits that a client makes before it sends, and sends again with a retry. Whoever
 * knows them can ask for the answer again, so that they are kept as a keyed hash only.
 */
public final class IdempotencyKey {

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final byte[] bits;

  private IdempotencyKey(byte[] bits) {
    this.bits = bits;
  }

  /** Reads 32 hexadecimal digits, or 22 letters of base64url; empty for anything else. */
  public static Optional<IdempotencyKey> parse(String text) {
    if (HEX.matcher(text).matches()) {
      return Optional.of(new IdempotencyKey(HexFormat.of().parseHex(text)));
    }
    if (!BASE64.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      byte[] bits = Base64.getUrlDecoder().decode(text);
      // One key, one spelling: what lies behind the last bit is nought.
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bits).equals(text)
          ? Optional.of(new IdempotencyKey(bits))
          : Optional.empty();
    } catch (IllegalArgumentException bitsLeftOver) {
      return Optional.empty();
    }
  }

  public byte[] bits() {
    return bits.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdempotencyKey key && Arrays.equals(bits, key.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }

  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "IdempotencyKey[…]";
  }
}
