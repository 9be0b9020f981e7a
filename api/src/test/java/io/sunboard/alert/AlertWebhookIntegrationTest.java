package io.sunboard.alert;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.sunboard.alert.Receiver.Answer;
import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import io.sunboard.testing.Sunboard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Whoever wishes is told of what has been released, by signed webhooks. */
class AlertWebhookIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();

  private static AlertInHand wished(Receiver receiver, Map<String, ?> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.putIfAbsent("topics", List.of("EXPOSURES"));
    wish.put("webhook", receiver.url());
    return AlertInHand.wished(CITIZEN, wish);
  }

  private static ExposureInHand proposed(String title) {
    return ExposureInHand.filed().dispatched().redacted(title);
  }

  private static List<String> types(List<Receiver.Call> calls) {
    return calls.stream().map(Receiver.Call::type).toList();
  }

  @Test
  void nothingComesBeforeTheReceiverAgreesAndThenAllThatIsReleased() throws Exception {
    try (Receiver receiver = new Receiver()) {
      receiver.answering(call -> Answer.of(200));
      AlertInHand alert = wished(receiver, Map.of());
      eventually(() -> assertThat(receiver.calls()).hasSizeGreaterThan(1));
      ExposureInHand early = proposed("同意之前").released();
      assertThat(alert.now().get("state").asString())
          .as("200 is no agreement: the answer must repeat the challenge")
          .isEqualTo("PENDING");
      assertThat(alert.log().getFirst().get("fault").asString()).isEqualTo("NO_ECHO");
      receiver.answering(Receiver::agree);
      alert.active();

      ExposureInHand exposure = proposed("同意之后");
      assertThat(receiver.newsOf(exposure.number())).isEmpty();
      exposure.released();
      eventually(() ->
          assertThat(types(receiver.newsOf(exposure.number()))).contains("exposure.released"));
      exposure.fixed();
      eventually(() ->
          assertThat(types(receiver.newsOf(exposure.number())))
              .contains("exposure.released", "exposure.changed"));
      assertThat(receiver.newsOf(early.number())).isEmpty();

      Receiver.Call call = receiver.newsOf(exposure.number()).getFirst();
      JsonNode data = call.json().get("data");
      assertThat(data.get("title").asString()).isEqualTo("同意之后");
      assertThat(data.get("unit").asString()).isEqualTo("XN-XA");
      assertThat(data.get("sample").asBoolean()).isTrue();
      assertThat(call.body()).doesNotContain("内部", "张三", "13800000000", exposure.problem);
      Webhook library = new Webhook(alert.secret);
      assertThatCode(() -> library.verify(call.body(), call.all())).doesNotThrowAnyException();
      assertThatThrownBy(() -> library.verify(call.body() + " ", call.all()))
          .isInstanceOf(WebhookVerificationException.class);
    }
  }

  @Test
  void aWithdrawalIsToldAsATombstoneToThoseWhoWereTold() {
    try (Receiver told = new Receiver();
        Receiver elsewhere = new Receiver()) {
      wished(told, Map.of("category", "E01")).active();
      wished(elsewhere, Map.of("category", "C01")).active();
      ExposureInHand exposure = proposed("将被撤下").released();
      eventually(() -> assertThat(told.newsOf(exposure.number())).isNotEmpty());
      exposure.withdrawn("地点有误");
      eventually(
          () -> assertThat(types(told.newsOf(exposure.number()))).endsWith("exposure.withdrawn"));
      JsonNode data = told.newsOf(exposure.number()).getLast().json().get("data");
      assertThat(data.get("reason").asString()).isEqualTo("地点有误");
      assertThat(told.newsOf(exposure.number()).getLast().body()).doesNotContain("将被撤下");
      assertThat(elsewhere.newsOf(exposure.number())).isEmpty();
    }
  }

  @Test
  void whatIsWithdrawnWhileItsReceiverFailsNeverGoesOut() {
    try (Receiver receiver = new Receiver()) {
      ExposureInHand exposure = proposed("来不及送达").released();
      AlertInHand alert = wished(receiver, Map.of("exposure", exposure.number())).active();
      receiver.answering(call -> Answer.of(503));
      exposure.redacted("来不及送达，已更正").released();
      eventually(() -> assertThat(receiver.newsOf(exposure.number())).isNotEmpty());
      exposure.withdrawn("误报");
      eventually(() ->
          assertThat(alert.log())
              .anyMatch(line -> line.get("state").asString().equals("SUPERSEDED")));
      int before = receiver.newsOf(exposure.number()).size();
      receiver.answering(Receiver::agree);
      eventually(() ->
          assertThat(types(receiver.newsOf(exposure.number()))).contains("exposure.withdrawn"));
      // One attempt may have been under way when it was withdrawn.
      assertThat(
              types(receiver.newsOf(exposure.number()))
                  .subList(before, receiver.newsOf(exposure.number()).size()))
          .filteredOn(type -> !type.equals("exposure.withdrawn"))
          .hasSizeLessThanOrEqualTo(1);
      Long words =
          Sunboard.bean(DatabaseClient.class)
              .sql("select count(*) n from alert_message where subject_key = $1 and body like $2")
              .bind(0, exposure.number())
              .bind(1, "%来不及%")
              .map(row -> row.get("n", Long.class))
              .one()
              .block();
      assertThat(words).isZero();
    }
  }

  @Test
  void aReceiverThatFailsGetsTheSameMessageAgainUnderTheSameId() {
    try (Receiver receiver = new Receiver()) {
      AlertInHand alert = wished(receiver, Map.of("unit", "XN-XA")).active();
      Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
      receiver.answering(call ->
          Answer.of(
              attempts.computeIfAbsent(call.id(), _ -> new AtomicInteger()).incrementAndGet() <= 2
                  ? 500
                  : 200));
      ExposureInHand exposure = proposed("再试一次").released();
      eventually(() -> assertThat(receiver.newsOf(exposure.number())).hasSizeGreaterThan(2));
      Set<String> ids =
          receiver.newsOf(exposure.number()).stream()
              .filter(call -> call.type().equals("exposure.released"))
              .map(Receiver.Call::id)
              .collect(Collectors.toSet());
      assertThat(ids).hasSize(1);
      eventually(() ->
          assertThat(alert.log())
              .anySatisfy(line -> {
                assertThat(line.get("id").asString()).isEqualTo(ids.iterator().next());
                assertThat(line.get("state").asString()).isEqualTo("DELIVERED");
                assertThat(line.get("attempts").asInt()).isEqualTo(3);
                assertThat(line.get("status").asInt()).isEqualTo(200);
              }));
    }
  }

  @Test
  void aReceiverThatIsGoneIsToldNoMore() {
    try (Receiver receiver = new Receiver()) {
      AlertInHand alert = wished(receiver, Map.of()).active();
      receiver.answering(call -> Answer.of(410));
      proposed("不再需要").released();
      alert.untilState("DISABLED");
      assertThat(alert.now().get("reason").asString()).isEqualTo("UNWANTED 410");
    }
  }

  @Test
  void placesAndUnitsDecideWhoHears() {
    try (Receiver near = new Receiver();
        Receiver far = new Receiver();
        Receiver box = new Receiver();
        Receiver above = new Receiver();
        Receiver beside = new Receiver()) {
      wished(near, Map.of("near", Map.of("latitude", 29.833, "longitude", 114.322, "radius", 200)))
          .active();
      wished(far, Map.of("near", Map.of("latitude", 29.9, "longitude", 114.322, "radius", 200)))
          .active();
      wished(
              box,
              Map.of("area", Map.of("south", 29.8, "west", 114.3, "north", 29.9, "east", 114.4)))
          .active();
      wished(above, Map.of("unit", "XN")).active();
      wished(beside, Map.of("unit", "XN-CB")).active();
      ExposureInHand exposure = proposed("就在附近").released();
      for (Receiver told : List.of(near, box, above)) {
        eventually(() -> assertThat(told.newsOf(exposure.number())).isNotEmpty());
      }
      assertThat(far.newsOf(exposure.number())).isEmpty();
      assertThat(beside.newsOf(exposure.number())).isEmpty();
    }
  }

  @Test
  void publicationsAreToldWhenTheyAreReleasedAndNotBefore() {
    try (Receiver receiver = new Receiver()) {
      wished(receiver, Map.of("topics", List.of("PUBLICATIONS"))).active();
      String number = "城管提〔2044〕" + (1 + Math.abs(UUID.randomUUID().hashCode() % 100_000)) + "号";
      NoticeInHand notice =
          NoticeInHand.drafted(number, Map.of("period", "2044-01")).check().sign(Map.of());
      NoticeInHand internal =
          NoticeInHand.drafted(number + "内", Map.of("audience", "INTERNAL", "period", "2044-01"))
              .check()
              .sign(Map.of())
              .release();
      assertThat(receiver.newsOf(number)).isEmpty();
      notice.release();
      eventually(
          () -> assertThat(types(receiver.newsOf(number))).containsExactly("publication.released"));
      notice.withdraw("另行通知");
      eventually(() ->
          assertThat(types(receiver.newsOf(number)))
              .containsExactly("publication.released", "publication.withdrawn"));
      assertThat(receiver.newsOf(internal.json().get("number").asString())).isEmpty();
    }
  }

  @Test
  void rankingsAreToldWhenTheyAreReleasedAndNotBefore() {
    try (Receiver receiver = new Receiver()) {
      wished(receiver, Map.of("topics", List.of("RANKINGS"))).active();
      RoundInHand round =
          RoundInHand.computed(
                  "2044-07",
                  "XN-GX,90",
                  "XN-ZX,91",
                  "XN-XA,92",
                  "XN-JY,93",
                  "XN-CB,94",
                  "XN-TC,95",
                  "XN-CY,96",
                  "XN-TS,97")
              .approve();
      assertThat(rankings(receiver)).isEmpty();
      round.release(Map.of());
      eventually(() -> assertThat(rankings(receiver)).containsExactly("ranking.released county"));
    }
  }

  private static List<String> rankings(Receiver receiver) {
    return receiver.news().stream()
        .filter(call -> call.json().at("/data/period").asString("").equals("2044-07"))
        .map(call -> call.type() + " " + call.json().at("/data/group").asString(""))
        .toList();
  }

  @Test
  void whoHasTheTokenEndsItAndNothingOfItStays() {
    try (Receiver receiver = new Receiver()) {
      AlertInHand alert = wished(receiver, Map.of()).active();
      assertThat(alert.now().get("destination").asString()).isEqualTo(receiver.url());
      assertThat(alert.deleted().get("deleted").asBoolean()).isTrue();
      assertThat(alert.now().isNull()).isTrue();
      assertThat(alert.log()).isEmpty();
      assertThat(
              CITIZEN.refused("alert/deleteAlert", Map.of("manageToken", alert.token)).toString())
          .contains("UNKNOWN_ALERT");
      ExposureInHand exposure = proposed("无人收听").released();
      try (Receiver other = new Receiver()) {
        wished(other, Map.of("exposure", exposure.number())).active();
        exposure.redacted("有人收听").released();
        eventually(() -> assertThat(other.newsOf(exposure.number())).isNotEmpty());
      }
      assertThat(receiver.newsOf(exposure.number())).isEmpty();
    }
  }

  @Test
  void tokensNeverStandInAddresses() {
    String query = URLEncoder.encode("{alert(manageToken:\"x\"){state}}", StandardCharsets.UTF_8);
    assertThat(CITIZEN.send(CITIZEN.request("/graphql?query=" + query)).statusCode())
        .isNotEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/hook, MALFORMED_WEBHOOK",
    "https://user:pw@example.org/, MALFORMED_WEBHOOK",
    "https://example.org/#x, MALFORMED_WEBHOOK",
    "not an address, MALFORMED_WEBHOOK",
  })
  void anAddressThatCannotBeCalledIsRefused(String address, String code) {
    assertThat(
            CITIZEN
                .refused(
                    "alert/createAlert",
                    AlertInHand.input(
                        CITIZEN, Map.of("topics", List.of("EXPOSURES"), "webhook", address)))
                .at("/0/code")
                .asString())
        .isEqualTo(code);
  }

  @Test
  void whatMakesNoSenseIsRefusedByName() {
    Map<String, Object> wish = new HashMap<>();
    wish.put("topics", List.of("RANKINGS"));
    wish.put("unit", "XN");
    wish.put("webhook", "https://example.org/hook");
    wish.put("near", Map.of("latitude", 29.8, "longitude", 114.3, "radius", 1));
    List<String> codes =
        CITIZEN
            .refused("alert/createAlert", AlertInHand.input(CITIZEN, wish))
            .valueStream()
            .map(error -> error.get("code").asString())
            .toList();
    assertThat(codes).containsExactlyInAnyOrder("LIMITS_EXPOSURES_ONLY", "IMPOSSIBLE_CIRCLE");
  }
}
