package io.sunboard.tip;

import org.jspecify.annotations.Nullable;

/**
 * Where it is, by a point, in words, or both; neither once the words of a tip are erased.
 *
 * @param latitude degrees, WGS-84; null together with the longitude
 * @param longitude degrees, WGS-84
 */
public record TipPlace(
    @Nullable String address, @Nullable Double latitude, @Nullable Double longitude) {

  public static final TipPlace ERASED = new TipPlace(null, null, null);

  public TipPlace {
    if ((latitude == null) != (longitude == null)) {
      throw new IllegalArgumentException("half a point");
    }
  }
}
