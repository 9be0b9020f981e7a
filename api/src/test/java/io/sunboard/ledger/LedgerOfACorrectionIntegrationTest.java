package io.sunboard.ledger;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A ranking is corrected after leaders have decided what its first version brought. */
class LedgerOfACorrectionIntegrationTest {

  private static final String PERIOD = "2046-07";
  private static final Reader LEADER = Reader.as("leader");
  private static final Reader EVALUATOR = Reader.as("evaluator");

  private static List<JsonNode> entries(String state) {
    return LEADER
        .data("ledger/entries", Map.of("filter", Map.of("state", state), "first", 100))
        .at("/ledgerEntries/nodes")
        .valueStream()
        .filter(each -> PERIOD.equals(each.get("period").asString("")))
        .toList();
  }

  private static List<String> story(String state) {
    return entries(state).stream()
        .map(each ->
            each.at("/unit/code").asString()
                + " "
                + each.get("kind").asString()
                + " "
                + each.get("amount").asString("-"))
        .toList();
  }

  private static Map<String, Object> on(JsonNode entry, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("entry", entry.get("id").asString());
    input.put("expectedRevision", entry.get("revision").asInt());
    return input;
  }

  @Test
  void whatWasDecidedStandsAndTheDifferenceIsProposed() {
    RoundInHand round =
        RoundInHand.computed(
                PERIOD,
                "XN-GX,99",
                "XN-ZX,98",
                "XN-XA,97",
                "XN-JY,96",
                "XN-CB,95",
                "XN-TC,94",
                "XN-CY,93",
                "XN-TS,92")
            .approve()
            .release(Map.of());
    eventually(() -> assertThat(entries("PROPOSED")).hasSize(6));
    entries("PROPOSED").stream()
        .filter(each -> !each.get("amount").isNull())
        .forEach(each -> LEADER.done("ledger/decide", on(each, Map.of("approve", true))));
    assertThat(story("DECIDED"))
        .containsExactlyInAnyOrder("XN-GX REWARD 1000000", "XN-TS MONEY_WITHHELD 1000000");

    Map<String, Object> correction = round.input();
    correction.put("reason", "中心城区得分抄录有误");
    round
        .take(EVALUATOR, "correctRanking", correction)
        .collect(
            "published",
            "XN-GX,99",
            "XN-ZX,99.5",
            "XN-XA,97",
            "XN-JY,96",
            "XN-CB,95",
            "XN-TC,94",
            "XN-CY,93",
            "XN-TS,92")
        .close()
        .compute()
        .approve()
        .release(Map.of());
    eventually(() ->
        assertThat(story("PROPOSED"))
            .as("the first change places; of what nobody had decided the new version says it anew")
            .containsExactlyInAnyOrder(
                "XN-ZX REWARD 1000000",
                "XN-GX MONEY_WITHHELD 1000000",
                "XN-GX COMMENDATION -",
                "XN-XA COMMENDATION -",
                "XN-TC CRITICISM -",
                "XN-CY CRITICISM -"));
    assertThat(story("DECIDED"))
        .as("what was decided stays")
        .containsExactlyInAnyOrder("XN-GX REWARD 1000000", "XN-TS MONEY_WITHHELD 1000000");
    assertThat(story("LAPSED"))
        .containsExactlyInAnyOrder(
            "XN-ZX COMMENDATION -",
            "XN-XA COMMENDATION -",
            "XN-TC CRITICISM -",
            "XN-CY CRITICISM -");
    assertThat(entries("PROPOSED"))
        .allSatisfy(each -> assertThat(each.at("/ranking/version").asInt()).isEqualTo(2));
    assertThat(entries("PROPOSED").stream().map(each -> each.get("reason").asString()))
        .anyMatch(reason -> reason.contains("更正") && reason.contains("差额"));
  }
}
