package io.sunboard.scheme;

import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom an owner may rank: units below it, in groups that no other owner has. */
public final class Ownership {

  private Ownership() {}

  /**
   * What is wrong; empty when nothing is.
   *
   * @param paths of the units, by code: the codes from the root down, each followed by {@code /}
   * @param taken codes of the groups that other owners' schemes have
   */
  public static List<Refusal> faults(
      Scheme scheme, Map<UnitCode, String> paths, Set<String> taken) {
    List<Refusal> faults = new ArrayList<>();
    UnitCode owner = scheme.owner();
    String above = owner == null ? "" : paths.getOrDefault(owner, "");
    for (int i = 0; i < scheme.groups().size(); i++) {
      Scheme.Group group = scheme.groups().get(i);
      if (taken.contains(group.code())) {
        // One address, group and period, leads to one ranking.
        faults.add(Refusal.at("groups." + i + ".code", "GROUP_OF_ANOTHER_OWNER", group.code()));
      }
      for (int j = 0; j < group.units().size(); j++) {
        UnitCode unit = group.units().get(j);
        if (owner != null
            && (unit.equals(owner) || !paths.getOrDefault(unit, "").startsWith(above))) {
          faults.add(
              Refusal.at(
                  "groups." + i + ".units." + j,
                  "UNIT_NOT_BELOW_OWNER",
                  unit.value(),
                  owner.value()));
        }
      }
    }
    return faults;
  }
}
