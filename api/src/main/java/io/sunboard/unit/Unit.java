package io.sunboard.unit;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Unit 责任单位: a body that is answerable and can be ranked.
 *
 * @param parent the unit above; null at the root
 * @param path codes from the root down to this one, each followed by a slash
 * @param active false once it was merged, split or dissolved
 * @param revision counts changes, from 1
 */
public record Unit(
    UnitCode code,
    Text name,
    Tier tier,
    @Nullable UnitCode parent,
    String path,
    boolean active,
    int revision) {

  /**
   * The unit as closed, with the next revision, or why it cannot be.
   *
   * @param expectedRevision the revision that whoever asks had read
   * @param activeBelow whether active units stand directly below it
   */
  public Decision<Unit> retire(int expectedRevision, boolean activeBelow) {
    if (expectedRevision != revision) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", revision));
    }
    if (!active) {
      return Decision.refused(Refusal.at("code", "UNIT_RETIRED", code.value()));
    }
    return activeBelow
        ? Decision.refused(Refusal.at("code", "UNITS_BELOW", code.value()))
        : Decision.accepted(new Unit(code, name, tier, parent, path, false, revision + 1));
  }
}
