package io.sunboard.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is.
 *
 * @param address in words, never empty
 * @param latitude degrees, WGS-84; null together with the longitude
 * @param longitude degrees, WGS-84
 */
public record Place(String address, @Nullable Double latitude, @Nullable Double longitude) {

  public Place {
    if ((latitude == null) != (longitude == null)) {
      throw new IllegalArgumentException("half a point");
    }
  }
}
