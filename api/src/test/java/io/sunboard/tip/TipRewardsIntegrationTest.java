package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Paid tips 有奖举报: proposed, decided, and paid to whoever presents the claim code. */
class TipRewardsIntegrationTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static ReportInHand claimed() {
    Map<String, Object> draft = ReportInHand.draft();
    draft.put("rewardClaim", true);
    ReportInHand tip = ReportInHand.sent(draft);
    assertThat(tip.at("/claimsReward").asBoolean()).isTrue();
    return tip;
  }

  private static Map<String, Object> payment(JsonNode entry, String code) {
    Map<String, Object> input = new HashMap<>();
    input.put("entry", entry.get("id").asString());
    input.put("claimCode", code);
    input.put("on", LocalDate.now(ZONE).toString());
    input.put("document", "支付凭证2026-011");
    input.put("expectedRevision", entry.get("revision").asInt());
    return input;
  }

  private static JsonNode decided(JsonNode entry, boolean approve) {
    return Reader.as("leader")
        .done(
            "ledger/decide",
            Map.of(
                "entry",
                entry.get("id").asString(),
                "approve",
                approve,
                "expectedRevision",
                entry.get("revision").asInt()))
        .get("entry");
  }

  @Test
  void isPaidToWhoeverHasTheCodeAndNobodyLearnsWhoThatIs() {
    ReportInHand tip = claimed().accepted();
    tip.step("supervisor", "proposeTipReward", Map.of("amount", "200.00"));
    JsonNode proposed = tip.at("/reward");
    assertThat(proposed.get("kind").asString()).isEqualTo("TIP_REWARD");
    assertThat(proposed.get("origin").asString()).isEqualTo("TIP");
    assertThat(proposed.at("/unit/code").asString()).isEqualTo("XN-CJB");
    assertThat(tip.followed().get("reward").isNull()).isTrue();
    assertThat(tip.refused("supervisor", "proposeTipReward", Map.of("amount", "200")))
        .isEqualTo("REWARDED_ALREADY");

    JsonNode decided = decided(proposed, true);
    assertThat(tip.followed().at("/reward/state").asString()).isEqualTo("DECIDED");
    assertThat(tip.followed().at("/reward/amount").asString()).isEqualTo("200.00");
    Reader publisher = Reader.as("publisher");
    Map<String, Object> direct = payment(decided, "");
    direct.remove("claimCode");
    assertThat(publisher.refused("ledger/settle", direct).get(0).get("code").asString())
        .isEqualTo("CLAIM_CODE_REQUIRED");
    ReportInHand other = claimed();
    assertThat(refused(publisher, payment(decided, other.claimCode)))
        .isEqualTo("CLAIM_CODE_UNKNOWN");
    assertThat(refused(publisher, payment(decided, tip.trackingCode))).isEqualTo("CLAIM_CODE_SLIP");
    for (String username : List.of("supervisor", "leader", "handler", "admin")) {
      assertThat(
              Reader.as(username)
                  .forbidden("tipstaff/settleTipReward", payment(decided, tip.claimCode)))
          .isEqualTo("ROLE_REQUIRED");
    }
    JsonNode settled =
        publisher.done("tipstaff/settleTipReward", payment(decided, tip.claimCode)).get("entry");
    assertThat(settled.get("state").asString()).isEqualTo("SETTLED");
    assertThat(refused(publisher, payment(settled, tip.claimCode))).isEqualTo("ENTRY_NOT_DECIDED");
    assertThat(tip.followed().at("/reward/state").asString()).isEqualTo("SETTLED");

    String everybodys =
        Reader.anonymous().data("node", Map.of("id", settled.get("id").asString())).toString();
    assertThat(everybodys).doesNotContain(tip.number()).doesNotContain(tip.id());
  }

  private static String refused(Reader publisher, Map<String, Object> input) {
    return publisher.refused("tipstaff/settleTipReward", input).get(0).get("code").asString();
  }

  @Test
  void isProposedOnceOnlyForWhatWasAcceptedAndClaimedUnlessALeaderRefused() {
    ReportInHand tip = claimed();
    assertThat(tip.refused("supervisor", "proposeTipReward", Map.of("amount", "10")))
        .isEqualTo("TIP_STEP_NOT_POSSIBLE");
    tip.accepted();
    assertThat(tip.refused("supervisor", "proposeTipReward", Map.of("amount", "10.001")))
        .isEqualTo("AMOUNT_OF_MONEY");
    tip.step("supervisor", "proposeTipReward", Map.of("amount", "10"));
    decided(tip.at("/reward"), false);
    assertThat(tip.followed().get("reward").isNull()).isTrue();
    tip.step("supervisor", "proposeTipReward", Map.of("amount", "8"));
    assertThat(tip.at("/reward/state").asString()).isEqualTo("PROPOSED");
    ReportInHand without = ReportInHand.sent().accepted();
    assertThat(without.refused("supervisor", "proposeTipReward", Map.of("amount", "10")))
        .isEqualTo("NO_REWARD_CLAIMED");
  }

  @Test
  void isNeverProposedInTheLedgerDirectly() {
    Map<String, Object> input = new HashMap<>();
    input.put("kind", "TIP_REWARD");
    input.put("unit", "XN-TS");
    input.put("amount", "10");
    input.put("reason", "举报奖励");
    input.put("idempotencyKey", ReportInHand.key());
    assertThat(
            Reader.as("supervisor").refused("ledger/propose", input).get(0).get("code").asString())
        .isEqualTo("KIND_OF_TIPS");
  }
}
