package io.sunboard.searchindex;

/**
 * A point in WGS-84, in degrees.
 *
 * @param latitude -90 to 90
 * @param longitude -180 to 180
 */
public record Place(double latitude, double longitude) {

  /** As Elasticsearch has it, so that a distance here is the distance there. */
  private static final double EARTH_RADIUS = 6_371_008.7714;

  public Place {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("No place on earth: " + latitude + ", " + longitude);
    }
  }

  /** Along the great circle, in metres. */
  public double metresTo(Place other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    double chord =
        square(Math.sin(north))
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * square(Math.sin(east));
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  private static double square(double number) {
    return number * number;
  }
}
