package io.sunboard.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city as configuration, as far as its list of contents.
 *
 * @param code the profile's name, which is its folder's
 * @param city the code of the unit at the root of the tree
 * @param schemes names of files in {@code schemes/}, in the order of adoption
 * @param catalogue the file of {@code catalogue/} with its categories; null for none
 * @param rounds names of files in {@code rounds/}, in the order of their periods
 */
public record CityProfile(
    String code,
    String city,
    @Nullable String catalogue,
    List<String> schemes,
    List<String> rounds) {

  public CityProfile {
    schemes = List.copyOf(schemes);
    rounds = List.copyOf(rounds);
  }
}
