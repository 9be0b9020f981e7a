package io.sunboard.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the city that rules speak of: wherever a point lies in one of its boxes, or an address
 * has one of its names.
 *
 * @param name for people
 * @param names as they stand in addresses
 */
public record RoutingArea(String code, String name, List<Box> boxes, List<RoutingWord> names) {

  /** A rectangle, WGS-84, in degrees. */
  public record Box(double south, double west, double north, double east) {
    boolean holds(double latitude, double longitude) {
      return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
  }

  public RoutingArea {
    boxes = List.copyOf(boxes);
    names = List.copyOf(names);
  }

  /** By what it is found to be here: the area's name, or the name in the address; null if not. */
  @Nullable String matches(Reported reported) {
    Double latitude = reported.latitude();
    Double longitude = reported.longitude();
    if (latitude != null
        && longitude != null
        && boxes.stream().anyMatch(box -> box.holds(latitude, longitude))) {
      return name;
    }
    String address = reported.plainAddress();
    return names.stream()
        .filter(each -> each.isIn(address))
        .findFirst()
        .map(RoutingWord::written)
        .orElse(null);
  }
}
