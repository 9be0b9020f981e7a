package io.sunboard.unit;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit as somebody wants it to be.
 *
 * @param expectedRevision what the wisher had read; null for a unit that is to be new
 */
public record UnitPlan(
    String code,
    String name,
    @Nullable String nameEn,
    String tier,
    @Nullable String parent,
    @Nullable Integer expectedRevision) {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ENGLISH_NAME = 120;

  /**
   * What the plan meets.
   *
   * @param present the unit as it is; null when there is none
   * @param parent the unit above as planned; null when there is none
   * @param rootTaken whether the tree has a root
   * @param nameTaken whether another active unit bears the planned name
   * @param highestBelow the highest tier among the units directly below; null when there are none
   * @param tiers the city's tiers by code
   */
  public record Context(
      @Nullable Unit present,
      @Nullable Unit parent,
      boolean rootTaken,
      boolean nameTaken,
      @Nullable Tier highestBelow,
      Map<String, Tier> tiers) {}

  /**
   * The unit as it will be, or everything that is wrong with the plan.
   *
   * <p>The unit is returned unchanged, with its present revision, when the plan changes nothing.
   */
  public Decision<Unit> decide(Context context) {
    List<Refusal> refusals = new ArrayList<>();
    UnitCode unitCode = UnitCode.parse(code).orElse(null);
    if (unitCode == null) {
      refusals.add(Refusal.at("code", "MALFORMED_UNIT_CODE", code));
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      refusals.add(Refusal.at("name", "TEXT_LENGTH", 1, LONGEST_NAME));
    }
    if (context.nameTaken()) {
      refusals.add(Refusal.at("name", "NAME_TAKEN", name));
    }
    if (nameEn != null && nameEn.length() > LONGEST_ENGLISH_NAME) {
      refusals.add(Refusal.at("nameEn", "TEXT_LENGTH", 0, LONGEST_ENGLISH_NAME));
    }
    Tier newTier = context.tiers().get(tier);
    if (newTier == null) {
      refusals.add(
          Refusal.at("tier", "UNKNOWN_TIER", tier, String.join(", ", context.tiers().keySet())));
    }
    checkParent(context, newTier, refusals);
    Tier below = context.highestBelow();
    if (newTier != null && below != null && below.depth() <= newTier.depth()) {
      refusals.add(Refusal.at("tier", "TIER_NOT_ABOVE_UNITS_BELOW", newTier.code(), below.code()));
    }
    Unit present = context.present();
    if (present != null && !Objects.equals(expectedRevision, present.revision())) {
      refusals.add(Refusal.at("expectedRevision", "STALE_REVISION", present.revision()));
    }
    if (present == null && unitCode != null && expectedRevision != null) {
      refusals.add(Refusal.at("expectedRevision", "UNKNOWN_UNIT", code));
    }
    if (!refusals.isEmpty() || unitCode == null || newTier == null) {
      return Decision.refused(refusals);
    }
    Unit above = context.parent();
    Unit wanted =
        new Unit(
            unitCode,
            new Text(name, nameEn == null || nameEn.isBlank() ? null : nameEn),
            newTier,
            above == null ? null : above.code(),
            (above == null ? "" : above.path()) + code + "/",
            true,
            present == null ? 1 : present.revision());
    boolean changed = present != null && !wanted.equals(present);
    return Decision.accepted(changed ? next(wanted) : wanted);
  }

  private void checkParent(Context context, @Nullable Tier newTier, List<Refusal> refusals) {
    Unit above = context.parent();
    Unit present = context.present();
    if (parent == null) {
      boolean isRoot = present != null && present.parent() == null;
      if (context.rootTaken() && !isRoot) {
        refusals.add(Refusal.at("parent", "PARENT_REQUIRED"));
      }
      return;
    }
    if (above == null || !above.active()) {
      refusals.add(Refusal.at("parent", "UNKNOWN_UNIT", parent));
      return;
    }
    if (present != null && above.path().startsWith(present.path())) {
      refusals.add(Refusal.at("parent", "UNIT_BELOW_ITSELF", parent));
    }
    if (newTier != null && newTier.depth() <= above.tier().depth()) {
      refusals.add(
          Refusal.at("tier", "TIER_NOT_BELOW_PARENT", newTier.code(), above.tier().code()));
    }
  }

  private static Unit next(Unit unit) {
    return new Unit(
        unit.code(),
        unit.name(),
        unit.tier(),
        unit.parent(),
        unit.path(),
        unit.active(),
        unit.revision() + 1);
  }
}
