package io.sunboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitPlanTest {

  private static final Tier CITY = new Tier("CITY", 0, Text.of("市"));
  private static final Tier COUNTY = new Tier("COUNTY", 1, Text.of("县市区"));
  private static final Tier TOWN = new Tier("TOWN", 2, Text.of("乡镇"));

  private static final Unit XIANNING = unit("XN", "咸宁市", CITY, null, "XN/", 1);
  private static final Unit CHIBI = unit("XN-CB", "赤壁市", COUNTY, "XN", "XN/XN-CB/", 3);
  private static final Unit CHEBU = unit("XN-CB-CB", "车埠镇", TOWN, "XN-CB", "XN/XN-CB/XN-CB-CB/", 1);

  private static Unit unit(
      String code, String name, Tier tier, @Nullable String parent, String path, int revision) {
    return new Unit(
        new UnitCode(code),
        Text.of(name),
        tier,
        parent == null ? null : new UnitCode(parent),
        path,
        true,
        revision);
  }

  private static UnitPlan aPlanForANewCounty() {
    return new UnitPlan("XN-TS", "通山县", "Tongshan", "COUNTY", "XN", null);
  }

  private static UnitPlan asItIs(Unit unit) {
    UnitCode parent = unit.parent();
    return new UnitPlan(
        unit.code().value(),
        unit.name().zh(),
        unit.name().en(),
        unit.tier().code(),
        parent == null ? null : parent.value(),
        unit.revision());
  }

  private static UnitPlan.Context meeting(@Nullable Unit present, @Nullable Unit parent) {
    return new UnitPlan.Context(present, parent, true, false, null, tiers());
  }

  private static Map<String, Tier> tiers() {
    Map<String, Tier> tiers = new LinkedHashMap<>();
    List.of(CITY, COUNTY, TOWN).forEach(tier -> tiers.put(tier.code(), tier));
    return tiers;
  }

  private static Unit accepted(Decision<Unit> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Unit>) decision).value();
  }

  private static List<Refusal> refused(Decision<Unit> decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<Unit>) decision).refusals();
  }

  @Test
  void makesANewUnitBelowItsParent() {
    Unit made = accepted(aPlanForANewCounty().decide(meeting(null, XIANNING)));
    assertThat(made.path()).isEqualTo("XN/XN-TS/");
    assertThat(made.parent()).isEqualTo(XIANNING.code());
    assertThat(made.name()).isEqualTo(new Text("通山县", "Tongshan"));
    assertThat(made.active()).isTrue();
    assertThat(made.revision()).isEqualTo(1);
  }

  @Test
  void makesTheRootWhereThereIsNone() {
    UnitPlan plan = new UnitPlan("XN", "咸宁市", " ", "CITY", null, null);
    Unit root =
        accepted(plan.decide(new UnitPlan.Context(null, null, false, false, null, tiers())));
    assertThat(root.path()).isEqualTo("XN/");
    assertThat(root.parent()).isNull();
    assertThat(root.name().en()).isNull();
  }

  @Test
  void leavesTheRevisionAloneWhenNothingChanges() {
    assertThat(accepted(asItIs(CHIBI).decide(meeting(CHIBI, XIANNING)))).isEqualTo(CHIBI);
  }

  @Test
  void countsAChange() {
    UnitPlan renamed = new UnitPlan("XN-CB", "赤壁", null, "COUNTY", "XN", 3);
    Unit changed = accepted(renamed.decide(meeting(CHIBI, XIANNING)));
    assertThat(changed.revision()).isEqualTo(4);
    assertThat(changed.name().zh()).isEqualTo("赤壁");
  }

  @Test
  void movesAUnitToAnotherParent() {
    Unit jiayu = unit("XN-JY", "嘉鱼县", COUNTY, "XN", "XN/XN-JY/", 1);
    UnitPlan moved = new UnitPlan("XN-CB-CB", "车埠镇", null, "TOWN", "XN-JY", 1);
    Unit after = accepted(moved.decide(meeting(CHEBU, jiayu)));
    assertThat(after.path()).isEqualTo("XN/XN-JY/XN-CB-CB/");
    assertThat(after.revision()).isEqualTo(2);
  }

  @Test
  void bringsARetiredUnitBack() {
    Unit retired =
        new Unit(CHIBI.code(), CHIBI.name(), COUNTY, CHIBI.parent(), CHIBI.path(), false, 4);
    UnitPlan plan = new UnitPlan("XN-CB", "赤壁市", null, "COUNTY", "XN", 4);
    Unit back = accepted(plan.decide(meeting(retired, XIANNING)));
    assertThat(back.active()).isTrue();
    assertThat(back.revision()).isEqualTo(5);
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    UnitPlan plan = new UnitPlan("xn", " ", "x".repeat(121), "VILLAGE", "XN-NO", 7);
    assertThat(refused(plan.decide(meeting(null, null))))
        .containsExactly(
            Refusal.at("code", "MALFORMED_UNIT_CODE", "xn"),
            Refusal.at("name", "TEXT_LENGTH", 1, 80),
            Refusal.at("nameEn", "TEXT_LENGTH", 0, 120),
            Refusal.at("tier", "UNKNOWN_TIER", "VILLAGE", "CITY, COUNTY, TOWN"),
            Refusal.at("parent", "UNKNOWN_UNIT", "XN-NO"));
  }

  @Test
  void takesNamesUpToTheirBoundAndNoLonger() {
    UnitPlan bound = new UnitPlan("XN-TS", "县".repeat(80), "x".repeat(120), "COUNTY", "XN", null);
    accepted(bound.decide(meeting(null, XIANNING)));
    UnitPlan beyond = new UnitPlan("XN-TS", "县".repeat(81), null, "COUNTY", "XN", null);
    assertThat(refused(beyond.decide(meeting(null, XIANNING))))
        .containsExactly(Refusal.at("name", "TEXT_LENGTH", 1, 80));
  }

  @Test
  void asksForAParentOnceThereIsARoot() {
    UnitPlan plan = new UnitPlan("XN-TS", "通山县", null, "COUNTY", null, null);
    assertThat(refused(plan.decide(meeting(null, null))))
        .containsExactly(Refusal.at("parent", "PARENT_REQUIRED"));
    accepted(asItIs(XIANNING).decide(meeting(XIANNING, null)));
  }

  @Test
  void standsBelowNoRetiredUnit() {
    Unit retired = new Unit(XIANNING.code(), XIANNING.name(), CITY, null, "XN/", false, 2);
    assertThat(refused(aPlanForANewCounty().decide(meeting(null, retired))))
        .containsExactly(Refusal.at("parent", "UNKNOWN_UNIT", "XN"));
  }

  @Test
  void neverStandsBelowItselfNorBelowWhatIsBelowIt() {
    UnitPlan belowItself = new UnitPlan("XN-CB", "赤壁市", null, "TOWN", "XN-CB", 3);
    assertThat(refused(belowItself.decide(meeting(CHIBI, CHIBI))))
        .contains(Refusal.at("parent", "UNIT_BELOW_ITSELF", "XN-CB"));
    UnitPlan belowItsChild = new UnitPlan("XN-CB", "赤壁市", null, "TOWN", "XN-CB-CB", 3);
    assertThat(refused(belowItsChild.decide(meeting(CHIBI, CHEBU))))
        .contains(Refusal.at("parent", "UNIT_BELOW_ITSELF", "XN-CB-CB"));
  }

  @Test
  void mayStandBelowAUnitWhoseCodeMerelyBeginsLikeItsOwn() {
    Unit longer = unit("XN-CBX", "某区", COUNTY, "XN", "XN/XN-CBX/", 1);
    UnitPlan plan = new UnitPlan("XN-CB", "赤壁市", null, "TOWN", "XN-CBX", 3);
    assertThat(accepted(plan.decide(meeting(CHIBI, longer))).path()).isEqualTo("XN/XN-CBX/XN-CB/");
  }

  @Test
  void standsOnATierBelowItsParents() {
    UnitPlan plan = new UnitPlan("XN-TS", "通山县", null, "CITY", "XN", null);
    assertThat(refused(plan.decide(meeting(null, XIANNING))))
        .containsExactly(Refusal.at("tier", "TIER_NOT_BELOW_PARENT", "CITY", "CITY"));
  }

  @Test
  void standsOnATierAboveThoseBelowIt() {
    UnitPlan plan = new UnitPlan("XN-CB", "赤壁市", null, "TOWN", "XN", 3);
    var context = new UnitPlan.Context(CHIBI, XIANNING, true, false, TOWN, tiers());
    assertThat(refused(plan.decide(context)))
        .containsExactly(Refusal.at("tier", "TIER_NOT_ABOVE_UNITS_BELOW", "TOWN", "TOWN"));
    accepted(asItIs(CHIBI).decide(context));
  }

  @Test
  void bearsANameOfItsOwn() {
    var context = new UnitPlan.Context(null, XIANNING, true, true, null, tiers());
    assertThat(refused(aPlanForANewCounty().decide(context)))
        .containsExactly(Refusal.at("name", "NAME_TAKEN", "通山县"));
  }

  @Test
  void changesNothingThatSomebodyElseHasChangedMeanwhile() {
    UnitPlan stale = new UnitPlan("XN-CB", "赤壁", null, "COUNTY", "XN", 2);
    assertThat(refused(stale.decide(meeting(CHIBI, XIANNING))))
        .containsExactly(Refusal.at("expectedRevision", "STALE_REVISION", 3));
    UnitPlan unread = new UnitPlan("XN-CB", "赤壁", null, "COUNTY", "XN", null);
    assertThat(refused(unread.decide(meeting(CHIBI, XIANNING))))
        .containsExactly(Refusal.at("expectedRevision", "STALE_REVISION", 3));
  }

  @Test
  void makesNothingNewForWhoeverMeansToChangeSomething() {
    UnitPlan plan = new UnitPlan("XN-TS", "通山县", null, "COUNTY", "XN", 1);
    assertThat(refused(plan.decide(meeting(null, XIANNING))))
        .containsExactly(Refusal.at("expectedRevision", "UNKNOWN_UNIT", "XN-TS"));
  }
}
