package io.sunboard.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city as configuration, as far as its list of contents.
 *
 * @param code the profile's name, which is its folder's
 * @param city the code of the unit at the root of the tree
 * @param schemes names of files in {@code schemes/}, in the order of adoption
 * @param bounds the rectangle that the city lies in: south, west, north, east; empty when not said
 * @param catalogue the file of {@code catalogue/} with its categories; null for none
 * @param rounds names of files in {@code rounds/}, in the order of their periods
 */
public record CityProfile(
    String code,
    String city,
    @Nullable List<Double> bounds,
    @Nullable String catalogue,
    List<String> schemes,
    List<String> rounds) {

  public CityProfile {
    bounds = bounds == null ? List.of() : List.copyOf(bounds);
    schemes = List.copyOf(schemes);
    rounds = List.copyOf(rounds);
  }

  /** The bounds, or null when the profile does not say. */
  public @Nullable CityBounds ground() {
    return bounds == null || bounds.isEmpty()
        ? null
        : new CityBounds(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3));
  }
}
