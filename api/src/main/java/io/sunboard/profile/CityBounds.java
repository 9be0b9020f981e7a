package io.sunboard.profile;

/** The rectangle that the city lies in, in degrees, WGS-84. */
public record CityBounds(double south, double west, double north, double east) {

  /** The whole earth, for a city that has not said where it lies. */
  public static final CityBounds ANYWHERE = new CityBounds(-90, -180, 90, 180);

  public CityBounds {
    boolean sound = south >= -90 && north <= 90 && south < north && west >= -180 && east <= 180;
    if (!sound || !(west < east)) {
      throw new IllegalArgumentException("bounds go south, west, north, east, in degrees");
    }
  }

  public boolean contains(double latitude, double longitude) {
    return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  }
}
