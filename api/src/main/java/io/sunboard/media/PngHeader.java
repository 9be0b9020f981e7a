package io.sunboard.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Walks the chunks of a PNG from IHDR to IEND; what follows is ignored. */
final class PngHeader {

  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;
  private static final int EXIF = 0x65584966;

  private PngHeader() {}

  /** The header, or empty when the file is cut off or out of order. */
  static Optional<PhotoHeader> read(byte[] bytes) {
    ByteBuffer png = ByteBuffer.wrap(bytes);
    int orientation = TiffOrientation.UPRIGHT;
    boolean data = false;
    int at = SIGNATURE;
    if (bytes.length < SIGNATURE + AROUND + 13 || png.getInt(at + 4) != IHDR) {
      return Optional.empty();
    }
    while (at + AROUND <= bytes.length) {
      int length = png.getInt(at);
      int type = png.getInt(at + 4);
      if (length < 0 || length > bytes.length - at - AROUND) {
        return Optional.empty();
      }
      if (type == IEND) {
        return data ? header(png, orientation) : Optional.empty();
      }
      if (type == EXIF) {
        orientation = TiffOrientation.read(bytes, at + 8, at + 8 + length);
      }
      data |= type == IDAT;
      at += AROUND + length;
    }
    return Optional.empty();
  }

  private static Optional<PhotoHeader> header(ByteBuffer png, int orientation) {
    int width = png.getInt(SIGNATURE + 8);
    int height = png.getInt(SIGNATURE + 12);
    return width < 1 || height < 1
        ? Optional.empty()
        : Optional.of(new PhotoHeader(PhotoFormat.PNG, width, height, orientation, false));
  }
}
