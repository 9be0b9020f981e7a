package io.sunboard.media;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a photo says about itself before anything is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation 1 to 8, as EXIF numbers them
 * @param whole whether decoding holds the whole picture in memory, however small it is wanted:
 *     progressive JPEG and WebP
 */
public record PhotoHeader(
    PhotoFormat format, int width, int height, int orientation, boolean whole) {

  /** Brands of the ISO base media file format that iPhones' photos have. */
  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  public PhotoHeader {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture without pixels");
    }
  }

  /**
   * Reads the header; looks at the magic bytes and at the structure to the end, never at a name or
   * a declared type.
   *
   * @return refused with PHOTO_IS_HEIC, PHOTO_IS_A_FILE for what is known to be something else,
   *     PHOTO_FORMAT_UNKNOWN, or PHOTO_DAMAGED for a photo that is cut off or contradicts itself
   */
  public static Decision<PhotoHeader> read(byte[] bytes) {
    Optional<PhotoFormat> format = format(bytes);
    if (format.isEmpty()) {
      return Decision.refused(noPhoto(bytes));
    }
    Optional<PhotoHeader> header =
        switch (format.get()) {
          case JPEG -> JpegHeader.read(bytes);
          case PNG -> PngHeader.read(bytes);
          case WEBP -> WebpHeader.read(bytes);
        };
    return header
        .map(Decision::accepted)
        .orElseGet(() -> Decision.refused(Refusal.of("PHOTO_DAMAGED")));
  }

  private static Refusal noPhoto(byte[] bytes) {
    return heic(bytes)
        ? Refusal.of("PHOTO_IS_HEIC")
        : OtherFile.of(bytes)
            .map(other -> Refusal.of("PHOTO_IS_A_FILE", other.title()))
            .orElseGet(() -> Refusal.of("PHOTO_FORMAT_UNKNOWN"));
  }

  public long pixels() {
    return (long) width * height;
  }

  private static Optional<PhotoFormat> format(byte[] bytes) {
    if (starts(bytes, 0, "ÿØÿ")) {
      return Optional.of(PhotoFormat.JPEG);
    }
    if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PhotoFormat.PNG);
    }
    return starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")
        ? Optional.of(PhotoFormat.WEBP)
        : Optional.empty();
  }

  private static boolean heic(byte[] bytes) {
    return starts(bytes, 4, "ftyp")
        && bytes.length >= 12
        && HEIC.contains(new String(bytes, 8, 4, StandardCharsets.ISO_8859_1));
  }

  /** Whether the characters, each taken as a byte, stand there. */
  static boolean starts(byte[] bytes, int at, String characters) {
    byte[] wanted = characters.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
