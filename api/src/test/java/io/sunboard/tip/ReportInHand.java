package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import io.sunboard.tip.app.TriageCommands;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tip that a test sends as a citizen and takes from step to step as the sample accounts. */
final class ReportInHand {

  static final String LATITUDE = "29.8411";

  final String text;
  final String trackingCode;
  final String claimCode;
  final Reader citizen;
  private JsonNode report;

  private ReportInHand(Reader citizen, String text, JsonNode sent) {
    this.citizen = citizen;
    this.text = text;
    this.trackingCode = sent.get("trackingCode").asString();
    this.claimCode = sent.get("claimCode").asString("");
    this.report = found();
  }

  /** What a citizen sends, in words that nobody else uses; a test changes what it is about. */
  static Map<String, Object> draft() {
    Map<String, Object> input = new HashMap<>();
    input.put("category", "E01-02");
    input.put("text", "我家楼下垃圾堆了三天没人管 " + UUID.randomUUID());
    input.put("location", Map.of("latitude", 29.8411, "longitude", 114.3217));
    input.put("address", "永安大道桂花路口往东五十米");
    input.put("idempotencyKey", key());
    return input;
  }

  /** 128 random bits, as a client makes them. */
  static String key() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  static ReportInHand sent() {
    return sent(draft());
  }

  static ReportInHand sent(Map<String, Object> draft) {
    return sent(Reader.anonymous(), draft);
  }

  static ReportInHand sent(Reader citizen, Map<String, Object> draft) {
    JsonNode sent = citizen.done("tipstaff/submitTip", draft);
    return new ReportInHand(citizen, String.valueOf(draft.get("text")), sent);
  }

  /** A photo that a reader has sent, in whichever role. */
  static String photo(Reader reader) {
    return new JsonMapper()
        .readTree(
            reader
                .send(
                    reader
                        .request("/media")
                        .POST(BodyPublishers.ofByteArray(TestPhotos.jpeg(120, 90))))
                .body())
        .get("id")
        .asString();
  }

  /** Whoever has the inbox before them finds it by its words. */
  private JsonNode found() {
    JsonNode inbox =
        Reader.as("supervisor")
            .data("tipstaff/tips", Map.of("orderBy", "NEWEST", "first", 100))
            .get("tips");
    String number =
        StreamSupport.stream(inbox.get("nodes").spliterator(), false)
            .filter(each -> text.equals(each.get("text").asString("")))
            .findAny()
            .orElseThrow()
            .get("number")
            .asString();
    return seenBy("supervisor", number);
  }

  private static JsonNode seenBy(String username, String number) {
    return Reader.as(username).data("tipstaff/report", Map.of("number", number)).get("tipReport");
  }

  String number() {
    return report.get("number").asString();
  }

  String id() {
    return report.get("id").asString();
  }

  int revision() {
    return report.get("revision").asInt();
  }

  /** A field of the last answer. */
  JsonNode at(String pointer) {
    return report.at(pointer);
  }

  /** The tip as an account sees it now; a null node when it does not. */
  JsonNode seenBy(String username) {
    return seenBy(username, number());
  }

  /** As its citizen sees it now. */
  JsonNode followed() {
    return citizen.data("tipstaff/tip", Map.of("trackingCode", trackingCode)).get("tip");
  }

  ReportInHand readAgain() {
    report = seenBy("supervisor");
    return this;
  }

  /** The input of a step with the revision at hand. */
  Map<String, Object> input(Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("tip", number());
    input.putIfAbsent("expectedRevision", revision());
    return input;
  }

  /** A step that must be taken. */
  ReportInHand step(String username, String mutation, Map<String, ?> more) {
    report = Reader.as(username).done("tipstaff/" + mutation, input(more)).get("tip");
    return this;
  }

  /** The code for which a step is refused. */
  String refused(String username, String mutation, Map<String, ?> more) {
    return Reader.as(username)
        .refused("tipstaff/" + mutation, input(more))
        .get(0)
        .get("code")
        .asString();
  }

  /** The reason for which a step is forbidden. */
  String forbidden(String username, String mutation, Map<String, ?> more) {
    return Reader.as(username).forbidden("tipstaff/" + mutation, input(more));
  }

  /** What a supervisor writes for the unit, without a word of the citizen's. */
  static Map<String, Object> problem() {
    Map<String, Object> problem = new HashMap<>();
    problem.put("title", "路口暴露垃圾");
    problem.put("description", "路口东侧人行道有成堆生活垃圾，需清运");
    problem.put("address", "永安大道桂花路口");
    problem.put("keepLocation", true);
    problem.put("territory", "XN-XA");
    return problem;
  }

  static Map<String, Object> accept(Map<String, ?> problem) {
    return Map.of("decision", "ACCEPT", "problem", problem);
  }

  /** Accepted by {@code supervisor} into a problem of its own. */
  ReportInHand accepted() {
    return step("supervisor", "triageTip", accept(problem()));
  }

  String problemNumber() {
    return report.at("/problem/number").asString();
  }

  /** Accepted, dispatched, put right and checked: closed. */
  ReportInHand closed() {
    accepted();
    close(problemNumber());
    return readAgain();
  }

  /** From wherever it stands; by supervisor, handler and supervisor2. */
  static void close(String problem) {
    Reader supervisor = Reader.as("supervisor");
    supervisor.done("exposure/dispatchProblem", Map.of("problem", problem, "lead", "XN-XA"));
    putRight(problem);
  }

  static void putRight(String problem) {
    Reader handler = Reader.as("handler");
    handler.done(
        "exposure/submitRectification",
        Map.of("problem", problem, "text", "已清运", "photos", List.of(photo(handler))));
    Reader.as("supervisor2")
        .done(
            "exposure/verifyRectification",
            Map.of("problem", problem, "passed", true, "outcome", "FIXED", "note", "现场核查属实"));
  }

  /** The citizen contests the closing. */
  ReportInHand contested() {
    Map<String, Object> input = new HashMap<>();
    input.put("trackingCode", trackingCode);
    input.put("reason", "根本没有清走，我每天路过");
    input.put("idempotencyKey", key());
    citizen.done("tipstaff/contestTip", input);
    readAgain();
    assertThat(report.at("/contest/reason").asString()).contains("每天路过");
    return this;
  }

  List<String> events() {
    return StreamSupport.stream(seenBy("leader").at("/history/nodes").spliterator(), false)
        .map(each -> each.get("event").asString())
        .toList();
  }

  /** The request to take a step of it, for the use cases themselves. */
  TriageCommands.Request request() {
    UUID id = GlobalId.uuid("TipReport", id()).orElseThrow();
    return new TriageCommands.Request(id, revision(), null, "digest");
  }

  /** By a third supervisor of the office, whom the sample realm does not have. */
  void decided(boolean upheld, String reason) {
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
                .decideContest(request(), upheld, reason, third)
                .block())
        .isInstanceOf(Decision.Accepted.class);
  }

  static List<String> codes(JsonNode errors) {
    return StreamSupport.stream(errors.spliterator(), false)
        .map(each -> each.get("code").asString())
        .toList();
  }
}
