package io.sunboard.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG (ITU-T T.81) from its first to its end mark. What follows the end
 * mark, as phones and pranksters put it there, is ignored.
 */
final class JpegHeader {

  /** A progressive photo has about ten; a thousand would be an attack on the decoder. */
  private static final int SCANS = 64;

  private final byte[] bytes;
  private int at = 2;
  private int width;
  private int height;
  private int scans;
  private boolean progressive;
  private int orientation = TiffOrientation.UPRIGHT;

  private JpegHeader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The header, or empty when the file is cut off or not one that cameras make. */
  static Optional<PhotoHeader> read(byte[] bytes) {
    return Optional.ofNullable(new JpegHeader(bytes).walk());
  }

  private @Nullable PhotoHeader walk() {
    while (true) {
      int marker = marker();
      if (marker == 0xD9) {
        return scans == 0
            ? null
            : new PhotoHeader(
                PhotoFormat.JPEG, width, height, orientation, progressive || scans > 1);
      }
      if (marker < 0xC0 || at + 2 > bytes.length) {
        return null;
      }
      int end = at + u16(at);
      if (end < at + 2 || end > bytes.length || !segment(marker, at + 2, end)) {
        return null;
      }
      at = end;
      if (marker == 0xDA) {
        skipScan();
      }
    }
  }

  /** The next marker; 0 where none is. */
  private int marker() {
    if (at >= bytes.length || u8(at) != 0xFF) {
      return 0;
    }
    while (at < bytes.length && u8(at) == 0xFF) {
      at++;
    }
    return at < bytes.length ? u8(at++) : 0;
  }

  /** Whether the segment is one that may stand there. */
  private boolean segment(int marker, int from, int to) {
    return switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> frame(marker, from, to);
      // Lossless, hierarchical and arithmetic coding: no camera makes them.
      case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xDE -> false;
      case 0xDA -> width > 0 && ++scans <= SCANS;
      case 0xE1 -> {
        if (TiffOrientation.marked(bytes, from, to)) {
          orientation = TiffOrientation.read(bytes, from, to);
        }
        yield true;
      }
      default -> true;
    };
  }

  private boolean frame(int marker, int from, int to) {
    if (width > 0 || to - from < 6 || u8(from) != 8) {
      return false;
    }
    progressive = marker == 0xC2;
    height = u16(from + 1);
    width = u16(from + 3);
    return width > 0 && height > 0;
  }

  /** Goes to the next marker that is none of the scan's own. */
  private void skipScan() {
    while (at + 1 < bytes.length) {
      int next = u8(at + 1);
      if (u8(at) == 0xFF && next != 0x00 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
        return;
      }
      at++;
    }
  }

  private int u8(int index) {
    return bytes[index] & 0xFF;
  }

  private int u16(int index) {
    return u8(index) << 8 | u8(index + 1);
  }
}
