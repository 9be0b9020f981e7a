package io.sunboard.exposure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where an exposed problem is, as exactly as everybody may know.
 *
 * @param latitude degrees, WGS-84
 * @param longitude degrees, WGS-84
 * @param precision metres: the side of the square that it lies in, whose middle this is; 1 when it
 *     is told exactly
 */
public record ShownPlace(double latitude, double longitude, int precision) {

  private static final double METRES_PER_DEGREE = 111_320;

  /**
   * The place on a grid that is the same for all, so that many exposures do not tell more than one.
   *
   * @param gridMetres side of a sensitive category's squares; null for the place itself
   */
  public static ShownPlace of(double latitude, double longitude, @Nullable Integer gridMetres) {
    if (gridMetres == null || gridMetres <= 1) {
      return new ShownPlace(rounded(latitude), rounded(longitude), 1);
    }
    double high = gridMetres / METRES_PER_DEGREE;
    double north = middle(latitude, high);
    // Squares of one row are equally wide; towards the poles they would be endlessly many.
    double wide = high / Math.max(0.01, Math.cos(Math.toRadians(north)));
    return new ShownPlace(
        rounded(Math.clamp(north, -90, 90)),
        rounded(Math.clamp(middle(longitude, wide), -180, 180)),
        gridMetres);
  }

  private static double middle(double degrees, double side) {
    return (Math.floor(degrees / side) + 0.5) * side;
  }

  private static double rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(5, RoundingMode.HALF_UP).doubleValue();
  }
}
