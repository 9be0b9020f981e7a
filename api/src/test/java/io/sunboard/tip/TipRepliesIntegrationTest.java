package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import io.sunboard.tip.app.StaffTip;
import io.sunboard.tip.app.TriageCommands;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who owns the answer to a tip 首问负责, and what the citizen is answered. */
class TipRepliesIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();

  @Test
  void whoeverReceivedItFirstOwnsItUntilAnotherHasSigned() {
    ReportInHand tip = ReportInHand.sent();
    tip.step("supervisor", "assignTip", Map.of("to", "XN-XA", "note", "请核实"));
    assertThat(tip.at("/office/code").asString()).isEqualTo("XN-CJB");
    assertThat(tip.at("/offeredTo/code").asString()).isEqualTo("XN-XA");
    assertThat(tip.at("/mine").asBoolean()).isTrue();
    assertThat(tip.forbidden("supervisor2", "signForTip", Map.of())).isEqualTo("OTHER_OFFICE");
    assertThat(tip.refused("supervisor", "assignTip", Map.of("to", "XN-XA")))
        .isEqualTo("ALREADY_THERE");
    assertThat(tip.refused("supervisor", "assignTip", Map.of("to", "XN-NOWHERE")))
        .isEqualTo("UNKNOWN_UNIT");

    // The sample city has no supervisor in a county: one of 咸安区 signs.
    Actor county =
        new Actor(
            "county-" + UUID.randomUUID(),
            "county",
            null,
            true,
            false,
            Set.of(StaffRole.SUPERVISOR),
            new UnitCode("XN-XA"));
    Decision<StaffTip> signed =
        Objects.requireNonNull(
            Sunboard.bean(TriageCommands.class)
                .take(tip.request(), new TipCommand.SignFor(), county)
                .block());
    assertThat(signed).isInstanceOf(Decision.Accepted.class);
    tip.readAgain();
    assertThat(tip.at("/office/code").asString()).isEqualTo("XN-XA");
    assertThat(tip.at("/offeredTo").isNull()).isTrue();
    assertThat(tip.at("/mine").asBoolean()).isFalse();
    assertThat(
            tip.forbidden(
                "supervisor",
                "replyToTip",
                Map.of("text", "答复", "idempotencyKey", ReportInHand.key())))
        .isEqualTo("OTHER_OFFICE");
    assertThat(tip.followed().toString()).doesNotContain("请核实");
  }

  @Test
  void aReplyReachesTheCitizenOnceHoweverOftenItIsSent() {
    ReportInHand tip = ReportInHand.sent();
    CITIZEN.done(
        "tipstaff/addTipMessage",
        Map.of(
            "trackingCode",
            tip.trackingCode,
            "text",
            "还在那里",
            "idempotencyKey",
            ReportInHand.key()));
    assertThat(tip.readAgain().at("/waitingMessages").asInt()).isEqualTo(1);
    Map<String, Object> input = new HashMap<>();
    input.put("tip", tip.number());
    input.put("text", "已安排人员现场查看");
    input.put("idempotencyKey", ReportInHand.key());
    List<JsonNode> answers =
        Together.all(3, _ -> Reader.as("supervisor").done("tipstaff/replyToTip", input));
    assertThat(answers)
        .allSatisfy(each -> assertThat(each.at("/tip/waitingMessages").asInt()).isZero());
    assertThat(tip.events()).containsOnlyOnce("REPLIED");
    assertThat(tip.followed().get("messages").toString()).contains("已安排人员现场查看");
    input.put("text", "另一答复");
    assertThat(ReportInHand.codes(Reader.as("supervisor").refused("tipstaff/replyToTip", input)))
        .containsExactly("KEY_OF_ANOTHER_REQUEST");
    Reader.as("supervisor").done("tipstaff/noteOnTip", note(tip.number()));
    assertThat(tip.seenBy("leader").toString()).contains("内部研究");
    assertThat(tip.followed().toString()).doesNotContain("内部研究");
  }

  private static Map<String, Object> note(String tip) {
    return Map.of("tip", tip, "text", "内部研究", "idempotencyKey", ReportInHand.key());
  }
}
