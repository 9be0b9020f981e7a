package io.sunboard.challenge;

import static io.sunboard.challenge.TipToSend.fault;
import static io.sunboard.challenge.TipToSend.from;
import static io.sunboard.challenge.TipToSend.input;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.tip.TrackingCode;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much a network may do with tips, and with one of them. Each test has networks of its own. */
class TipLimitsIntegrationTest {

  private static final String SUBMIT = "guard/submitTip";
  private static final String TIP = "guard/tip";
  private static final String ADD = "guard/addTipMessage";

  private static Sunboard.Node node;
  private static Reader citizen;

  @BeforeAll
  static void start() {
    node =
        Sunboard.ownCity(
            "tiplimits",
            "--sunboard.proxies=1",
            "--sunboard.challenge.alike=3",
            "--sunboard.challenge.challenges=2",
            "--sunboard.tip.limits.reports=2",
            "--sunboard.tip.limits.lookups=12",
            "--sunboard.tip.limits.guesses=3",
            "--sunboard.tip.limits.additions=50",
            "--sunboard.tip.limits.additions-to-one=2",
            "--sunboard.similar.questions=2");
    citizen = Reader.anonymous().at(node.url());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static JsonNode sent(String address, Map<String, Object> input) {
    return from(address, citizen, SUBMIT, Map.of("input", input));
  }

  private static String code(String address) {
    JsonNode answer = sent(address, input("垃圾" + UUID.randomUUID()));
    assertThat(fault(answer)).as(answer::toString).isEmpty();
    return answer.at("/data/submitTip/trackingCode").asString();
  }

  /** Well-formed, and of no tip. */
  private static String wrongCode() {
    byte[] bits = new byte[13];
    new SecureRandom().nextBytes(bits);
    return TrackingCode.of(bits).text();
  }

  private static Map<String, Object> message(String code) {
    Map<String, Object> input = new HashMap<>();
    input.put("trackingCode", code);
    input.put("text", "补充" + UUID.randomUUID());
    input.put("idempotencyKey", UUID.randomUUID().toString().replace("-", ""));
    return input;
  }

  private static void isTooMany(JsonNode answer, String code) {
    assertThat(fault(answer)).as(answer::toString).isEqualTo(code);
    JsonNode extensions = answer.at("/errors/0/extensions");
    assertThat(extensions.get("classification").asString()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(extensions.get("retryAfter").asInt()).isBetween(1, 3_600);
    assertThat(answer.at("/errors/0/message").asString())
        .contains(extensions.get("retryAfter").asString());
  }

  @Test
  void takesSoManyTipsFromANetworkAndTellsTheRestToWait() {
    code("198.51.100.1");
    code("198.51.100.200");
    isTooMany(sent("198.51.100.7", input("又一件" + UUID.randomUUID())), "TOO_MANY_REPORTS");
    code("198.51.101.1");
    code("2001:db8:77::1");
    code("2001:db8:77:1::1");
    isTooMany(sent("2001:db8:77:2::1", input("第三件")), "TOO_MANY_REPORTS");
  }

  @Test
  void countsWrongCodesMoreThanRightOnes() {
    String code = code("198.51.102.1");
    for (int i = 0; i < 8; i++) {
      JsonNode found = from("192.0.2.1", citizen, TIP, Map.of("code", code));
      assertThat(found.at("/data/tip/status").asString()).as(found::toString).isEqualTo("RECEIVED");
    }
    for (int i = 0; i < 3; i++) {
      JsonNode none = from("203.0.113." + i, citizen, TIP, Map.of("code", wrongCode()));
      assertThat(none.at("/data/tip").isNull()).as(none::toString).isTrue();
    }
    isTooMany(from("203.0.113.9", citizen, TIP, Map.of("code", wrongCode())), "TOO_MANY_GUESSES");
    // Then the right one is told to wait as well, or guessing would go on for whoever hits.
    isTooMany(from("203.0.113.9", citizen, TIP, Map.of("code", code)), "TOO_MANY_GUESSES");
    assertThat(fault(from("203.0.112.9", citizen, TIP, Map.of("code", code)))).isEmpty();
  }

  @Test
  void doesNotCountASlipOfThePenAsAGuess() {
    String code = code("198.51.103.1");
    String slip = (code.charAt(0) == '7' ? '8' : '7') + code.substring(1);
    for (int i = 0; i < 5; i++) {
      assertThat(fault(from("192.0.3.1", citizen, TIP, Map.of("code", slip))))
          .isEqualTo("TRACKING_CODE_SLIP");
    }
    assertThat(fault(from("192.0.3.1", citizen, TIP, Map.of("code", code)))).isEmpty();
  }

  @Test
  void boundsLookupsOfRightCodesToo() {
    String code = code("198.51.104.1");
    for (int i = 0; i < 12; i++) {
      assertThat(fault(from("192.0.4.1", citizen, TIP, Map.of("code", code)))).isEmpty();
    }
    isTooMany(from("192.0.4.1", citizen, TIP, Map.of("code", code)), "TOO_MANY_LOOKUPS");
  }

  @Test
  void takesWrongCodesOfMutationsForGuessesToo() {
    for (int i = 0; i < 3; i++) {
      assertThat(fault(from("192.0.5.1", citizen, ADD, Map.of("input", message(wrongCode())))))
          .isEqualTo("UNKNOWN_TRACKING_CODE");
    }
    isTooMany(
        from("192.0.5.1", citizen, ADD, Map.of("input", message(wrongCode()))), "TOO_MANY_GUESSES");
    isTooMany(from("192.0.5.1", citizen, TIP, Map.of("code", wrongCode())), "TOO_MANY_GUESSES");
  }

  @Test
  void takesSoManyAdditionsToOneTipWhereverTheyComeFrom() {
    String code = code("198.51.105.1");
    assertThat(fault(from("192.0.6.1", citizen, ADD, Map.of("input", message(code))))).isEmpty();
    assertThat(fault(from("192.0.7.1", citizen, ADD, Map.of("input", message(code))))).isEmpty();
    isTooMany(
        from("192.0.8.1", citizen, ADD, Map.of("input", message(code))), "TOO_MANY_ADDITIONS");
    String other = code("198.51.106.1");
    assertThat(fault(from("192.0.8.1", citizen, ADD, Map.of("input", message(other))))).isEmpty();
  }

  @Test
  void boundsQuestionsAndChallenges() {
    Map<String, Object> question = Map.of("input", Map.of("text", "垃圾"));
    for (int i = 0; i < 2; i++) {
      assertThat(fault(from("192.0.9.1", citizen, "similar/similarReports", question))).isEmpty();
    }
    isTooMany(from("192.0.9.1", citizen, "similar/similarReports", question), "TOO_MANY_QUESTIONS");
    HttpResponse<String> third = null;
    for (int i = 0; i < 3; i++) {
      third =
          citizen.send(citizen.request("/challenge").header("X-Forwarded-For", "192.0.10." + i));
    }
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 600);
    assertThat(third.body()).contains("TOO_MANY_CHALLENGES");
  }

  @Test
  void marksRepeatsForTriageAndHoldsUpAFloodFromAnywhere() {
    String words = "路口有一堆垃圾" + UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      // However it is dressed up.
      JsonNode answer = sent("198.51.11" + i + ".1", input(" ".repeat(i) + words + "！".repeat(i)));
      assertThat(fault(answer)).as(answer::toString).isEmpty();
    }
    isTooMany(sent("198.51.119.1", input(words)), "TOO_MANY_ALIKE");
    JsonNode inbox = Reader.as("supervisor").at(node.url()).data("guard/inbox");
    String plain = words.replace("-", "");
    String first = "";
    int repeats = 0;
    for (JsonNode tip : inbox.at("/tips/nodes")) {
      if (!tip.get("text").asString().replace("-", "").contains(plain)) {
        continue;
      }
      if (tip.get("repeatOf").isNull()) {
        first = tip.get("number").asString();
      }
    }
    for (JsonNode tip : inbox.at("/tips/nodes")) {
      if (tip.at("/repeatOf/number").asString("").equals(first)) {
        repeats++;
      }
    }
    assertThat(first).isNotEmpty();
    assertThat(repeats).isEqualTo(2);
  }
}
