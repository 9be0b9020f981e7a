package io.sunboard.alert;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the open network from those of this house: whoever registers a webhook must
 * not make this server knock at its own neighbours' doors. After IANA's special-purpose registries
 * (RFC 6890).
 */
public final class PublicAddress {

  private static final int[][] V4 = {
    {0, 0, 0, 0, 8},
    {10, 0, 0, 0, 8},
    {100, 64, 0, 0, 10},
    {127, 0, 0, 0, 8},
    {169, 254, 0, 0, 16},
    {172, 16, 0, 0, 12},
    {192, 0, 0, 0, 24},
    {192, 0, 2, 0, 24},
    {192, 88, 99, 0, 24},
    {192, 168, 0, 0, 16},
    {198, 18, 0, 0, 15},
    {198, 51, 100, 0, 24},
    {203, 0, 113, 0, 24},
    {224, 0, 0, 0, 4},
    {240, 0, 0, 0, 4},
  };

  private PublicAddress() {}

  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? fourIsPublic(bytes) : sixIsPublic(bytes);
  }

  private static boolean fourIsPublic(byte[] bytes) {
    return Arrays.stream(V4).noneMatch(block -> within(bytes, block));
  }

  private static boolean within(byte[] bytes, int[] block) {
    int bits = block[4];
    for (int i = 0; i < 4; i++) {
      int kept = Math.clamp(bits - 8L * i, 0, 8);
      int mask = 0xFF << (8 - kept) & 0xFF;
      if ((bytes[i] & mask) != (block[i] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Of what is given out, 2000::/3, less what carries an IPv4 address or leads nowhere. */
  private static boolean sixIsPublic(byte[] bytes) {
    if (starts(bytes, 0x00, 0x64, 0xFF, 0x9B)) {
      // NAT64: what counts is the address behind it.
      return starts(Arrays.copyOfRange(bytes, 4, 12), 0, 0, 0, 0, 0, 0, 0, 0)
          && embedded(bytes, 12);
    }
    if (starts(bytes, 0x20, 0x02)) {
      return embedded(bytes, 2);
    }
    boolean given = (bytes[0] & 0xE0) == 0x20;
    boolean special =
        (starts(bytes, 0x20, 0x01) && (bytes[2] & 0xFE) == 0)
            || starts(bytes, 0x20, 0x01, 0x0D, 0xB8)
            || starts(bytes, 0x3F, 0xFF);
    return given && !special;
  }

  private static boolean embedded(byte[] bytes, int at) {
    try {
      return is(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
    } catch (UnknownHostException fourBytesAreAnAddress) {
      throw new IllegalStateException(fourBytesAreAnAddress);
    }
  }

  private static boolean starts(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
