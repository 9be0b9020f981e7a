package io.sunboard.evaluation;

import io.sunboard.testing.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * A city of its own with a month that is inspected, marked by peers, polled and scored by the
 * ledger.
 */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ScoredStory {

  static final String PERIOD = "2024-03";

  static final String SCHEME =
      """
      code: scored
      name: {zh: 综合考评方案, en: The comprehensive scheme}
      inForceFrom: 2024-01
      groups:
        - {code: scored, name: {zh: 县区组, en: Counties}, units: [XN-XA, XN-CB, XN-JY, XN-TS]}
      channels:
        - {code: inspect, kind: INSPECTION, weight: 0.5, name: {zh: 第三方暗访, en: Inspection}}
        - {code: peers, kind: CROSS, weight: 0.2, name: {zh: 交叉考评, en: Peers}, rules: {trim: 0, minimumMarks: 2}}
        - {code: poll, kind: POLL, weight: 0.2, name: {zh: 民意调查, en: Poll}, rules: {lowest: 0, highest: 100}}
        - {code: ledger, kind: DISPOSAL, weight: 0.1, name: {zh: 处置率, en: Disposal}, rules: {rates: [{rate: DISPOSAL, weight: 1}]}}
      indicators:
        - code: clean
          name: {zh: 环境卫生, en: Cleanliness}
          cap: 10
          standards:
            - {code: rubbish, name: {zh: 暴露垃圾, en: Rubbish}, points: 2, cap: 6}
            - {code: stains, name: {zh: 污渍, en: Stains}, points: 0.5}
      rounding: {places: 2, mode: HALF_UP, orderBy: ROUNDED}
      deadlines:
        collect: {amount: 5, unit: DAYS}
        appeal: {amount: 3, unit: DAYS}
      """;

  static final String POLL =
      """
      单位,人数,均值,标准差
      咸安区,100,%s,10
      赤壁市,100,80,10
      嘉鱼县,100,90,10
      """;

  private final String schema;
  ScoredCity city;
  String round = "";

  ScoredStory(String schema) {
    this.schema = schema;
  }

  @BeforeAll
  void start() {
    city = ScoredCity.start(schema);
    city.at("2024-03-04T01:00:00Z");
    city.adopt(SCHEME);
    round = city.open("evaluator", PERIOD, "scored");
  }

  @AfterAll
  void stop() {
    city.close();
  }

  static String code(JsonNode refused) {
    return refused.at("/0/code").asString();
  }

  List<String> rows(JsonNode ranking) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : ranking.at("/rows/nodes")) {
      rows.add(
          row.get("rank").asString("-")
              + " "
              + row.at("/unit/code").asString()
              + " "
              + row.get("total").asString("-"));
    }
    return rows;
  }

  JsonNode released(Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("group", "scored");
    variables.put("period", PERIOD);
    return city.anonymous().data("rankingInFull", variables).get("ranking");
  }

  /** The computed rows as the evaluator sees them, before anybody else does. */
  List<String> computed(String of) {
    List<String> rows = new ArrayList<>();
    for (String unit : List.of("XN-XA", "XN-CB", "XN-JY", "XN-TS")) {
      JsonNode sheet =
          city.as("evaluator")
              .data("deductionSheet", Map.of("round", of, "unit", unit))
              .get("deductionSheet");
      rows.add(unit + " " + sheet.at("/scores/0/total").asString("-"));
    }
    return rows;
  }

  Map<String, Object> release(String of) {
    Map<String, Object> input = city.step(of);
    input.put("unrankedReasons", List.of(Map.of("unit", "XN-TS", "reason", "未列入本期检查")));
    return input;
  }

  /** The whole month at once, as the story tells it; answers when it was released. */
  String releaseMarch() {
    Reader evaluator = city.as("evaluator");
    String contested =
        evaluator
            .done("recordFinding", ScoredCity.finding(round, "XN-CB", "rubbish"))
            .at("/finding/id")
            .asString();
    String upload =
        city.upload(
            "evaluator",
            """
            类别,标题,地址,属地,发现时间,标准,扣分
            暴露垃圾,路边垃圾,淦河大道,咸安区,2024-03-02,rubbish,1.5
            暴露垃圾,垃圾桶满冒,银泉大道,咸安区,2024-03-02,污渍,
            """);
    evaluator.done(
        "importFindings", Map.of("uploadId", upload, "round", round, "channel", "inspect"));
    marks("handler", Map.of("XN-CB", "90", "XN-JY", "70", "XN-TS", "60"));
    marks("handler2", Map.of("XN-XA", "90", "XN-JY", "70", "XN-TS", "60"));
    marks("handler3", Map.of("XN-XA", "80", "XN-CB", "80", "XN-TS", "60"));
    evaluator.done(
        "excuseFromMarking",
        Map.of("round", round, "channel", "peers", "unit", "XN-TS", "reason", "班子调整"));
    city.give(round, "poll", POLL.formatted("80"));
    city.give(round, "inspect", "单位,检查项数\n咸安区,40\n赤壁市,40\n嘉鱼县,40\n");
    city.submitted("handler", city.dispatched("XN-XA"));
    city.submitted("handler2", city.dispatched("XN-CB"));
    city.dispatched("XN-JY");
    city.at("2024-04-02T01:00:00Z");
    city.take("evaluator", "closeRound", round);
    city.take("evaluator", "computeRanking", round);
    city.as("handler2").done("appealFinding", Map.of("finding", contested, "reason", "一半在邻县地界"));
    city.as("evaluator2")
        .done(
            "decideAppeal",
            Map.of("finding", contested, "outcome", "ADJUSTED", "points", "1", "reason", "按面积计"));
    city.take("evaluator", "computeRanking", round);
    // A minute later than the appeals end, since the clock goes on while a slow machine computes.
    city.at("2024-04-05T01:01:00Z");
    city.take("leader", "approveRanking", round);
    city.as("publisher").done("releaseRanking", release(round));
    return released(Map.of()).get("releasedAt").asString();
  }

  private void marks(String account, Map<String, String> byUnit) {
    city.as(account).done("submitMarks", ScoredCity.marks(round, byUnit));
  }
}
