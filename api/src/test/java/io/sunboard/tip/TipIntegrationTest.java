package io.sunboard.tip;

import static io.sunboard.tip.FollowedTip.CITIZEN;
import static io.sunboard.tip.FollowedTip.draft;
import static io.sunboard.tip.FollowedTip.key;
import static io.sunboard.tip.FollowedTip.photo;
import static io.sunboard.tip.FollowedTip.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Live;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A citizen's side of a tip, through GraphQL and HTTP alone. */
class TipIntegrationTest {

  @Test
  void isReceivedAndFollowedByItsCode() {
    Map<String, Object> input = draft();
    input.put("photos", List.of(photo(), photo()));
    FollowedTip tip = sent(input);
    assertThat(tip.code).matches("[0-9A-Z]{3}(-[0-9A-Z]{3}){6}");
    assertThat(tip.answer.get("receipt").asString().split("\\.", -1)).hasSize(3);
    assertThat(tip.answer.get("claimCode").isNull()).isTrue();
    JsonNode seen = tip.seen();
    assertThat(seen.get("status").asString()).isEqualTo("RECEIVED");
    assertThat(seen.get("receivedAt")).isEqualTo(tip.answer.get("receivedAt"));
    assertThat(seen.get("text").asString()).isEqualTo(input.get("text"));
    assertThat(seen.get("photoCount").asInt()).isEqualTo(2);
    assertThat(seen.at("/category/code").asString()).isEqualTo("E01-02");
    assertThat(seen.get("problemStatus").isNull()).isTrue();
    assertThat(seen.get("viewerCanContest").asBoolean()).isFalse();
    assertThat(tip.events()).containsExactly("RECEIVED");
    // As it is typed from a note.
    String typed = " " + tip.code.toLowerCase(Locale.ROOT).replace('-', ' ');
    assertThat(CITIZEN.data("tip/tip", Map.of("code", typed)).get("tip")).isEqualTo(seen);
  }

  @Test
  void theSameRequestWithTheSameKeyGetsTheSameAnswer() {
    Map<String, Object> input = draft();
    input.put("photos", List.of(photo()));
    input.put("rewardClaim", true);
    FollowedTip first = sent(input);
    assertThat(first.answer.get("claimCode").asString()).isNotEqualTo(first.code);
    assertThat(sent(input).answer).isEqualTo(first.answer);
    assertThat(CITIZEN.inEnglish().done("tip/submitTip", input)).isEqualTo(first.answer);
    Map<String, Object> other = new HashMap<>(input);
    other.put("text", "另一件事");
    assertThat(CITIZEN.refused("tip/submitTip", other).get(0).get("code").asString())
        .isEqualTo("KEY_OF_ANOTHER_REQUEST");
    other.put("text", input.get("text"));
    other.put("rewardClaim", false);
    assertThat(CITIZEN.refused("tip/submitTip", other).get(0).get("code").asString())
        .isEqualTo("KEY_OF_ANOTHER_REQUEST");
  }

  @Test
  void manyAtOnceAreOneTip() {
    Map<String, Object> input = draft();
    input.put("photos", List.of(photo()));
    input.put("contact", Map.of("kind", "PHONE", "value", "13800000000", "consent", true));
    Set<String> answers =
        new TreeSet<>(Together.all(6, _ -> CITIZEN.done("tip/submitTip", input).toString()));
    assertThat(answers).hasSize(1);
    assertThat(sent(input).events()).containsExactly("RECEIVED");
  }

  @Test
  void nothingIsKeptOfWhatIsRefused() {
    Map<String, Object> input = draft();
    input.put("photos", List.of(photo(), UUID.randomUUID().toString()));
    assertThat(CITIZEN.refused("tip/submitTip", input).get(0).get("code").asString())
        .isEqualTo("UNKNOWN_PHOTO");
    // The key, and the good photo, are free for the request that is right.
    String good = (String) ((List<?>) input.get("photos")).getFirst();
    input.put("photos", List.of(good));
    assertThat(sent(input).seen().get("photoCount").asInt()).isEqualTo(1);
    Map<String, Object> again = draft();
    again.put("photos", List.of(good));
    assertThat(CITIZEN.refused("tip/submitTip", again).get(0).get("code").asString())
        .isEqualTo("PHOTO_IN_USE");
  }

  @ParameterizedTest
  @CsvSource({
    "zh, text, '', REQUIRED",
    "en, address, PLACE, PLACE_REQUIRED",
    "zh, location, OUT, OUTSIDE_THE_CITY",
    "en, text, LONG, TEXT_TOO_LONG",
    "zh, category, NONE, UNKNOWN_CATEGORY",
    "en, idempotencyKey, short, IDEMPOTENCY_KEY_FORM",
    "zh, contact.consent, NO, CONTACT_WITHOUT_CONSENT"
  })
  void whatIsWrongIsToldInTheCitizensLanguage(
      String language, String field, String value, String code) {
    Map<String, Object> input = draft();
    switch (field) {
      case "address" -> {
        input.remove("location");
        input.remove("address");
      }
      case "location" -> input.put("location", Map.of("latitude", 39.9, "longitude", 116.4));
      case "contact.consent" ->
          input.put("contact", Map.of("kind", "PHONE", "value", "13800000000", "consent", false));
      default -> input.put(field, value.equals("LONG") ? "字".repeat(7_000) : value);
    }
    Reader citizen = language.equals("en") ? CITIZEN.inEnglish() : CITIZEN;
    JsonNode error = citizen.refused("tip/submitTip", input).get(0);
    assertThat(error.get("code").asString()).isEqualTo(code);
    assertThat(error.get("field").toString())
        .isEqualTo("[\"input\",\"" + field.replace(".", "\",\"") + "\"]");
    String message = error.get("message").asString();
    assertThat(message).doesNotContain("字字").isNotBlank();
    assertThat(message.codePoints().anyMatch(c -> c > 0x4E00 && c < 0x9FFF))
        .isEqualTo(language.equals("zh"));
  }

  @Test
  void hostileWordsStayWordsAndAMillionLettersGetAnAnswer() {
    Map<String, Object> input = draft();
    String hostile = "<script>alert(1)</script>'; drop table tip;-- 🗑 \u0000\u0007 ${jndi:x}";
    input.put("text", hostile);
    assertThat(sent(input).seen().get("text").asString())
        .isEqualTo("<script>alert(1)</script>'; drop table tip;-- 🗑  ${jndi:x}");
    for (int letters : new int[] {200_000, 1_000_000}) {
      Map<String, Object> large = draft();
      large.put("text", "a".repeat(letters));
      String body =
          new JsonMapper()
              .writeValueAsString(
                  Map.of(
                      "query", Reader.text("tip/submitTip"), "variables", Map.of("input", large)));
      HttpResponse<String> answer =
          CITIZEN.send(
              CITIZEN
                  .request("/graphql")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).isIn(200, 413);
      assertThat(answer.body()).containsAnyOf("TEXT_TOO_LONG", "TOO_LARGE").hasSizeLessThan(1_000);
    }
  }

  @Test
  void aSlipOfThePenIsToldApartFromACodeThatNobodyHas() {
    FollowedTip tip = sent();
    char last = tip.code.charAt(tip.code.length() - 1);
    String slip = tip.code.substring(0, tip.code.length() - 1) + (last == '2' ? '3' : '2');
    JsonNode answer = CITIZEN.answer(Reader.text("tip/tip"), Map.of("code", slip));
    assertThat(answer.at("/errors/0/message").asString()).contains("笔误");
    assertThat(answer.at("/data/tip").isNull()).isTrue();
    String never =
        TrackingCode.of(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)).text();
    assertThat(CITIZEN.data("tip/tip", Map.of("code", never)).get("tip").isNull()).isTrue();
    Map<String, Object> message = Map.of("text", "补充", "idempotencyKey", key());
    assertThat(refusal("addTipMessage", slip, message)).isEqualTo("TRACKING_CODE_SLIP");
    assertThat(refusal("addTipMessage", never, message)).isEqualTo("UNKNOWN_TRACKING_CODE");
    assertThat(refusal("rateTip", slip, Map.of("stars", 5, "fixed", "YES")))
        .isEqualTo("TRACKING_CODE_SLIP");
    assertThat(refusal("rateTip", never, Map.of("stars", 5, "fixed", "YES")))
        .isEqualTo("UNKNOWN_TRACKING_CODE");
  }

  private static String refusal(String mutation, String code, Map<String, Object> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("trackingCode", code);
    return CITIZEN.refused("tip/" + mutation, input).get(0).get("code").asString();
  }

  @Test
  void noCodeStandsInAnAddress() {
    FollowedTip tip = sent();
    for (String query :
        List.of(
            "{tip(trackingCode:\"%s\"){status}}",
            "{mine:tip(trackingCode:\"%s\"){status}}",
            "query{...f} fragment f on Query{...on Query{tip(trackingCode:\"%s\"){status}}}")) {
      String address =
          "/graphql?query=" + URLEncoder.encode(query.formatted(tip.code), StandardCharsets.UTF_8);
      HttpResponse<String> answer = CITIZEN.send(CITIZEN.request(address).GET());
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.body()).contains("POST_ONLY").doesNotContain("RECEIVED");
    }
    HttpResponse<String> schema =
        CITIZEN.send(CITIZEN.request("/graphql?query=%7Bcategories%7Bcode%7D%7D").GET());
    assertThat(schema.statusCode()).isEqualTo(200);
  }

  @Test
  void messagesAreAddedOnceAndAnswered() {
    FollowedTip tip = sent();
    Map<String, Object> message =
        tip.step(Map.of("text", "又多了一堆", "photos", List.of(photo()), "idempotencyKey", key()));
    Together.all(3, _ -> CITIZEN.done("tip/addTipMessage", message));
    Map<String, Object> other = new HashMap<>(message);
    other.put("text", "别的");
    assertThat(CITIZEN.refused("tip/addTipMessage", other).get(0).get("code").asString())
        .isEqualTo("KEY_OF_ANOTHER_REQUEST");
    tip.decided(new TipCommand.Note("内部意见")).decided(new TipCommand.Reply("今天下午清理"));
    JsonNode messages = tip.seen().at("/messages/nodes");
    assertThat(messages).hasSize(2);
    assertThat(messages.at("/0/from").asString()).isEqualTo("CITIZEN");
    assertThat(messages.at("/0/photoCount").asInt()).isEqualTo(1);
    assertThat(messages.at("/1/text").asString()).isEqualTo("今天下午清理");
    assertThat(messages.at("/1/unit/code").asString()).isEqualTo("XN-CJB");
    assertThat(tip.events()).containsExactly("RECEIVED", "MESSAGE_ADDED", "REPLIED");
    assertThat(tip.seen().toString()).doesNotContain("内部", "an account");
    assertThat(tip.seen().at("/office/code").asString()).isEqualTo("XN-CJB");
  }

  @Test
  void allTipsOfAProblemAreToldWhatBecomesOfIt() {
    ProblemInHand problem = ProblemInHand.filed();
    FollowedTip one = sent().acceptedInto(problem);
    FollowedTip merged = sent();
    merged.decided(new TipCommand.Merge(one.there()));
    problem.step("supervisor", "dispatchProblem", Map.of("lead", "XN-XA"));
    FollowedTip late = sent().acceptedInto(problem);
    FollowedTip.fix(problem);
    List<String> life = List.of("DISPATCHED", "ACKNOWLEDGED", "SUBMITTED", "VERIFICATION_PASSED");
    assertThat(one.events())
        .startsWith("RECEIVED", "ACCEPTED")
        .endsWith(life.toArray(String[]::new));
    assertThat(merged.events())
        .startsWith("RECEIVED", "MERGED")
        .endsWith(life.toArray(String[]::new));
    assertThat(late.events())
        .containsExactly(
            "RECEIVED", "ACCEPTED", "ACKNOWLEDGED", "SUBMITTED", "VERIFICATION_PASSED");
    JsonNode seen = merged.seen();
    assertThat(seen.get("status").asString()).isEqualTo("ACCEPTED");
    assertThat(seen.get("problemStatus").asString()).isEqualTo("CLOSED");
    assertThat(seen.at("/timeline/nodes/2/unit/code").asString()).isEqualTo("XN-XA");
    assertThat(seen.at("/timeline/nodes/5/outcome").asString()).isEqualTo("FIXED");
    assertThat(seen.get("viewerCanContest").asBoolean()).isTrue();
    assertThat(seen.toString()).doesNotContain(problem.number(), "现场无垃圾", "已清理");
  }

  @Test
  void tipsFollowTheProblemThatTheirsWasMergedIntoAndComeBack() {
    ProblemInHand goesOn = ProblemInHand.dispatched();
    ProblemInHand problem = ProblemInHand.filed();
    FollowedTip tip = sent().acceptedInto(problem);
    problem.step("supervisor", "mergeProblems", Map.of("into", goesOn.number()));
    assertThat(tip.seen().get("problemStatus").asString()).isEqualTo("DISPATCHED");
    goesOn.step("handler", "acknowledgeProblem");
    assertThat(tip.events()).endsWith("PROBLEM_MERGED", "ACKNOWLEDGED");
    problem.step("supervisor", "reinstateProblem", Map.of("reason", "并错了"));
    assertThat(tip.seen().get("problemStatus").asString()).isEqualTo("FILED");
    goesOn.step("handler", "submitRectification", Map.of("text", "已清理"));
    assertThat(tip.events()).endsWith("ACKNOWLEDGED", "REINSTATED");
  }

  @Test
  void isRatedAndContestedAfterAClosing() {
    ProblemInHand problem = ProblemInHand.dispatched();
    FollowedTip tip = sent().acceptedInto(problem);
    Map<String, Object> contest = tip.step(Map.of("reason", "还在那里", "idempotencyKey", key()));
    assertThat(CITIZEN.refused("tip/contestTip", contest).get(0).get("code").asString())
        .isEqualTo("NOT_CLOSED");
    FollowedTip.fix(problem);
    CITIZEN.done("tip/rateTip", tip.step(Map.of("stars", 4, "fixed", "YES")));
    CITIZEN.done("tip/rateTip", tip.step(Map.of("stars", 1, "fixed", "NO", "text", "又回来了")));
    assertThat(tip.seen().at("/satisfaction/stars").asInt()).isEqualTo(1);
    List<JsonNode> answers = Together.all(4, _ -> CITIZEN.done("tip/contestTip", contest));
    assertThat(answers.getFirst().at("/tip/contest/reason").asString()).isEqualTo("还在那里");
    assertThat(tip.events().stream().filter("CONTESTED"::equals)).hasSize(1);
    assertThat(tip.seen().get("viewerCanContest").asBoolean()).isFalse();
    Map<String, Object> another = tip.step(Map.of("reason", "再说一次", "idempotencyKey", key()));
    assertThat(CITIZEN.refused("tip/contestTip", another).get(0).get("code").asString())
        .isEqualTo("CONTEST_PENDING");
  }

  @Test
  void whoListensHearsWhatHappensAndWhoGuessesHearsNothing() {
    ProblemInHand problem = ProblemInHand.filed();
    FollowedTip tip = sent().acceptedInto(problem);
    FollowedTip other = sent();
    String subscription = Reader.text("tip/tipChanged").replace("($code: String!)", "");
    String never =
        TrackingCode.of(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)).text();
    try (Live events =
            Live.events(Sunboard.url(), subscription.replace("$code", quoted(tip.code)));
        Live socket = Live.socket(Sunboard.url(), subscription.replace("$code", quoted(tip.code)));
        Live guess = Live.events(Sunboard.url(), subscription.replace("$code", quoted(never)))) {
      other.decided(new TipCommand.Reply("与此无关"));
      problem.step("supervisor", "dispatchProblem", Map.of("lead", "XN-XA"));
      events.until("DISPATCHED");
      socket.until("DISPATCHED");
      assertThat(events.messages().toString()).doesNotContain("REPLIED");
      assertThat(guess.messages().toString()).doesNotContain("RECEIVED");
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  @Test
  void publishesTheKeysOfReceipts() {
    HttpResponse<String> answer =
        CITIZEN.send(CITIZEN.request("/.well-known/sunboard-receipts.json").GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode keys = new JsonMapper().readTree(answer.body()).get("keys");
    String header = sent().answer.get("receipt").asString().split("\\.", -1)[0];
    String kid =
        new JsonMapper().readTree(Base64.getUrlDecoder().decode(header)).get("kid").asString();
    assertThat(keys.at("/0/kid").asString()).isEqualTo(kid);
    assertThat(keys.get(0).propertyNames()).doesNotContain("d");
  }
}
