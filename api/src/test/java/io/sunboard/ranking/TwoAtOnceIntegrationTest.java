package io.sunboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import io.sunboard.testing.Together;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two people at the same round at the same time: one of them acts, the others are told. */
class TwoAtOnceIntegrationTest {

  private static final int PEOPLE = 8;
  private static final String[] SCORES = {
    "XN-GX,90", "XN-ZX,91", "XN-XA,92", "XN-JY,93", "XN-CB,94", "XN-TC,95", "XN-CY,96", "XN-TS,97"
  };

  private static Reader evaluator(int n) {
    return Reader.as(n % 2 == 0 ? "evaluator" : "evaluator2");
  }

  /** Refusal codes of those who lost; fails when not exactly one won. */
  private static List<String> losers(List<JsonNode> payloads) {
    List<String> losers = new ArrayList<>();
    for (JsonNode payload : payloads) {
      if (!payload.get("userErrors").isEmpty()) {
        losers.add(payload.at("/userErrors/0/code").asString());
      }
    }
    assertThat(losers).hasSize(payloads.size() - 1);
    return losers;
  }

  private static List<JsonNode> together(String document, Map<String, Object> input) {
    return Together.all(
        PEOPLE, n -> evaluator(n).data(document, Map.of("input", input)).iterator().next());
  }

  @Test
  void openOneRound() {
    List<JsonNode> payloads =
        together("openRound", Map.of("period", "2044-01", "groups", List.of("county")));
    assertThat(losers(payloads)).containsOnly("ROUND_EXISTS");
  }

  @Test
  void closeARoundOnce() {
    RoundInHand round = RoundInHand.open("2044-02", "county").collect("published", SCORES);
    assertThat(losers(together("closeRound", round.input()))).containsOnly("STALE_REVISION");
    JsonNode node = Reader.as("leader").data("node", Map.of("id", round.id())).get("node");
    assertThat(node.get("state").asString()).isEqualTo("COLLECTED");
    assertThat(node.get("revision").asInt()).isEqualTo(round.revision() + 1);
  }

  @Test
  void importOneFileOfTwoDifferentOnes() {
    RoundInHand round = RoundInHand.open("2044-03", "county");
    List<JsonNode> payloads =
        Together.all(
            PEOPLE,
            n -> {
              byte[] csv = ("unit,score\nXN-CB," + (80 + n)).getBytes(StandardCharsets.UTF_8);
              String upload = evaluator(n).upload("n.csv", csv);
              Map<String, Object> input = round.importing("published", upload);
              return evaluator(n).data("importScores", Map.of("input", input)).get("importScores");
            });
    assertThat(losers(payloads)).containsOnly("STALE_REVISION");
  }

  @Test
  void importTheSameFileAndBothAreAnsweredAlike() {
    RoundInHand round = RoundInHand.open("2044-04", "county");
    byte[] csv = "unit,score\nXN-CB,80".getBytes(StandardCharsets.UTF_8);
    List<JsonNode> payloads =
        Together.all(
            PEOPLE,
            n ->
                evaluator(n)
                    .done(
                        "importScores",
                        round.importing("published", evaluator(n).upload("n.csv", csv))));
    assertThat(payloads)
        .extracting(payload -> payload.at("/round/revision").asInt())
        .containsOnly(round.revision() + 1);
    assertThat(payloads).extracting(payload -> payload.get("imported").asInt()).containsOnly(1);
  }

  @Test
  void releaseARoundOnce() {
    RoundInHand round = RoundInHand.computed("2044-05", SCORES).approve();
    List<JsonNode> payloads =
        Together.all(
            PEOPLE,
            n ->
                Reader.as(n % 2 == 0 ? "publisher" : "publisher2")
                    .data("releaseRanking", Map.of("input", round.input()))
                    .get("releaseRanking"));
    assertThat(losers(payloads)).containsOnly("STALE_REVISION");
  }

  @Test
  void releaseTwoMonthsTheLaterFirstAndItNeverChanges() {
    RoundInHand january = RoundInHand.computed("2045-01", SCORES).approve();
    RoundInHand.computed("2045-02", SCORES).approve().release(Map.of());
    String before = previousOf("2045-02");
    january.release(Map.of());
    RoundInHand.computed("2045-03", SCORES).approve().release(Map.of());
    assertThat(previousOf("2045-02")).isEqualTo(before).isNotEqualTo("2045-01");
    assertThat(previousOf("2045-03")).isEqualTo("2045-02");
  }

  private static String previousOf(String period) {
    return Reader.anonymous()
        .data("ranking", Map.of("group", "county", "period", period))
        .at("/ranking/previous/period")
        .asString();
  }
}
