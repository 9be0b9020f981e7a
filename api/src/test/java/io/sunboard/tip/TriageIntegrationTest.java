package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The staff's side of tips: what becomes of them, and who says so. */
class TriageIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();

  static Stream<Arguments> steps() {
    Map<String, Object> accept = new HashMap<>(ReportInHand.accept(ReportInHand.problem()));
    return Stream.of(
        Arguments.of("triageTip", accept),
        Arguments.of("triageTip", Map.of("decision", "DECLINE", "reason", "不属受理范围")),
        Arguments.of(
            "triageTip",
            Map.of("decision", "TRANSFER", "transfer", Map.of("system", "12345", "number", "A1"))),
        Arguments.of("triageTip", Map.of("decision", "POINT_TO_DISCIPLINE")),
        Arguments.of("assignTip", Map.of("to", "XN-CB")),
        Arguments.of("signForTip", Map.of()),
        Arguments.of("replyToTip", Map.of("text", "已收到", "idempotencyKey", "12345678")),
        Arguments.of("mergeTips", Map.of("into", "FY-2020-000000")),
        Arguments.of("decideContest", Map.of("upheld", true, "reason", "属实")),
        Arguments.of("proposeTipReward", Map.of("amount", "100")));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void areOfSupervisorsAndOfNobodyElse(String mutation, Map<String, ?> more) {
    ReportInHand tip = ReportInHand.sent();
    for (String username : List.of("handler", "evaluator", "publisher", "leader", "admin")) {
      assertThat(tip.forbidden(username, mutation, more)).as(username).isEqualTo("ROLE_REQUIRED");
    }
    assertThat(CITIZEN.forbidden("tipstaff/" + mutation, tip.input(more)))
        .isEqualTo("SIGN_IN_REQUIRED");
    assertThat(tip.seenBy("leader").get("revision").asInt()).isEqualTo(tip.revision());
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler", "handler2", "evaluator", "publisher", "admin"})
  void areReadByNobodyButSupervisorsAndLeaders(String username) {
    ReportInHand tip = ReportInHand.sent();
    Reader reader = Reader.as(username);
    for (String document : List.of("tipstaff/tips", "tipstaff/report")) {
      JsonNode answer = reader.answer(Reader.text(document), Map.of("number", tip.number()));
      assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
      assertThat(answer.toString()).doesNotContain(tip.text);
    }
    assertThat(reader.data("node", Map.of("id", tip.id())).get("node").isNull()).isTrue();
    assertThat(tip.seenBy("leader").get("text").asString()).isEqualTo(tip.text);
  }

  @Test
  void acceptedItBecomesAProblemInOtherWordsWithCopiesOfItsPhotosAndTheDayAlone() {
    Map<String, Object> draft = ReportInHand.draft();
    String first = ReportInHand.photo(CITIZEN);
    draft.put("photos", List.of(first, ReportInHand.photo(CITIZEN)));
    ReportInHand tip = ReportInHand.sent(draft);
    assertThat(tip.at("/photos").size()).isEqualTo(2);
    Map<String, Object> problem = ReportInHand.problem();
    problem.put(
        "photos",
        List.of(
            Map.of(
                "id",
                first,
                "boxes",
                List.of(Map.of("x", 0.1, "y", 0.1, "width", 0.2, "height", 0.2)))));
    tip.step("supervisor", "triageTip", ReportInHand.accept(problem));
    assertThat(tip.at("/state").asString()).isEqualTo("ACCEPTED");
    assertThat(tip.at("/mine").asBoolean()).isTrue();
    assertThat(tip.at("/office/code").asString()).isEqualTo("XN-CJB");

    Reader.as("supervisor")
        .done("exposure/dispatchProblem", Map.of("problem", tip.problemNumber(), "lead", "XN-XA"));
    JsonNode seen = problem("handler", tip.problemNumber());
    assertThat(seen.toString()).doesNotContain(tip.text).doesNotContain(first);
    assertThat(seen.get("photos").size()).isEqualTo(1);
    assertThat(seen.get("source").isNull()).isTrue();
    assertThat(seen.get("reportedAt").asString()).endsWith("T16:00:00Z");
    assertThat(seen.at("/location/latitude").asString()).isEqualTo(ReportInHand.LATITUDE);
    assertThat(problem("leader", tip.problemNumber()).get("source").asString()).isEqualTo("TIP");

    JsonNode followed = tip.followed();
    assertThat(followed.get("status").asString()).isEqualTo("ACCEPTED");
    assertThat(followed.get("problemStatus").asString()).isEqualTo("DISPATCHED");
    assertThat(followed.toString()).doesNotContain("XN-2").doesNotContain(tip.number());
  }

  private static JsonNode problem(String username, String number) {
    return Reader.as(username).data("tipstaff/problem", Map.of("number", number)).get("problem");
  }

  @Test
  void whatTellsOfAPersonDoesNotGetIntoTheProblemUnlessSomebodySaysThatItDoesNot() {
    ReportInHand tip = ReportInHand.sent();
    Map<String, Object> problem = ReportInHand.problem();
    problem.put("description", "联系反映人13800138000核实");
    JsonNode errors =
        Reader.as("supervisor")
            .refused("tipstaff/triageTip", tip.input(ReportInHand.accept(problem)));
    assertThat(errors.get(0).get("code").asString()).isEqualTo("PERSONAL_MOBILE");
    assertThat(errors.get(0).get("field").toString())
        .isEqualTo("[\"input\",\"problem\",\"description\"]");
    problem.put("notPersonal", List.of("13800138000"));
    tip.step("supervisor", "triageTip", ReportInHand.accept(problem));
    assertThat(tip.at("/state").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void answersForEachFieldAndLeavesNothingBehindWhenRefused() {
    ReportInHand tip = ReportInHand.sent();
    Map<String, Object> problem = ReportInHand.problem();
    problem.put("title", " ");
    problem.put("category", "E99-99");
    problem.put("territory", "XN-NOWHERE");
    assertThat(
            ReportInHand.codes(
                Reader.as("supervisor")
                    .refused("tipstaff/triageTip", tip.input(ReportInHand.accept(problem)))))
        .containsExactlyInAnyOrder("TEXT_LENGTH", "UNKNOWN_CATEGORY", "UNKNOWN_UNIT");
    assertThat(tip.refused("supervisor", "triageTip", Map.of("decision", "ACCEPT")))
        .isEqualTo("ONE_OF_TWO");
    assertThat(tip.refused("supervisor", "triageTip", Map.of("decision", "DECLINE")))
        .isEqualTo("REQUIRED");
    assertThat(
            tip.refused(
                "supervisor",
                "triageTip",
                Map.of("decision", "DECLINE", "reason", "无此处", "into", "XN-2021-000001")))
        .isEqualTo("OF_NO_USE_HERE");
    Map<String, Object> photos = ReportInHand.problem();
    photos.put("photos", List.of(Map.of("id", UUID.randomUUID().toString())));
    assertThat(tip.refused("supervisor", "triageTip", ReportInHand.accept(photos)))
        .isEqualTo("UNKNOWN_PHOTO");
    assertThat(
            tip.refused(
                "supervisor", "triageTip", Map.of("decision", "ACCEPT", "into", "XN-2021-999999")))
        .isEqualTo("UNKNOWN_PROBLEM");
    assertThat(tip.readAgain().at("/state").asString()).isEqualTo("RECEIVED");
    assertThat(tip.at("/office").isNull()).isTrue();
  }

  @Test
  void declinedTheCitizenReadsWhy() {
    ReportInHand tip = ReportInHand.sent();
    tip.step("supervisor", "triageTip", Map.of("decision", "DECLINE", "reason", "属邻里纠纷，请联系社区"));
    assertThat(tip.followed().get("status").asString()).isEqualTo("DECLINED");
    assertThat(tip.followed().get("timeline").toString()).contains("属邻里纠纷");
    assertThat(tip.at("/answeredAt").isNull()).isFalse();
    assertThat(
            tip.refused("supervisor", "triageTip", Map.of("decision", "DECLINE", "reason", "再次")))
        .isEqualTo("TIP_STEP_NOT_POSSIBLE");
  }

  @Test
  void transferredTheCitizenReadsWhereToAndUnderWhatNumber() {
    ReportInHand tip = ReportInHand.sent();
    tip.step(
        "supervisor",
        "triageTip",
        Map.of(
            "decision",
            "TRANSFER",
            "transfer",
            Map.of("system", "12345热线", "number", "RX-778", "note", "三日内联系")));
    assertThat(tip.followed().get("status").asString()).isEqualTo("TRANSFERRED");
    assertThat(tip.followed().get("timeline").toString()).contains("12345热线", "RX-778");
  }

  @Test
  void aComplaintAboutAnOfficialIsPointedElsewhereAndNothingOfItIsKept() {
    Map<String, Object> draft = ReportInHand.draft();
    draft.put("photos", List.of(ReportInHand.photo(CITIZEN)));
    draft.put("contact", Map.of("kind", "PHONE", "value", "13800138000", "consent", true));
    ReportInHand tip = ReportInHand.sent(draft);
    assertThat(tip.at("/hasContact").asBoolean()).isTrue();
    CITIZEN.done(
        "tipstaff/addTipMessage",
        Map.of(
            "trackingCode",
            tip.trackingCode,
            "text",
            "他还收了钱",
            "idempotencyKey",
            ReportInHand.key()));
    tip.readAgain();
    tip.step("supervisor", "triageTip", Map.of("decision", "POINT_TO_DISCIPLINE"));
    assertThat(tip.at("/kept").asBoolean()).isFalse();
    assertThat(tip.at("/hasContact").asBoolean()).isFalse();
    assertThat(tip.at("/photos").isEmpty()).isTrue();
    assertThat(tip.at("/location").isNull()).isTrue();
    JsonNode report = tip.seenBy("leader");
    assertThat(report.toString()).doesNotContain(tip.text).doesNotContain("收了钱");
    JsonNode followed = tip.followed();
    assertThat(followed.get("status").asString()).isEqualTo("DECLINED");
    assertThat(followed.get("timeline").toString()).contains("POINTED_TO_DISCIPLINE");
    assertThat(followed.toString()).doesNotContain("收了钱").doesNotContain(tip.text);
    JsonNode trail =
        Reader.as("leader").data("auditTrail", Map.of("filter", Map.of("key", tip.number())));
    assertThat(trail.toString()).doesNotContain(tip.text).doesNotContain("收了钱");
  }

  @Test
  void ofTwoThatTriageAtOnceOneDoesAndOneIsToldThatItIsStale() {
    ReportInHand tip = ReportInHand.sent();
    Map<String, Object> input = tip.input(ReportInHand.accept(ReportInHand.problem()));
    List<JsonNode> answers =
        Together.all(
            2,
            n ->
                Reader.as(n == 0 ? "supervisor" : "supervisor2")
                    .data("tipstaff/triageTip", Map.of("input", input))
                    .get("triageTip"));
    assertThat(answers).filteredOn(each -> each.get("userErrors").isEmpty()).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> !each.get("userErrors").isEmpty())
        .allSatisfy(each ->
            assertThat(each.at("/userErrors/0/code").asString()).isEqualTo("STALE_REVISION"));
    assertThat(tip.events()).containsOnlyOnce("ACCEPTED");
  }

  @Test
  void aTriageThatIsSentAgainFilesOneProblem() {
    ReportInHand tip = ReportInHand.sent();
    Map<String, Object> input = tip.input(ReportInHand.accept(ReportInHand.problem()));
    input.put("idempotencyKey", ReportInHand.key());
    List<JsonNode> answers =
        Together.all(3, _ -> Reader.as("supervisor").done("tipstaff/triageTip", input));
    assertThat(answers.stream().map(each -> each.at("/tip/problem/number").asString()).distinct())
        .hasSize(1);
    assertThat(tip.events()).containsOnlyOnce("ACCEPTED");
  }
}
