package io.sunboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import org.junit.jupiter.api.Test;

class UnitTest {

  private static Unit anActiveUnit() {
    Tier county = new Tier("COUNTY", 1, Text.of("县市区"));
    return new Unit(
        new UnitCode("XN-CB"), Text.of("赤壁市"), county, new UnitCode("XN"), "XN/XN-CB/", true, 3);
  }

  private static Unit retired() {
    Unit unit = anActiveUnit();
    return new Unit(unit.code(), unit.name(), unit.tier(), unit.parent(), unit.path(), false, 4);
  }

  @Test
  void closesAndKeepsItsPlace() {
    assertThat(anActiveUnit().retire(3, false)).isEqualTo(Decision.accepted(retired()));
  }

  @Test
  void closesOnce() {
    assertThat(retired().retire(4, false))
        .isEqualTo(Decision.refused(Refusal.at("code", "UNIT_RETIRED", "XN-CB")));
  }

  @Test
  void staysOpenWhileOthersStandBelowIt() {
    assertThat(anActiveUnit().retire(3, true))
        .isEqualTo(Decision.refused(Refusal.at("code", "UNITS_BELOW", "XN-CB")));
  }

  @Test
  void staysOpenForWhoeverHasReadAnOlderRevision() {
    assertThat(anActiveUnit().retire(2, false))
        .isEqualTo(Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", 3)));
  }
}
