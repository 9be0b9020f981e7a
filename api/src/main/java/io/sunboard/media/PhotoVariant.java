package io.sunboard.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which a photo is kept; a smaller photo is never enlarged. */
public enum PhotoVariant {
  THUMB(320),
  MEDIUM(1024),
  LARGE(2048);

  private final int side;

  PhotoVariant(int side) {
    this.side = side;
  }

  /** The longer side in pixels, at most. */
  public int side() {
    return side;
  }

  /** As addresses name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The variant of an address, or empty when there is none. */
  public static Optional<PhotoVariant> parse(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
