package io.sunboard.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the one thing that is wanted of EXIF: which way is up. */
final class TiffOrientation {

  static final int UPRIGHT = 1;

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private TiffOrientation() {}

  /** Whether JPEG's mark of an EXIF block stands there. */
  static boolean marked(byte[] bytes, int from, int to) {
    return to - from >= EXIF.length
        && Arrays.equals(bytes, from, from + EXIF.length, EXIF, 0, EXIF.length);
  }

  /**
   * The orientation, 1 to 8 as EXIF numbers them; 1 when it is absent, or the block is damaged.
   * JPEG's mark may stand before the block or not.
   */
  static int read(byte[] bytes, int from, int to) {
    int start = marked(bytes, from, to) ? from + EXIF.length : from;
    if (to - start < 8) {
      return UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(bytes, start, to - start).slice();
    short order = tiff.getShort(0);
    if (order != 0x4949 && order != 0x4D4D) {
      return UPRIGHT;
    }
    tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = Integer.toUnsignedLong(tiff.getInt(4));
    if (tiff.getShort(2) != 42 || directory > tiff.limit() - 2L) {
      return UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
    int entry = (int) directory + 2;
    for (int i = 0; i < entries && entry + ENTRY <= tiff.limit(); i++, entry += ENTRY) {
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = tiff.getShort(entry + 2) == SHORT ? tiff.getShort(entry + 8) : UPRIGHT;
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
