package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A month that is inspected, marked by peers, polled and scored by the problem ledger: from its
 * inputs over an appeal to its release.
 */
class ScoredRoundStoryIntegrationTest extends ScoredStory {

  ScoredRoundStoryIntegrationTest() {
    super("scored");
  }

  private String appealed = "";

  private String others = "";

  private String withdrawn = "";

  @Test
  @Order(1)
  void aRoundSaysUntilWhenItCollects() {
    JsonNode node = city.round(round);
    assertThat(node.at("/deadlines/collectBy").asString()).isEqualTo("2024-04-05T16:00:00Z");
    assertThat(node.at("/owner/code").asString()).isEqualTo("XN");
    assertThat(node.get("version").asInt()).isEqualTo(1);
    assertThat(node.at("/unmarked/0/units").size()).isEqualTo(4);
  }

  @Test
  @Order(2)
  void inspectorsRecordFindingsWhichOpenProblems() {
    Reader evaluator = city.as("evaluator");
    Map<String, Object> input = ScoredCity.finding(round, "XN-CB", "rubbish");
    JsonNode finding = evaluator.done("recordFinding", input).get("finding");
    appealed = finding.get("id").asString();
    assertThat(finding.get("points").asString()).isEqualTo("2");
    assertThat(finding.at("/standard/indicator").asString()).isEqualTo("clean");
    assertThat(finding.at("/problem/number").asString()).startsWith("XN-2024-");
    assertThat(evaluator.done("recordFinding", input).at("/finding/id").asString())
        .as("the same request again")
        .isEqualTo(appealed);
    String upload =
        city.upload(
            "evaluator",
            """
            类别,标题,地址,属地,发现时间,标准,扣分
            暴露垃圾,路边垃圾,淦河大道,咸安区,2024-03-02,rubbish,1.5
            暴露垃圾,垃圾桶满冒,银泉大道,咸安区,2024-03-02,污渍,
            """);
    Map<String, Object> file = Map.of("uploadId", upload, "round", round, "channel", "inspect");
    assertThat(evaluator.done("importFindings", file).get("imported").asInt()).isEqualTo(2);
    assertThat(evaluator.done("importFindings", file).get("imported").asInt()).isEqualTo(2);
    JsonNode found = evaluator.data("findings", Map.of("round", round)).at("/findings/nodes");
    assertThat(found.size()).isEqualTo(3);
    others = found.get(1).get("id").asString();
  }

  @Test
  @Order(3)
  void beforeTheComputingNoUnitSeesWhatWasFound() {
    Reader handler = city.as("handler2");
    assertThat(handler.data("findings", Map.of("round", round)).get("findings").isNull()).isTrue();
    assertThat(handler.data("node", Map.of("id", appealed)).get("node").isNull()).isTrue();
    assertThat(
            handler.data("deductionSheet", Map.of("round", round)).get("deductionSheet").isNull())
        .isTrue();
    assertThat(code(handler.refused("appealFinding", Map.of("finding", appealed, "reason", "不实"))))
        .isEqualTo("UNKNOWN_FINDING");
  }

  @Test
  @Order(4)
  void aFindingRecordedByMistakeIsTakenBackAndItsProblemWithIt() {
    Map<String, Object> mistaken = ScoredCity.finding(round, "XN-CB", "stains");
    mistaken.put("sweep", "银泉大道全部果皮箱");
    JsonNode finding = city.as("evaluator").done("recordFinding", mistaken).get("finding");
    String number = finding.at("/problem/number").asString();
    assertThat(
            city.as("supervisor")
                .data("problem", Map.of("number", number))
                .at("/problem/sweep/demand")
                .asString())
        .isEqualTo("银泉大道全部果皮箱");
    Map<String, Object> input = new HashMap<>();
    input.put("finding", finding.get("id").asString());
    input.put("reason", " ");
    assertThat(code(city.as("evaluator").refused("withdrawFinding", input)))
        .isEqualTo("TEXT_LENGTH");
    input.put("reason", "认错了单位");
    assertThat(city.as("supervisor").forbidden("withdrawFinding", input))
        .as("a supervisor who did not record it")
        .isEqualTo("ROLE_REQUIRED");
    assertThat(city.as("handler2").forbidden("withdrawFinding", input)).isEqualTo("ROLE_REQUIRED");
    JsonNode back = city.as("evaluator2").done("withdrawFinding", input).get("finding");
    assertThat(back.get("points").asString()).as("what was recorded stays").isEqualTo("0.5");
    assertThat(back.get("standing").isNull()).isTrue();
    assertThat(back.at("/withdrawal/reason").asString()).isEqualTo("认错了单位");
    assertThat(back.get("viewerCanWithdraw").asBoolean()).isFalse();
    assertThat(back.at("/problem/state").asString()).isEqualTo("DISMISSED");
    assertThat(back.at("/problem/dismissedReason").asString()).isEqualTo("认错了单位");
    assertThat(code(city.as("evaluator").refused("withdrawFinding", input)))
        .isEqualTo("FINDING_WITHDRAWN");
    withdrawn = finding.get("id").asString();
    assertThat(
            city.as("evaluator")
                .data("findings", Map.of("round", round, "filter", Map.of("withdrawn", true)))
                .at("/findings/nodes")
                .valueStream())
        .extracting(each -> each.get("id").asString())
        .containsExactly(withdrawn);
  }

  @Test
  @Order(4)
  void aProblemThatSomebodyHasBegunWithOutlivesItsFinding() {
    JsonNode finding =
        city.as("supervisor")
            .done("recordFinding", ScoredCity.finding(round, "XN-CB", "stains"))
            .get("finding");
    city.as("supervisor")
        .done(
            "dispatchProblem",
            // Somebody whose disposal does not count here.
            Map.of("problem", finding.at("/problem/number").asString(), "lead", "XN-GX"));
    JsonNode back =
        city.as("supervisor")
            .done(
                "withdrawFinding",
                Map.of("finding", finding.get("id").asString(), "reason", "不在检查时段"))
            .get("finding");
    assertThat(back.get("standing").isNull()).isTrue();
    assertThat(back.at("/problem/state").asString()).isEqualTo("DISPATCHED");
  }

  @Test
  @Order(5)
  void closingNamesWhatIsMissingAndWhoHasNotMarked() {
    JsonNode refused = city.as("evaluator").inEnglish().refused("closeRound", city.step(round));
    assertThat(refused.valueStream().map(error -> error.get("code").asString()))
        .containsExactly("CHANNEL_WITHOUT_SCORES", "UNITS_NOT_MARKED");
    assertThat(refused.at("/0/message").asString()).contains("inspect", "poll");
    assertThat(refused.at("/1/message").asString()).contains("peers", "XN-CB", "XN-TS");
    assertThat(code(city.as("evaluator").refused("computeRanking", city.step(round))))
        .isEqualTo("ROUND_NOT_COLLECTED");
  }

  @Test
  @Order(6)
  void unitsMarkEachOther() {
    JsonNode task = city.as("handler").data("markingTasks").at("/markingTasks/0");
    assertThat(task.get("round").asString()).isEqualTo(round);
    assertThat(task.get("peers").size()).isEqualTo(3);
    assertThat(task.get("marking").isNull()).isTrue();
    Map<String, Object> marks =
        ScoredCity.marks(round, Map.of("XN-CB", "90", "XN-JY", "70", "XN-TS", "60"));
    city.as("handler").done("submitMarks", marks);
    city.as("handler").done("submitMarks", marks);
    city.as("handler2")
        .done(
            "submitMarks",
            ScoredCity.marks(round, Map.of("XN-XA", "90", "XN-JY", "70", "XN-TS", "60")));
    assertThat(city.round(round).at("/unmarked/0/units").valueStream())
        .extracting(unit -> unit.get("code").asString())
        .containsExactly("XN-JY", "XN-TS");
    city.as("handler3")
        .done(
            "submitMarks",
            ScoredCity.marks(round, Map.of("XN-XA", "80", "XN-CB", "80", "XN-TS", "60")));
    city.as("evaluator")
        .done(
            "excuseFromMarking",
            Map.of("round", round, "channel", "peers", "unit", "XN-TS", "reason", "班子调整"));
    assertThat(city.round(round).get("unmarked").isEmpty()).isTrue();
    assertThat(city.as("handler").data("markingTasks").at("/markingTasks/0/marking").isNull())
        .isFalse();
  }

  @Test
  @Order(7)
  void filesGiveThePollAndWhatWasInspected() {
    assertThat(city.give(round, "poll", POLL.formatted("80")).get("imported").asInt()).isEqualTo(3);
    assertThat(city.give(round, "inspect", "单位,检查项数\n咸安区,40\n嘉鱼县,40\n").get("userErrors").isEmpty())
        .isTrue();
    assertThat(code(city.as("evaluator").refused("closeRound", city.step(round))))
        .as("Chibi has a finding and was never sampled")
        .isEqualTo("FINDINGS_WITHOUT_SAMPLE");
    city.give(round, "inspect", "单位,检查项数\n咸安区,40\n赤壁市,40\n嘉鱼县,40\n");
    city.submitted("handler", city.dispatched("XN-XA"));
    city.submitted("handler2", city.dispatched("XN-CB"));
    city.dispatched("XN-JY");
    city.at("2024-04-02T01:00:00Z");
    JsonNode closed = city.take("evaluator", "closeRound", round);
    assertThat(closed.get("state").asString()).isEqualTo("COLLECTED");
  }

  @Test
  @Order(8)
  void equalTotalsComeOutEqualAndAMissingUnitWithoutOne() {
    city.take("evaluator", "computeRanking", round);
    assertThat(computed(round))
        .containsExactly("XN-XA 92.00", "XN-CB 92.00", "XN-JY 82.00", "XN-TS -");
    assertThat(city.round(round).at("/deadlines/appealsUntil").asString())
        .startsWith("2024-04-05T01:0");
    assertThat(released(Map.of()).isNull()).isTrue();
  }

  @Test
  @Order(9)
  void eachUnitSeesItsOwnFindingsAndScoreAndNobodyElses() {
    JsonNode sheet =
        city.as("handler2").data("deductionSheet", Map.of("round", round)).get("deductionSheet");
    assertThat(sheet.at("/unit/code").asString()).isEqualTo("XN-CB");
    assertThat(sheet.at("/scores/0/total").asString()).isEqualTo("92.00");
    assertThat(sheet.at("/findings/nodes").size()).isEqualTo(1);
    assertThat(sheet.at("/findings/nodes/0/viewerCanAppeal").asBoolean()).isTrue();
    assertThat(city.as("handler2").data("deductionSheets").at("/deductionSheets/nodes").size())
        .isEqualTo(1);
    Reader other = city.as("handler");
    assertThat(
            other
                .data("deductionSheet", Map.of("round", round, "unit", "XN-CB"))
                .get("deductionSheet")
                .isNull())
        .isTrue();
    assertThat(city.as("handler2").data("node", Map.of("id", withdrawn)).get("node").isNull())
        .as("what was taken back was never shown to its unit")
        .isTrue();
    assertThat(
            code(
                city.as("evaluator")
                    .refused("withdrawFinding", Map.of("finding", others, "reason", "晚了"))))
        .isEqualTo("ROUND_COMPUTED_ALREADY");
    assertThat(other.data("node", Map.of("id", appealed)).get("node").isNull()).isTrue();
    assertThat(other.data("findings", Map.of("round", round)).at("/findings/nodes").valueStream())
        .extracting(finding -> finding.at("/unit/code").asString())
        .containsOnly("XN-XA");
    assertThat(code(other.refused("appealFinding", Map.of("finding", appealed, "reason", "不实"))))
        .isEqualTo("UNKNOWN_FINDING");
    assertThat(other.data("node", Map.of("id", round)).get("node").isNull()).isTrue();
  }

  @Test
  @Order(10)
  void anAppealAdjustsAFindingAndItIsComputedAnew() {
    city.as("handler2").done("appealFinding", Map.of("finding", appealed, "reason", "一半在邻县地界"));
    assertThat(
            code(
                city.as("handler2")
                    .refused("appealFinding", Map.of("finding", appealed, "reason", "再申"))))
        .isEqualTo("APPEALED_ALREADY");
    JsonNode open = city.as("evaluator").inEnglish().refused("computeRanking", city.step(round));
    assertThat(code(open)).isEqualTo("APPEALS_OPEN");
    assertThat(open.at("/0/message").asString()).contains("XN-CB rubbish");
    assertThat(code(city.as("leader").refused("approveRanking", city.step(round))))
        .isEqualTo("APPEALS_OPEN");
    Map<String, Object> decision = new HashMap<>();
    decision.put("finding", appealed);
    decision.put("outcome", "ADJUSTED");
    decision.put("reason", "按面积计");
    assertThat(city.as("evaluator").forbidden("decideAppeal", decision))
        .as("who recorded it does not decide on it")
        .isEqualTo("SECOND_PERSON_REQUIRED");
    Reader reviewer = city.as("evaluator2");
    assertThat(code(reviewer.refused("decideAppeal", decision))).isEqualTo("POINTS_WHEN_ADJUSTED");
    decision.put("points", "2");
    assertThat(code(reviewer.refused("decideAppeal", decision))).isEqualTo("POINTS_NOT_LOWER");
    decision.put("points", "1");
    JsonNode decided = reviewer.done("decideAppeal", decision).get("finding");
    assertThat(decided.get("standing").asString()).isEqualTo("1");
    assertThat(code(reviewer.refused("decideAppeal", decision))).isEqualTo("APPEAL_DECIDED");
    assertThat(city.round(round).get("outdated").asBoolean()).isTrue();
    assertThat(
            city.as("leader")
                .refused("approveRanking", city.step(round))
                .valueStream()
                .map(error -> error.get("code").asString()))
        .containsExactly("APPEALS_STILL_POSSIBLE", "COMPUTE_ANEW");
    city.take("evaluator", "computeRanking", round);
    assertThat(computed(round))
        .containsExactly("XN-XA 92.00", "XN-CB 92.50", "XN-JY 82.00", "XN-TS -");
  }

  @Test
  @Order(11)
  void appealsEndWithTheirTimeAndThenTheLeaderApproves() {
    assertThat(code(city.as("leader").refused("approveRanking", city.step(round))))
        .isEqualTo("APPEALS_STILL_POSSIBLE");
    city.at("2024-04-05T01:00:01Z");
    assertThat(
            code(
                city.as("handler")
                    .refused("appealFinding", Map.of("finding", others, "reason", "晚了"))))
        .isEqualTo("APPEALS_OVER");
    city.take("leader", "approveRanking", round);
    Map<String, Object> early = release(round);
    early.put("publishedAt", "2024-05-01T00:00:00Z");
    assertThat(code(city.as("publisher").refused("releaseRanking", early)))
        .isEqualTo("IN_THE_FUTURE");
    city.as("publisher").done("releaseRanking", release(round));
    assertThat(released(Map.of()).get("releasedAt").asString()).startsWith("2024-04-05T01:0");
  }

  @Test
  @Order(12)
  void everybodyReadsItDownToTheFinding() {
    JsonNode ranking = released(Map.of());
    assertThat(rows(ranking))
        .containsExactly("1 XN-CB 92.50", "2 XN-XA 92.00", "3 XN-JY 82.00", "- XN-TS -");
    JsonNode first = ranking.at("/rows/nodes/0");
    assertThat(first.get("components").valueStream())
        .extracting(each -> each.at("/channel/code").asString() + " " + decimal(each.get("score")))
        .containsExactly("inspect 99", "peers 85", "poll 80", "ledger 100");
    assertThat(first.get("unitName").asString()).isEqualTo("赤壁市");
    JsonNode findings =
        city.as("evaluator").data("findings", Map.of("round", round)).at("/findings/nodes");
    String export =
        city.anonymous().send(city.anonymous().request(ranking.get("export").asString())).body();
    assertThat(export)
        .as("findings by random id, standard and points, and by nothing else")
        .contains(
            findings
                .valueStream()
                .filter(each -> each.get("id").asString().equals(appealed))
                .findFirst()
                .orElseThrow()
                .get("publicId")
                .asString())
        .doesNotContain("路口暴露垃圾", "永安大道");
  }

  private static String decimal(JsonNode text) {
    return new BigDecimal(text.asString()).stripTrailingZeros().toPlainString();
  }
}
