package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.evaluation.Marking.Given;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Shown;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingTest {

  private static final UnitCode A = new UnitCode("XN-A");
  private static final UnitCode B = new UnitCode("XN-B");
  private static final UnitCode C = new UnitCode("XN-C");
  private static final Scheme.Group GROUP =
      new Scheme.Group("county", new Text("县区组", null), List.of(A, B, C), Shown.FULL);

  private static Given given(String unit, String mark) {
    return new Given(unit, new BigDecimal(mark));
  }

  private static Decision<List<Mark>> read(Given... given) {
    return Marking.read(List.of(given), A, GROUP);
  }

  @Test
  void isOneMarkForEachPeer() {
    assertThat(read(given("XN-C", "0"), given("XN-B", "100.00")))
        .isEqualTo(
            Decision.accepted(
                List.of(
                    new Mark(A, C, new BigDecimal("0")),
                    new Mark(A, B, new BigDecimal("100.00")))));
  }

  @Test
  void isNeverForOneselfNorForOthersThanPeers() {
    assertThat(read(given("XN-A", "90"), given("XN-B", "90"), given("XN-C", "90"), given("?", "1")))
        .isEqualTo(
            Decision.refused(
                Refusal.at("marks.0.unit", "MARK_FOR_ONESELF"),
                Refusal.at("marks.3.unit", "UNIT_NOT_IN_GROUP", "?")));
  }

  @Test
  void isBetweenNoughtAndAHundredWithTwoPlaces() {
    Object[] range = {Mark.HIGHEST, 2};
    assertThat(read(given("XN-B", "100.01"), given("XN-C", "-1")))
        .isEqualTo(
            Decision.refused(
                Refusal.at("marks.0.mark", "MARK_OUT_OF_RANGE", range),
                Refusal.at("marks.1.mark", "MARK_OUT_OF_RANGE", range)));
    assertThat(read(given("XN-B", "9.001"), given("XN-C", "1")))
        .isEqualTo(Decision.refused(Refusal.at("marks.0.mark", "MARK_OUT_OF_RANGE", range)));
  }

  @Test
  void isGivenOnceAndToEveryPeer() {
    assertThat(read(given("XN-B", "90"), given("XN-B", "91")))
        .isEqualTo(
            Decision.refused(
                Refusal.at("marks.1.unit", "TWICE", "XN-B"),
                Refusal.at("marks", "PEERS_WITHOUT_MARK", "XN-C")));
  }
}
