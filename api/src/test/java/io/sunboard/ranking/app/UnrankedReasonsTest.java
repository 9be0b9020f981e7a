package io.sunboard.ranking.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ranking.app.ReleaseRanking.Reason;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnrankedReasonsTest {

  private static final UnitCode GAOXIN = new UnitCode("XN-GX");
  private static final UnitCode CHIBI = new UnitCode("XN-CB");

  private static Decision<Map<UnitCode, Text>> reasons(Set<UnitCode> unranked, Reason... given) {
    return ReleaseRanking.reasons(List.of(given), unranked);
  }

  @Test
  void areNotAskedForWhereEveryUnitHasARank() {
    assertThat(reasons(Set.of())).isEqualTo(Decision.accepted(Map.of()));
  }

  @Test
  void areKeptForEveryUnrankedUnit() {
    assertThat(
            reasons(
                Set.of(GAOXIN, CHIBI),
                new Reason("XN-CB", "样本不足", null),
                new Reason("XN-GX", "未列入本期通报", "not in this notice")))
        .isEqualTo(
            Decision.accepted(
                Map.of(CHIBI, Text.of("样本不足"), GAOXIN, new Text("未列入本期通报", "not in this notice"))));
  }

  @Test
  void nameEveryUnitThatHasNone() {
    assertThat(reasons(Set.of(GAOXIN, CHIBI)))
        .isEqualTo(
            Decision.refused(
                Refusal.at("unrankedReasons", "UNRANKED_WITHOUT_REASON", "XN-CB"),
                Refusal.at("unrankedReasons", "UNRANKED_WITHOUT_REASON", "XN-GX")));
  }

  @Test
  void areGivenForNobodyElse() {
    assertThat(
            reasons(
                Set.of(GAOXIN),
                new Reason("XN-GX", "未列入本期通报", null),
                new Reason("XN-CB", "排名靠后", null),
                new Reason("no code", "排名靠后", null)))
        .isEqualTo(
            Decision.refused(
                Refusal.at("unrankedReasons.1.unit", "UNIT_NOT_UNRANKED", "XN-CB"),
                Refusal.at("unrankedReasons.2.unit", "UNIT_NOT_UNRANKED", "no code")));
  }

  @Test
  void areGivenOnce() {
    assertThat(
            reasons(
                Set.of(GAOXIN),
                new Reason("XN-GX", "未列入本期通报", null),
                new Reason("XN-GX", "样本不足", null)))
        .isEqualTo(Decision.refused(Refusal.at("unrankedReasons.1.unit", "TWICE", "XN-GX")));
  }

  @Test
  void saySomethingAndNotTooMuch() {
    Refusal length = Refusal.at("unrankedReasons.0.reason", "TEXT_LENGTH", 1, 100);
    Refusal missing = Refusal.at("unrankedReasons", "UNRANKED_WITHOUT_REASON", "XN-GX");
    assertThat(reasons(Set.of(GAOXIN), new Reason("XN-GX", " ", null)))
        .isEqualTo(Decision.refused(length, missing));
    assertThat(reasons(Set.of(GAOXIN), new Reason("XN-GX", "因".repeat(101), null)))
        .isEqualTo(Decision.refused(length, missing));
    assertThat(reasons(Set.of(GAOXIN), new Reason("XN-GX", "因".repeat(100), null)))
        .isEqualTo(Decision.accepted(Map.of(GAOXIN, Text.of("因".repeat(100)))));
  }
}
