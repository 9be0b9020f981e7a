package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.tip.app.TipReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Who sees how a citizen can be reached, and how the citizen takes it back. */
class RevealContactIntegrationTest {

  private static final Reader SUPERVISOR = Reader.as("supervisor");
  private static final Reader LEADER = Reader.as("leader");
  private static final String PHONE = "13800001111";

  private static final Reader CITIZEN = Reader.anonymous();

  /** A tip by its code and its number. */
  private record Sent(String code, UUID id, String number) {

    /** A step of staff after which their office has it in hand. */
    Sent inHand() {
      SUPERVISOR.done(
          "contact/noteOnTip",
          Map.of("tip", number, "text", "先核实", "idempotencyKey", UUID.randomUUID().toString()));
      return this;
    }
  }

  private static Sent sent(Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("category", "E01-02");
    input.put("text", "路口有成堆生活垃圾 " + UUID.randomUUID());
    input.put("address", "永安大道12号路口");
    input.put("idempotencyKey", UUID.randomUUID().toString().replace("-", ""));
    String code = CITIZEN.done("contact/submitTip", input).get("trackingCode").asString();
    Tip tip =
        Sunboard.bean(TipReader.class)
            .byCode(TrackingCode.parse(code).orElseThrow())
            .blockOptional()
            .orElseThrow();
    return new Sent(code, tip.id(), tip.sent().number());
  }

  private static Sent withContact() {
    return sent(
        Map.of("contact", Map.of("kind", "PHONE", "value", "138-0000-1111", "consent", true)));
  }

  private static Map<String, Object> look(Sent tip) {
    return Map.of("tip", tip.number(), "reason", "请其确认地点");
  }

  private static List<JsonNode> looks(Sent tip) {
    return LEADER
        .data(
            "auditTrail",
            Map.of("filter", Map.of("key", tip.number(), "action", "ContactRevealed")))
        .at("/auditTrail/nodes")
        .valueStream()
        .toList();
  }

  @Test
  void isShownToTheOfficeThatHasTheTipInHandAndEachLookIsNoted() {
    Sent tip = withContact();
    assertThat(SUPERVISOR.forbidden("contact/revealContact", look(tip)))
        .isEqualTo("TIP_NOT_IN_HAND");
    tip.inHand();
    JsonNode contact = SUPERVISOR.done("contact/revealContact", look(tip)).get("contact");
    assertThat(contact.get("kind").asString()).isEqualTo("PHONE");
    assertThat(contact.get("value").asString()).isEqualTo(PHONE);
    assertThat(contact.get("language").asString()).isEqualTo("ZH");
    List<JsonNode> looks = looks(tip);
    assertThat(looks).hasSize(1);
    assertThat(looks.getFirst().get("username").asString()).isEqualTo("supervisor");
    assertThat(looks.getFirst().get("after").asString()).contains("请其确认地点").doesNotContain(PHONE);
  }

  @Test
  void isHiddenFromEverybodyElse() {
    Sent tip = withContact().inHand();
    for (String account : List.of("handler", "evaluator", "publisher", "leader", "admin")) {
      assertThat(Reader.as(account).forbidden("contact/revealContact", look(tip)))
          .as(account)
          .isEqualTo("ROLE_REQUIRED");
    }
    assertThat(Reader.anonymous().forbidden("contact/revealContact", look(tip)))
        .isEqualTo("SIGN_IN_REQUIRED");
    Sunboard.bean(DatabaseClient.class)
        .sql("update tip set office = 'XN-XA' where id = $1")
        .bind(0, tip.id())
        .then()
        .block();
    assertThat(SUPERVISOR.forbidden("contact/revealContact", look(tip))).isEqualTo("OTHER_OFFICE");
    assertThat(looks(tip)).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithALook() {
    Sent without = sent(Map.of()).inHand();
    assertThat(code(SUPERVISOR.refused("contact/revealContact", look(without))))
        .isEqualTo("NO_CONTACT");
    Map<String, Object> unreasoned = new HashMap<>(look(without));
    unreasoned.put("reason", " 看 ");
    assertThat(code(SUPERVISOR.refused("contact/revealContact", unreasoned)))
        .isEqualTo("TEXT_LENGTH");
    Map<String, Object> unknown = new HashMap<>(look(without));
    unknown.put("tip", "FY-1999-000001");
    assertThat(code(SUPERVISOR.refused("contact/revealContact", unknown))).isEqualTo("UNKNOWN_TIP");
    assertThat(looks(without)).isEmpty();
  }

  @Test
  void isErasedWhenItsCitizenTakesItBack() {
    Sent tip = withContact().inHand();
    assertThat(withdrawn(tip)).isTrue();
    assertThat(withdrawn(tip)).isFalse();
    assertThat(code(SUPERVISOR.refused("contact/revealContact", look(tip))))
        .isEqualTo("NO_CONTACT");
  }

  private static boolean withdrawn(Sent tip) {
    return CITIZEN
        .done("contact/withdrawContact", Map.of("trackingCode", tip.code()))
        .get("erased")
        .asBoolean();
  }

  @Test
  void isTakenBackByItsOwnCodeOnly() {
    Sent tip = withContact();
    String other = sent(Map.of()).code();
    char last = tip.code().charAt(tip.code().length() - 1);
    String slip = tip.code().substring(0, tip.code().length() - 1) + (last == '7' ? '8' : '7');
    assertThat(code(CITIZEN.refused("contact/withdrawContact", Map.of("trackingCode", slip))))
        .isEqualTo("TRACKING_CODE_SLIP");
    assertThat(
            CITIZEN
                .done("contact/withdrawContact", Map.of("trackingCode", other))
                .get("erased")
                .asBoolean())
        .isFalse();
    tip.inHand();
    assertThat(SUPERVISOR.done("contact/revealContact", look(tip)).at("/contact/value").asString())
        .isEqualTo(PHONE);
  }

  private static String code(JsonNode errors) {
    return errors.get(0).get("code").asString();
  }
}
