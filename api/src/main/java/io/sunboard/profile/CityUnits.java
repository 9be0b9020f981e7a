package io.sunboard.profile;

import io.sunboard.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tiers from the root down, and units, each below one that was named before. */
public record CityUnits(List<TierEntry> tiers, List<UnitEntry> units) {

  public CityUnits {
    tiers = List.copyOf(tiers);
    units = List.copyOf(units);
  }

  public record TierEntry(String code, Text name) {}

  /**
   * @param supervises code of the unit that its supervisors watch over, with all units below it
   */
  public record UnitEntry(
      String code, String tier, @Nullable String parent, Text name, @Nullable String supervises) {}
}
