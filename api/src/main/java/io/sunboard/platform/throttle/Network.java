package io.sunboard.platform.throttle;

import java.util.Arrays;

/**
 * The network that a request comes from: an address cut short to a prefix, so that it is nobody's.
 * It serves for counting in memory and for nothing else: it does not print, and is never kept.
 */
public final class Network {

  private final byte[] prefix;

  private Network(byte[] prefix) {
    this.prefix = prefix;
  }

  /**
   * @param address 4 or 16 bytes
   * @param bits of them that stay; the rest is forgotten here
   */
  static Network of(byte[] address, int bits) {
    byte[] kept = address.clone();
    for (int i = 0; i < kept.length; i++) {
      int ofThisByte = Math.clamp(bits - 8L * i, 0, 8);
      kept[i] &= (byte) (0xFF << (8 - ofThisByte));
    }
    return new Network(kept);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network && Arrays.equals(prefix, network.prefix);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(prefix);
  }

  /** Nothing of the address, so that no log can hold it. */
  @Override
  public String toString() {
    return "a network";
  }
}
