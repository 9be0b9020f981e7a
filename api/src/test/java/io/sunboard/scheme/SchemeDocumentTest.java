package io.sunboard.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whole documents of schemes, as people write them. */
class SchemeDocumentTest {

  /** Every kind of channel, and everything else that a scheme may rule. */
  static final String EVERYTHING =
      """
      code: township-2023
      name: {zh: 乡镇考核方案, en: Scheme for townships}
      owner: XN-CB
      inForceFrom: 2023-01
      rhythm: TWO_MONTHLY
      groups:
        - {code: township, name: {zh: 乡镇}, units: [CB-A, CB-B, CB-C], shows: FIRST_AND_LAST}
      channels:
        - {code: inspection, kind: INSPECTION, weight: 0.3, name: {zh: 暗访}, rules: {minimumSample: 2}}
        - {code: mock, kind: MOCK, weight: 0.1, name: {zh: 模拟}, rules: {method: PASS_RATE, indicators: [streets]}}
        - {code: cross, kind: CROSS, weight: 0.1, name: {zh: 互评}, rules: {trim: 1, minimumMarks: 3}}
        - code: disposal
          kind: DISPOSAL
          weight: 0.2
          name: {zh: 处置}
          rules:
            rates:
              - {rate: DISPOSAL, weight: 0.3}
              - {rate: IN_TIME_DISPOSAL, weight: 0.2}
              - {rate: REWORK, weight: 0.2, complement: true}
              - {rate: OVERDUE, weight: 0.2, complement: true}
              - {rate: EXTENSION, weight: 0.1, complement: true}
        - {code: poll, kind: POLL, weight: 0.1, name: {zh: 民调}, rules: {lowest: 1, highest: 5, minimumSample: 30}}
        - {code: promise, kind: COMMITMENT, weight: 0.1, name: {zh: 承诺}, rules: {mostPercent: 120}}
        - {code: published, kind: IMPORTED, weight: 0.1, name: {zh: 公布}}
      indicators:
        - code: streets
          name: {zh: 街面}
          cap: 10
          standards:
            - {code: litter, name: {zh: 垃圾}, points: 0.5, cap: 3}
            - {code: stalls, name: {zh: 占道}, points: 2}
        - code: markets
          name: {zh: 市场}
          standards: [{code: floor, name: {zh: 地面}, points: 1}]
      rounding: {places: 2, mode: HALF_UP, orderBy: ROUNDED, quotientPlaces: 4}
      tieBreaks: [inspection, disposal]
      grades:
        - {code: excellent, name: {zh: 优秀}, from: 90}
        - {code: good, name: {zh: 良好}, from: 80}
      lists:
        red: {count: 1, threshold: 90}
        black: {count: 1, threshold: 60}
      deadlines:
        collect: {amount: 5, unit: WORKING_DAYS}
        appeal: {amount: 3, unit: WORKING_DAYS}
        release: {amount: 48, unit: HOURS}
      sharing: SPLIT
      incentives:
        - {rank: 1, amount: 10000, text: {zh: 奖励}}
      """;

  private static final Set<UnitCode> UNITS =
      Set.of("XN-CB", "CB-A", "CB-B", "CB-C").stream()
          .map(UnitCode::new)
          .collect(Collectors.toSet());

  public static Decision<Scheme> read(String yaml) {
    return SchemeReading.read(
        YAMLMapper.shared().readValue(yaml, SchemeDocument.class), new UUID(0, 1), 1, UNITS);
  }

  private static Scheme everything() {
    Decision<Scheme> decision = read(EVERYTHING);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Scheme>) decision).value();
  }

  @Test
  void readsEverythingThatASchemeMayRule() {
    Scheme scheme = everything();
    assertThat(scheme.owner()).isEqualTo(new UnitCode("XN-CB"));
    assertThat(scheme.rhythm()).isEqualTo(Rhythm.TWO_MONTHLY);
    assertThat(scheme.groups().getFirst().shows()).isEqualTo(Shown.FIRST_AND_LAST);
    assertThat(scheme.channels())
        .extracting(Scheme.Channel::rules)
        .contains(
            new ChannelRules.Inspection(ChannelRules.Method.POINTS_LOST, List.of(), 2),
            new ChannelRules.Inspection(ChannelRules.Method.PASS_RATE, List.of("streets"), null),
            new ChannelRules.Cross(1, 3),
            new ChannelRules.Survey(BigDecimal.ONE, BigDecimal.valueOf(5), 30),
            new ChannelRules.Attainment(120),
            new ChannelRules.Imported());
    assertThat(scheme.indicators())
        .extracting(Indicator::cap)
        .containsExactly(BigDecimal.TEN, null);
    assertThat(scheme.rounding().quotientPlaces()).isEqualTo(4);
    assertThat(scheme.tieBreaks()).containsExactly("inspection", "disposal");
    assertThat(scheme.deadlines().release()).isEqualTo(new TimeLimit(48, LimitUnit.HOURS));
    assertThat(scheme.deadlines().approve()).isNull();
    assertThat(scheme.sharing()).isEqualTo(Sharing.SPLIT);
  }

  @Test
  void isWrittenAsADocumentThatReadsAsTheSameScheme() {
    Scheme scheme = everything();
    assertThat(SchemeReading.read(SchemeWriting.document(scheme), new UUID(0, 1), 1, UNITS))
        .isEqualTo(Decision.accepted(scheme));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "owner: XN-CB|owner: XN-XX|UNKNOWN_UNIT owner",
        "rhythm: TWO_MONTHLY|rhythm: WEEKLY|ONE_OF rhythm",
        "shows: FIRST_AND_LAST|shows: SOME|ONE_OF groups.0.shows",
        "units: [CB-A, CB-B, CB-C]|units: []|REQUIRED groups.0.units",
        "weight: 0.3, name|weight: 0.2, name|WEIGHTS_DO_NOT_ADD_UP channels",
        "{minimumSample: 2}|{minimumSample: 0}|NUMBER_OUT_OF_RANGE channels.0.rules.minimumSample",
        "{minimumSample: 2}|{trim: 1}|RULE_OF_ANOTHER_KIND channels.0.rules.trim",
        "[streets]|[roads]|UNKNOWN_INDICATOR channels.1.rules.indicators.0",
        "[streets]|[streets, streets]|TWICE channels.1.rules.indicators.1",
        "PASS_RATE|LUCK|ONE_OF channels.1.rules.method",
        "trim: 1, ||NUMBER_OUT_OF_RANGE channels.2.rules.trim",
        "minimumMarks: 3|minimumMarks: 2|NUMBER_OUT_OF_RANGE channels.2.rules.minimumMarks",
        "rate: REWORK|rate: LUCK|ONE_OF channels.3.rules.rates.2.rate",
        "rate: REWORK|rate: DISPOSAL|TWICE channels.3.rules.rates.2",
        "EXTENSION, weight: 0.1|EXTENSION, weight: 0.2|WEIGHTS_DO_NOT_ADD_UP channels.3.rules.rates",
        "highest: 5|highest: 1|SCALE_WITHOUT_LENGTH channels.4.rules.highest",
        "lowest: 1, ||NUMBER_OUT_OF_RANGE channels.4.rules.lowest",
        "mostPercent: 120|mostPercent: 50|NUMBER_OUT_OF_RANGE channels.5.rules.mostPercent",
        "cap: 10|cap: 0|NUMBER_OUT_OF_RANGE indicators.0.cap",
        "points: 0.5|points: -1|NUMBER_OUT_OF_RANGE indicators.0.standards.0.points",
        "code: floor|code: litter|TWICE indicators.1.standards.0",
        "code: markets|code: streets|TWICE indicators.1",
        "quotientPlaces: 4|quotientPlaces: 1|NUMBER_OUT_OF_RANGE rounding.quotientPlaces",
        "tieBreaks: [inspection|tieBreaks: [luck|UNKNOWN_CHANNEL_OF_SCHEME tieBreaks.0",
        "from: 80|from: 90|GRADES_OUT_OF_ORDER grades.1.from",
        "from: 80|from: 101|NUMBER_OUT_OF_RANGE grades.1.from",
        "{count: 1, threshold: 60}|{}|LIST_WITHOUT_RULE lists.black",
        "amount: 5, unit|amount: 0, unit|NUMBER_OUT_OF_RANGE deadlines.collect.amount",
        "unit: HOURS|unit: MOONS|ONE_OF deadlines.release.unit",
        "sharing: SPLIT|sharing: LUCK|ONE_OF sharing",
      })
  void namesAFaultByItsPlace(String right, String wrong, String fault) {
    assertThat(EVERYTHING).contains(right);
    Decision<Scheme> decision = read(EVERYTHING.replace(right, wrong == null ? "" : wrong));
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    assertThat(((Decision.Refused<Scheme>) decision).refusals())
        .extracting(each -> each.code() + " " + String.join(".", each.field()))
        .contains(fault);
  }

  @Test
  void asksForIndicatorsWhereThereIsAnInspection() {
    int from = EVERYTHING.indexOf("indicators:\n");
    int until = EVERYTHING.indexOf("rounding:");
    Decision<Scheme> decision = read(EVERYTHING.substring(0, from) + EVERYTHING.substring(until));
    assertThat(((Decision.Refused<Scheme>) decision).refusals())
        .contains(Refusal.at("indicators", "REQUIRED"));
  }

  @Test
  void anOwnerRanksOnlyUnitsBelowAndOnlyInGroupsOfItsOwn() {
    Map<UnitCode, String> paths =
        Map.of(
            new UnitCode("XN-CB"), "XN/XN-CB/",
            new UnitCode("CB-A"), "XN/XN-CB/CB-A/",
            new UnitCode("CB-B"), "XN/XN-CB/CB-B/",
            new UnitCode("CB-C"), "XN/XN-JY/CB-C/");
    assertThat(Ownership.faults(everything(), paths, Set.of("township")))
        .containsExactly(
            Refusal.at("groups.0.code", "GROUP_OF_ANOTHER_OWNER", "township"),
            Refusal.at("groups.0.units.2", "UNIT_NOT_BELOW_OWNER", "CB-C", "XN-CB"));
  }

  @ParameterizedTest
  @CsvSource({
    "MONTHLY,2023-06,true",
    "MONTHLY,2023-Q2,false",
    "TWO_MONTHLY,2008-03/2008-04,true",
    "TWO_MONTHLY,2008-04/2008-05,false",
    "QUARTERLY,2023-Q2,true",
    "HALF_YEARLY,2008-H1,true",
    "YEARLY,2023,true",
    "YEARLY,2023-06,false",
  })
  void aRhythmCoversItsOwnPeriods(Rhythm rhythm, String period, boolean covers) {
    assertThat(rhythm.covers(io.sunboard.shared.Period.parse(period).orElseThrow()))
        .isEqualTo(covers);
    assertThat(Arrays.stream(Rhythm.values()).filter(each -> each.months() == rhythm.months()))
        .containsExactly(rhythm);
  }
}
