package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * A county ranks its townships by its own evaluators, leader and publisher: the city's see it and
 * do not touch it. Then two of the townships merge, and the line over time goes on.
 */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralOwnersIntegrationTest {

  private static final String SCHEME =
      """
      code: townships
      owner: XN-CB
      name: {zh: 赤壁市乡镇考评方案, en: Chibi's townships}
      inForceFrom: 2024-01
      groups:
        - {code: chibi-towns, name: {zh: 乡镇组, en: Towns}, units: [%s]}
      channels:
        - {code: given, kind: IMPORTED, weight: 1, name: {zh: 公布, en: Published}}
      rounding: {places: 2, mode: HALF_UP, orderBy: ROUNDED}
      """;

  private ScoredCity city;

  @BeforeAll
  void start() {
    city = ScoredCity.start("owners");
    city.statement(
        "insert into tier values ('TOWNSHIP', 4, '乡镇街道', 'Township') on conflict do nothing");
    for (String town : List.of("A", "B")) {
      unit("XN-CB-T" + town, "试验" + town + "镇");
    }
    city.adopt(SCHEME.formatted("XN-CB-TA, XN-CB-TB"));
  }

  @AfterAll
  void stop() {
    city.close();
  }

  private void unit(String code, String name) {
    city.as("admin")
        .done(
            "upsertUnit",
            Map.of("code", code, "name", name, "tier", "TOWNSHIP", "parent", "XN-CB"));
  }

  private Map<String, Object> step(String id) {
    JsonNode node = city.as("county-evaluator").data("round", Map.of("id", id)).get("node");
    return new HashMap<>(Map.of("round", id, "expectedRevision", node.get("revision").asInt()));
  }

  private String released(String period, String... scores) {
    String id = city.open("county-evaluator", period, "chibi-towns");
    Map<String, Object> input = step(id);
    input.put("channel", "given");
    input.put(
        "uploadId", city.upload("county-evaluator", "unit,score\n" + String.join("\n", scores)));
    city.as("county-evaluator").done("importScores", input);
    city.as("county-evaluator").done("closeRound", step(id));
    city.as("county-evaluator").done("computeRanking", step(id));
    city.as("county-leader").done("approveRanking", step(id));
    city.as("county-publisher").done("releaseRanking", step(id));
    return id;
  }

  /** The rounds about which the trail tells a leader that it was done. */
  private List<String> actions(String account, String action) {
    return city.as(account)
        .data("auditTrail", Map.of("filter", Map.of("action", action), "first", 100))
        .at("/auditTrail/nodes")
        .valueStream()
        .map(each -> GlobalId.of("Round", UUID.fromString(each.get("key").asString())))
        .toList();
  }

  @Test
  void aDraftDoesNotShowTheScoresOfARoundThatIsNoneOfOnesBusiness() {
    String id = city.open("evaluator", "2024-05", "county");
    StringBuilder scores = new StringBuilder("单位,得分");
    for (String unit :
        List.of("XN-GX", "XN-ZX", "XN-XA", "XN-JY", "XN-CB", "XN-TC", "XN-CY", "XN-TS")) {
      scores.append('\n').append(unit).append(",90");
    }
    city.give(id, "published", scores.toString());
    city.take("evaluator", "closeRound", id);
    String ranking = city.take("evaluator", "computeRanking", id).at("/rankings/0/id").asString();
    String number = "城管通〔2049〕9号";
    city.as("publisher")
        .done("draftPublication", NoticeInHand.draft(number, Map.of("rankings", List.of(ranking))));
    assertThat(announced("publisher2", number)).containsExactly(ranking);
    assertThat(announced("county-publisher", number)).isEmpty();
    assertThat(city.as("county-publisher").data("node", Map.of("id", ranking)).get("node").isNull())
        .isTrue();
  }

  private List<String> announced(String account, String number) {
    return city.as(account)
        .data("publication", Map.of("number", number))
        .at("/publication/rankings")
        .valueStream()
        .map(each -> each.get("id").asString())
        .toList();
  }

  @Test
  void eachRunsItsOwnRoundsAndTheLineOfAUnitGoesOnBeyondItsMerger() {
    Map<String, Object> opening = Map.of("period", "2024-03", "groups", List.of("chibi-towns"));
    assertThat(city.as("evaluator").forbidden("openRound", opening)).isEqualTo("OTHER_OWNER");
    String id = released("2024-03", "XN-CB-TA,90", "XN-CB-TB,80");

    Reader cityEvaluator = city.as("evaluator");
    JsonNode seen = cityEvaluator.data("round", Map.of("id", id)).get("node");
    assertThat(seen.at("/owner/code").asString()).isEqualTo("XN-CB");
    Map<String, Object> again = step(id);
    again.put("reason", "有误");
    assertThat(cityEvaluator.forbidden("correctRanking", again)).isEqualTo("OTHER_OWNER");

    String citys = city.open("evaluator", "2024-03", "county");
    assertThat(actions("county-leader", "openRound")).as("its own staff's").contains(id);
    assertThat(actions("county-leader", "openRound")).doesNotContain(citys);
    assertThat(actions("leader", "openRound")).contains(id, citys);
    Reader county = city.as("county-evaluator");
    assertThat(county.data("round", Map.of("id", citys)).get("node").isNull()).isTrue();
    Map<String, Object> close = Map.of("round", citys, "expectedRevision", 1);
    assertThat(county.refused("closeRound", close).at("/0/code").asString())
        .isEqualTo("UNKNOWN_ROUND");
    assertThat(
            county
                .data("rounds", Map.of("first", 100))
                .at("/rounds/edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString()))
        .contains(id);
    assertThat(
            county
                .data("rounds", Map.of("first", 100))
                .at("/rounds/edges")
                .valueStream()
                .flatMap(edge -> edge.at("/node/groups").valueStream())
                .map(group -> group.get("code").asString()))
        .as("its own and none of the city's")
        .containsOnly("chibi-towns", "townships-cb");

    unit("XN-CB-TC", "试验新镇");
    for (String town : List.of("XN-CB-TA", "XN-CB-TB")) {
      city.as("admin")
          .done(
              "retireUnit",
              Map.of(
                  "code",
                  town,
                  "reason",
                  "合并",
                  "successors",
                  List.of("XN-CB-TC"),
                  "expectedRevision",
                  1));
    }
    assertThat(
            city.as("admin")
                .refused(
                    "retireUnit",
                    Map.of(
                        "code",
                        "XN-CB-TC",
                        "reason",
                        "合并",
                        "successors",
                        List.of("XN-CB-TA"),
                        "expectedRevision",
                        1))
                .at("/0/code")
                .asString())
        .as("what is gone succeeds nobody")
        .isEqualTo("UNKNOWN_UNIT");
    city.adopt(SCHEME.replace("2024-01", "2024-04").formatted("XN-CB-TC"));
    released("2024-04", "XN-CB-TC,95");
    city.as("admin")
        .done(
            "upsertUnit",
            Map.of(
                "code",
                "XN-CB-TC",
                "name",
                "试验大镇",
                "tier",
                "TOWNSHIP",
                "parent",
                "XN-CB",
                "expectedRevision",
                1));
    JsonNode line = city.anonymous().data("unitLine", Map.of("code", "XN-CB-TC")).get("unit");
    assertThat(line.get("name").asString()).isEqualTo("试验大镇");
    assertThat(line.get("predecessors").valueStream().map(unit -> unit.get("code").asString()))
        .containsExactly("XN-CB-TA", "XN-CB-TB");
    assertThat(
            line.at("/standings/edges")
                .valueStream()
                .map(edge ->
                    edge.at("/node/ranking/period").asString()
                        + " "
                        + edge.at("/node/row/unitName").asString()
                        + " "
                        + edge.at("/node/row/rank").asString()))
        .containsExactly("2024-04 试验新镇 1", "2024-03 试验B镇 2", "2024-03 试验A镇 1");
  }
}
