package io.sunboard.security;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The base map of the portal, as raster tiles of some host, and where a map begins. Without tiles
 * the portal draws a grid.
 *
 * @param tiles address of a tile with {z}, {x} and {y}; empty: none
 * @param labels the same for a second layer above it, such as names; empty: none
 * @param attribution who made it; always shown with it
 * @param approval 审图号, always shown with it
 * @param shift how its coordinates lie: none for WGS-84 and CGCS2000, gcj02 where they are shifted
 * @param maxZoom the closest zoom for which there are tiles
 * @param latitude where a map begins that has no point to show; null: all of China
 * @param longitude the same
 * @param zoom the same
 */
record BaseMap(
    @DefaultValue("") String tiles,
    @DefaultValue("") String labels,
    @DefaultValue("") String attribution,
    @DefaultValue("") String approval,
    @DefaultValue("none") String shift,
    @DefaultValue("18") int maxZoom,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @DefaultValue("11") int zoom) {

  /** What comes before the path, and nothing that could end a directive of a content policy. */
  private static final Pattern ORIGIN =
      Pattern.compile("(https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?)/\\S*");

  BaseMap {
    shift = shift.toLowerCase(Locale.ROOT);
    requireTemplate("tiles", tiles);
    requireTemplate("labels", labels);
    if (!List.of("none", "gcj02").contains(shift)) {
      throw new IllegalArgumentException(
          "sunboard.portal.map.shift is not none or gcj02: " + shift);
    }
    if ((latitude == null) != (longitude == null)) {
      throw new IllegalArgumentException(
          "sunboard.portal.map needs both latitude and longitude, or neither");
    }
  }

  private static void requireTemplate(String name, String address) {
    boolean sound =
        address.isEmpty()
            || Stream.of("{z}", "{x}", "{y}").allMatch(address::contains)
                && (address.startsWith("/") && !address.startsWith("//")
                    || ORIGIN.matcher(address).matches());
    if (!sound) {
      throw new IllegalArgumentException(
          "sunboard.portal.map.%s is not like https://tiles.example.org/{z}/{x}/{y}.png: %s"
              .formatted(name, address));
    }
  }

  /** Whether there is anything that the portal should know. */
  boolean configured() {
    return !tiles.isEmpty() || latitude != null;
  }

  /**
   * The hosts, as scheme://host:port, whose pictures the portal loads; this one is not among them.
   */
  List<String> origins() {
    return Stream.of(tiles, labels)
        .map(ORIGIN::matcher)
        .filter(Matcher::matches)
        .map(found -> Objects.requireNonNull(found.group(1)))
        .distinct()
        .toList();
  }
}
