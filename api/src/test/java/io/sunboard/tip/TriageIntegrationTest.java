package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.Eventually;
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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
            codes(
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

  private static List<String> codes(JsonNode errors) {
    return StreamSupport.stream(errors.spliterator(), false)
        .map(each -> each.get("code").asString())
        .toList();
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
                .take(request(tip), new TipCommand.SignFor(), county)
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

  private static TriageCommands.Request request(ReportInHand tip) {
    UUID id = io.sunboard.platform.relay.GlobalId.uuid("TipReport", tip.id()).orElseThrow();
    return new TriageCommands.Request(id, tip.revision(), null, "digest");
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
    assertThat(codes(Reader.as("supervisor").refused("tipstaff/replyToTip", input)))
        .containsExactly("KEY_OF_ANOTHER_REQUEST");
    Reader.as("supervisor").done("tipstaff/noteOnTip", note(tip.number()));
    assertThat(tip.seenBy("leader").toString()).contains("内部研究");
    assertThat(tip.followed().toString()).doesNotContain("内部研究");
  }

  private static Map<String, Object> note(String tip) {
    return Map.of("tip", tip, "text", "内部研究", "idempotencyKey", ReportInHand.key());
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

  @Test
  void severalTipsOnOneProblemKeepTheirCodesAndAllGetTheNews() {
    ReportInHand first = ReportInHand.sent();
    ReportInHand merged = ReportInHand.sent();
    ReportInHand later = ReportInHand.sent();
    merged.step("supervisor", "mergeTips", Map.of("into", first.number()));
    assertThat(merged.at("/mergedInto/number").asString()).isEqualTo(first.number());
    assertThat(
            merged.refused("supervisor", "triageTip", Map.of("decision", "DECLINE", "reason", "x")))
        .isEqualTo("TIP_MERGED");
    first.readAgain().accepted();
    assertThat(first.at("/mergedTips/0/number").asString()).isEqualTo(merged.number());
    later.step(
        "supervisor2", "triageTip", Map.of("decision", "ACCEPT", "into", first.problemNumber()));
    Reader.as("supervisor")
        .done(
            "exposure/dispatchProblem", Map.of("problem", first.problemNumber(), "lead", "XN-XA"));
    for (ReportInHand each : List.of(first, merged, later)) {
      JsonNode followed = each.followed();
      assertThat(followed.get("status").asString()).isEqualTo("ACCEPTED");
      assertThat(followed.get("problemStatus").asString()).isEqualTo("DISPATCHED");
      assertThat(followed.get("timeline").toString()).contains("DISPATCHED");
      assertThat(followed.get("text").asString()).isEqualTo(each.text);
    }
    assertThat(exposed(first.problemNumber()).get("reportCount").asInt()).isEqualTo(3);
  }

  /** Redacted and released: as everybody sees it. */
  private static JsonNode exposed(String problem) {
    Map<String, Object> input = new HashMap<>();
    input.put("problem", problem);
    input.put("title", "路口垃圾");
    input.put("text", "路口垃圾待清运");
    input.put("address", "永安大道");
    input.put("showPlace", true);
    input.put("photos", List.of());
    JsonNode redacted =
        Reader.as("supervisor").done("exposure/redactExposure", input).get("exposure");
    JsonNode released =
        Reader.as("publisher")
            .done(
                "exposure/approveExposure",
                Map.of(
                    "exposure",
                    redacted.get("number").asString(),
                    "expectedRevision",
                    redacted.get("revision").asInt()))
            .get("exposure");
    return CITIZEN
        .data("tipstaff/reports", Map.of("number", released.get("number").asString()))
        .get("exposure");
  }

  @Test
  void howOftenAProblemWasReportedDoesNotTellThatACitizenReportedItFirst() {
    ReportInHand tip = ReportInHand.sent().accepted();
    assertThat(exposed(tip.problemNumber()).get("reportCount").asInt()).isEqualTo(1);
    String patrol = io.sunboard.testing.ProblemInHand.filed().number();
    assertThat(exposed(patrol).get("reportCount").asInt()).isEqualTo(1);
  }

  @Test
  void anUpheldContestOpensTheProblemAgain() {
    ReportInHand tip = ReportInHand.sent().closed().contested();
    Map<String, Object> upheld = Map.of("upheld", true, "reason", "复核发现仍有垃圾");
    // Triaged and dispatched it; checked it.
    assertThat(tip.forbidden("supervisor", "decideContest", upheld))
        .isEqualTo("SECOND_PERSON_REQUIRED");
    assertThat(tip.forbidden("supervisor2", "decideContest", upheld))
        .isEqualTo("SECOND_PERSON_REQUIRED");
    assertThat(tip.seenBy("supervisor2").get("viewerCanDecideContest").asBoolean()).isFalse();
    decide(tip, true, "复核发现仍有垃圾");
    tip.readAgain();
    assertThat(tip.at("/contest").isNull()).isTrue();
    assertThat(tip.at("/problem/state").asString()).isEqualTo("DISPATCHED");
    assertThat(tip.followed().get("problemStatus").asString()).isEqualTo("DISPATCHED");
    assertThat(tip.events()).containsSubsequence("CONTESTED", "CONTEST_DECIDED", "PROBLEM_MOVED");
  }

  @Test
  void aRefusedContestStaysRefusedForThatClosing() {
    ReportInHand tip = ReportInHand.sent().closed().contested();
    decide(tip, false, "现场已清运干净");
    tip.readAgain();
    assertThat(tip.at("/contest").isNull()).isTrue();
    assertThat(tip.at("/problem/state").asString()).isEqualTo("CLOSED");
    assertThat(tip.followed().get("timeline").toString()).contains("现场已清运干净");
    Map<String, Object> again = new HashMap<>();
    again.put("trackingCode", tip.trackingCode);
    again.put("reason", "我不同意");
    again.put("idempotencyKey", ReportInHand.key());
    assertThat(codes(CITIZEN.refused("tipstaff/contestTip", again)))
        .containsExactly("CONTEST_DECIDED");
  }

  /** By a third supervisor of the office, whom the sample realm does not have. */
  static void decide(ReportInHand tip, boolean upheld, String reason) {
    Actor third =
        new Actor(
            "third-" + UUID.randomUUID(),
            "third",
            null,
            true,
            false,
            Set.of(StaffRole.SUPERVISOR),
            new UnitCode("XN-CJB"));
    assertThat(
            Sunboard.bean(TriageCommands.class)
                .decideContest(request(tip), upheld, reason, third)
                .block())
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void theInboxIsReadByAgeAreaCategoryStateAndWhoseItIs() {
    Map<String, Object> draft = ReportInHand.draft();
    draft.put("category", "E01-05");
    draft.put("location", Map.of("latitude", 29.71234, "longitude", 114.41234));
    ReportInHand tip = ReportInHand.sent(draft);
    Map<String, Object> area =
        Map.of("south", 29.712, "west", 114.412, "north", 29.713, "east", 114.413);
    assertThat(inbox(Map.of("area", area, "unanswered", true))).contains(tip.number());
    assertThat(inbox(Map.of("area", area, "category", "E01", "states", List.of("RECEIVED"))))
        .contains(tip.number());
    assertThat(inbox(Map.of("area", area, "category", "E02"))).doesNotContain(tip.number());
    assertThat(inbox(Map.of("area", area, "mine", true))).doesNotContain(tip.number());
    assertThat(inbox(Map.of("area", area, "contested", true))).isEmpty();
    assertThat(inbox(Map.of("area", area, "answerOverdue", true))).doesNotContain(tip.number());
    tip.step(
        "supervisor", "replyToTip", Map.of("text", "已收到", "idempotencyKey", ReportInHand.key()));
    assertThat(inbox(Map.of("area", area, "mine", true, "office", "XN-CJB", "unanswered", false)))
        .contains(tip.number());
    tip.step("supervisor", "triageTip", ReportInHand.accept(ReportInHand.problem()));
    assertThat(inbox(Map.of("area", area, "territory", "XN-XA"))).contains(tip.number());
    assertThat(inbox(Map.of("area", area, "territory", "XN-CB"))).doesNotContain(tip.number());
  }

  private static List<String> inbox(Map<String, ?> filter) {
    JsonNode tips =
        Reader.as("supervisor")
            .data("tipstaff/tips", Map.of("filter", filter, "first", 100))
            .get("tips");
    return StreamSupport.stream(tips.get("nodes").spliterator(), false)
        .map(each -> each.get("number").asString())
        .toList();
  }

  @Test
  void theSearchFindsItForSupervisorsAndLeadersByItsWordsAndForNobodyElse() {
    String word = "桂" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> draft = ReportInHand.draft();
    draft.put("text", word + "路口下水道堵塞");
    ReportInHand tip = ReportInHand.sent(draft);
    Eventually.eventually(() -> {
      assertThat(search("supervisor", word).at("/nodes/0/node/number").asString(""))
          .isEqualTo(tip.number());
      assertThat(search("leader", tip.number()).at("/nodes/0/node/number").asString(""))
          .isEqualTo(tip.number());
    });
    for (String username : List.of("handler", "evaluator", "publisher", "admin")) {
      assertThat(search(username, word).get("nodes").isEmpty()).isTrue();
    }
  }

  private static JsonNode search(String username, String words) {
    return Reader.as(username).data("tipstaff/search", Map.of("query", words)).get("search");
  }
}
