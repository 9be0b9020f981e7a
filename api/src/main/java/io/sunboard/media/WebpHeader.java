package io.sunboard.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Walks the chunks of a WebP container (RFC 9649). */
final class WebpHeader {

  private static final int ANIMATED = 0x02;

  private final ByteBuffer webp;
  private final byte[] bytes;
  private int canvas;
  private int width;
  private int height;
  private int orientation = TiffOrientation.UPRIGHT;

  private WebpHeader(byte[] bytes) {
    this.bytes = bytes;
    this.webp = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The header, or empty when the file is cut off, moves, or is larger than its canvas. */
  static Optional<PhotoHeader> read(byte[] bytes) {
    return new WebpHeader(bytes).walk();
  }

  private Optional<PhotoHeader> walk() {
    long end = 8 + Integer.toUnsignedLong(webp.getInt(4));
    if (end > bytes.length) {
      return Optional.empty();
    }
    int at = 12;
    while (at + 8 <= end) {
      long length = Integer.toUnsignedLong(webp.getInt(at + 4));
      if (length > end - at - 8 || !chunk(at, at + 8, (int) length)) {
        return Optional.empty();
      }
      at += (int) (8 + length + (length & 1));
    }
    return width == 0
        ? Optional.empty()
        : Optional.of(new PhotoHeader(PhotoFormat.WEBP, width, height, orientation, true));
  }

  /** Whether the chunk is one that may stand there. */
  private boolean chunk(int name, int from, int length) {
    if (PhotoHeader.starts(bytes, name, "VP8X")) {
      canvas = from;
      return length >= 10 && (bytes[from] & ANIMATED) == 0;
    }
    if (PhotoHeader.starts(bytes, name, "VP8 ")) {
      return length >= 10
          && PhotoHeader.starts(bytes, from + 3, "\u009d\u0001*")
          && frame(webp.getShort(from + 6) & 0x3FFF, webp.getShort(from + 8) & 0x3FFF);
    }
    if (PhotoHeader.starts(bytes, name, "VP8L")) {
      return length >= 5 && bytes[from] == 0x2F && lossless(webp.getInt(from + 1));
    }
    if (PhotoHeader.starts(bytes, name, "EXIF")) {
      orientation = TiffOrientation.read(bytes, from, from + length);
    }
    return true;
  }

  private boolean lossless(int sides) {
    return frame((sides & 0x3FFF) + 1, (sides >>> 14 & 0x3FFF) + 1);
  }

  private boolean frame(int wide, int high) {
    if (width > 0 || wide == 0 || high == 0) {
      return false;
    }
    width = wide;
    height = high;
    return canvas == 0 || (u24(canvas + 4) + 1 == wide && u24(canvas + 7) + 1 == high);
  }

  private int u24(int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
  }
}
