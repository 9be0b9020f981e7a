package io.sunboard.ledger;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What ranks, red tickets and supervisors bring units, from the proposal to the settlement. */
class LedgerIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();
  private static final Reader LEADER = Reader.as("leader");
  private static final Reader PUBLISHER = Reader.as("publisher");
  private static final Reader SUPERVISOR = Reader.as("supervisor");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static List<JsonNode> entries(Reader reader, Map<String, ?> filter) {
    List<JsonNode> found = new ArrayList<>();
    Map<String, Object> page = new HashMap<>(Map.of("filter", filter, "first", 100));
    while (true) {
      JsonNode answer = reader.data("ledger/entries", page).get("ledgerEntries");
      answer.get("nodes").forEach(found::add);
      if (!answer.at("/pageInfo/hasNextPage").asBoolean()) {
        return found;
      }
      page.put("after", answer.at("/pageInfo/endCursor").asString());
    }
  }

  private static List<JsonNode> ofPeriod(Reader reader, String period) {
    return entries(reader, Map.of()).stream()
        .filter(each -> period.equals(each.get("period").asString("")))
        .toList();
  }

  private static List<String> story(List<JsonNode> entries) {
    return entries.stream()
        .map(each ->
            each.at("/unit/code").asString()
                + " "
                + each.get("kind").asString()
                + " "
                + each.get("amount").asString("-"))
        .toList();
  }

  private static Map<String, Object> proposal(String key) {
    Map<String, Object> input = new HashMap<>();
    input.put("kind", "SUBSIDY");
    input.put("unit", "XN-TS");
    input.put("amount", "200000.50");
    input.put("reason", "口袋公园建设以奖代补");
    input.put("note", "内部备注");
    input.put("idempotencyKey", key);
    return input;
  }

  private static Map<String, Object> on(JsonNode entry, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("entry", entry.get("id").asString());
    input.put("expectedRevision", entry.get("revision").asInt());
    return input;
  }

  private static RoundInHand released(String period) {
    return RoundInHand.computed(
            period,
            "XN-GX,99",
            "XN-ZX,98",
            "XN-XA,97",
            "XN-JY,96",
            "XN-CB,95",
            "XN-TC,94",
            "XN-CY,93",
            "XN-TS,92")
        .approve();
  }

  @Test
  void aReleasedRoundProposesOnceForEachRuleWhicheverNodesRun() {
    String period = "2046-01";
    try (Sunboard.Node another = Sunboard.anotherNode()) {
      RoundInHand round = released(period);
      assertThat(ofPeriod(LEADER, period)).isEmpty();
      round.release(Map.of());
      eventually(() -> assertThat(ofPeriod(LEADER.at(another.url()), period)).hasSize(6));
      RoundInHand next = released("2046-02").release(Map.of());
      assertThat(next.state()).isEqualTo("RELEASED");
      eventually(() -> assertThat(ofPeriod(LEADER, "2046-02")).hasSize(6));
    }
    List<JsonNode> proposed = ofPeriod(LEADER, period);
    assertThat(story(proposed))
        .containsExactlyInAnyOrder(
            "XN-GX REWARD 1000000",
            "XN-ZX COMMENDATION -",
            "XN-XA COMMENDATION -",
            "XN-TC CRITICISM -",
            "XN-CY CRITICISM -",
            "XN-TS MONEY_WITHHELD 1000000");
    assertThat(proposed)
        .allSatisfy(each -> {
          assertThat(each.get("state").asString()).isEqualTo("PROPOSED");
          assertThat(each.get("origin").asString()).isEqualTo("RANKING");
          assertThat(each.at("/ranking/period").asString()).isEqualTo(period);
          assertThat(each.get("viewerCanDecide").asBoolean()).isTrue();
        });
    assertThat(ofPeriod(CITIZEN, period)).as("not before it is decided").isEmpty();
    // What was published long ago and only loaded here proposes nothing.
    assertThat(ofPeriod(LEADER, "2023-06")).isEmpty();
  }

  @Test
  void goFromTheProposalToTheSettlementThroughThreeHands() {
    JsonNode proposed =
        SUPERVISOR.done("ledger/propose", proposal("ledger through three hands")).get("entry");
    String id = proposed.get("id").asString();
    assertThat(CITIZEN.data("node", Map.of("id", id)).get("node").isNull()).isTrue();
    assertThat(SUPERVISOR.forbidden("ledger/decide", on(proposed, Map.of("approve", true))))
        .isEqualTo("ROLE_REQUIRED");
    Map<String, Object> settlement =
        Map.of("on", LocalDate.now(ZONE).toString(), "document", "咸财预〔2026〕1号");
    assertThat(
            PUBLISHER.refused("ledger/settle", on(proposed, settlement)).at("/0/code").asString())
        .isEqualTo("ENTRY_NOT_DECIDED");
    BigDecimal before = settledSubsidies();
    JsonNode decided =
        LEADER
            .done("ledger/decide", on(proposed, Map.of("approve", true, "note", "会议决定")))
            .get("entry");
    assertThat(decided.get("state").asString()).isEqualTo("DECIDED");
    JsonNode seen = seenByCitizen(id);
    assertThat(seen.get("amount").asString()).isEqualTo("200000.50");
    assertThat(seen.get("reason").asString()).isEqualTo("口袋公园建设以奖代补");
    assertThat(seen.toString()).doesNotContain("内部备注", "会议决定");
    assertThat(
            PUBLISHER
                .refused("ledger/settle", on(decided, Map.of("on", "2020-01-01", "document", "x")))
                .at("/0/code")
                .asString())
        .isEqualTo("DAY_OUT_OF_RANGE");
    JsonNode settled = PUBLISHER.done("ledger/settle", on(decided, settlement)).get("entry");
    assertThat(settled.at("/settlement/document").asString()).isEqualTo("咸财预〔2026〕1号");
    assertThat(seenByCitizen(id).get("state").asString()).isEqualTo("SETTLED");
    eventually(() ->
        assertThat(CITIZEN.data("search", Map.of("query", "以奖代补 口袋公园")).toString()).contains(id));
    assertThat(settledSubsidies().subtract(before)).isEqualByComparingTo("200000.50");
    assertThat(
            LEADER
                .data("auditTrail", Map.of("filter", Map.of("subject", "LedgerEntry"), "first", 50))
                .at("/auditTrail/nodes")
                .valueStream()
                .map(each -> each.get("action").asString()))
        .contains("proposeLedgerEntry", "decideLedgerEntry", "settleLedgerEntry");
  }

  private static JsonNode seenByCitizen(String id) {
    return entries(CITIZEN, Map.of("unit", "XN-TS", "kind", "SUBSIDY")).stream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal settledSubsidies() {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode each :
        CITIZEN
            .data("ledger/totals", Map.of("period", YearMonth.now(ZONE).toString()))
            .get("ledgerTotals")) {
      if (each.get("kind").asString().equals("SUBSIDY") && !each.get("sample").asBoolean()) {
        sum = sum.add(new BigDecimal(each.get("settledAmount").asString()));
      }
    }
    return sum;
  }

  @Test
  void whatIsRefusedStaysInTheOffice() {
    JsonNode proposed =
        SUPERVISOR.done("ledger/propose", proposal("ledger that is refused")).get("entry");
    JsonNode refused =
        LEADER.done("ledger/decide", on(proposed, Map.of("approve", false))).get("entry");
    assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
    String id = refused.get("id").asString();
    assertThat(CITIZEN.data("node", Map.of("id", id)).get("node").isNull()).isTrue();
    assertThat(
            LEADER
                .refused("ledger/decide", on(refused, Map.of("approve", true)))
                .at("/0/code")
                .asString())
        .isEqualTo("ENTRY_NOT_PROPOSED");
  }

  @Test
  void isProposedOnceForOneKeyAndDecidedOnceByTwoAtOnce() {
    List<String> ids =
        Together.all(
            6,
            _ ->
                SUPERVISOR
                    .done("ledger/propose", proposal("ledger once for one key"))
                    .at("/entry/id")
                    .asString());
    assertThat(new HashSet<>(ids)).hasSize(1);
    Map<String, Object> other = proposal("ledger once for one key");
    other.put("amount", "1");
    assertThat(SUPERVISOR.refused("ledger/propose", other).at("/0/code").asString())
        .isEqualTo("KEY_OF_ANOTHER_REQUEST");
    Map<String, Object> decision =
        Map.of("entry", ids.getFirst(), "approve", true, "expectedRevision", 1);
    List<String> answers =
        Together.all(
            4,
            _ ->
                LEADER
                    .data("ledger/decide", Map.of("input", decision))
                    .at("/decideLedgerEntry/userErrors/0/code")
                    .asString(""));
    assertThat(answers)
        .containsExactlyInAnyOrder("", "STALE_REVISION", "STALE_REVISION", "STALE_REVISION");
  }

  @Test
  void isRefusedByNameWhenSomethingIsWrong() {
    Map<String, Object> input = proposal("short");
    input.put("kind", "CRITICISM");
    input.put("reason", " ");
    List<String> faults = new ArrayList<>();
    for (JsonNode error : SUPERVISOR.refused("ledger/propose", input)) {
      faults.add(error.get("code").asString() + " " + error.at("/field/1").asString());
    }
    assertThat(faults)
        .containsExactly(
            "AMOUNT_OF_MONEY amount", "TEXT_LENGTH reason", "TEXT_LENGTH idempotencyKey");
    Map<String, Object> nowhere = proposal("ledger of no unit");
    nowhere.put("unit", "XN-NOWHERE");
    assertThat(SUPERVISOR.refused("ledger/propose", nowhere).at("/0/code").asString())
        .isEqualTo("UNKNOWN_UNIT");
    Map<String, Object> own = proposal("ledger of the own unit");
    own.put("unit", "XN-CJB");
    assertThat(SUPERVISOR.forbidden("ledger/propose", own)).isEqualTo("SECOND_PERSON_REQUIRED");
    assertThat(Reader.as("handler").forbidden("ledger/propose", proposal("ledger by a handler")))
        .isEqualTo("ROLE_REQUIRED");
  }

  @Test
  void aRedTicketProposesOnceAndTakesItBackWhenItIsRevoked() {
    ExposureInHand found = ExposureInHand.filed().dispatched();
    Reader.as("handler")
        .done("submitRectification", Map.of("problem", found.problem, "text", "已清理"));
    Reader.as("supervisor2")
        .done(
            "verifyRectification",
            Map.of("problem", found.problem, "passed", false, "falseReport", true, "note", "并未清理"));
    JsonNode prepared = red(found.problem);
    assertThat(prepared.get("status").asString()).isEqualTo("PREPARED");
    LEADER.done("signTicket", ticket(prepared, Map.of()));
    JsonNode red = red(found.problem);
    String number = red.get("number").asString();
    JsonNode proposed = ofTicket(number);
    assertThat(proposed.get("kind").asString()).isEqualTo("CRITICISM");
    assertThat(proposed.get("state").asString()).isEqualTo("PROPOSED");
    assertThat(proposed.at("/unit/code").asString()).isEqualTo("XN-XA");
    assertThat(proposed.get("sample").asBoolean()).isTrue();
    SUPERVISOR.done("revokeTicket", ticket(red, Map.of("reason", "送达有误")));
    assertThat(ofTicket(number).get("state").asString()).isEqualTo("LAPSED");
  }

  private static JsonNode red(String problem) {
    return LEADER
        .data("ticketsOfProblem", Map.of("number", problem))
        .at("/problem/tickets")
        .valueStream()
        .filter(each -> each.get("colour").asString().equals("RED"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> ticket(JsonNode ticket, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    String number = ticket.get("number").asString("");
    input.put("ticket", number.isEmpty() ? ticket.get("id").asString() : number);
    input.put("expectedRevision", ticket.get("revision").asInt());
    return input;
  }

  private static JsonNode ofTicket(String number) {
    List<JsonNode> found =
        entries(LEADER, Map.of("unit", "XN-XA", "kind", "CRITICISM")).stream()
            .filter(each -> number.equals(each.get("ticketNumber").asString("")))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
