package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One tip from the citizen's telephone to the last word, as everybody concerned sees it. */
class TipStoryIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();
  private static final Reader SUPERVISOR = Reader.as("supervisor");
  private static final Reader HANDLER = Reader.as("handler");
  private static final Reader PUBLISHER = Reader.as("publisher");

  private static JsonNode problem(Reader reader, String number) {
    return reader.data("tipstaff/problem", Map.of("number", number)).get("problem");
  }

  private static JsonNode exposure(String number) {
    return CITIZEN.data("tipstaff/reports", Map.of("number", number)).get("exposure");
  }

  private static List<String> offered(double latitude, double longitude) {
    Map<String, Object> about =
        Map.of(
            "category",
            "E01-02",
            "text",
            "桂花路口东侧有一堆生活垃圾",
            "latitude",
            latitude,
            "longitude",
            longitude);
    JsonNode found = CITIZEN.data("similar/similarReports", Map.of("input", about));
    return StreamSupport.stream(found.get("similarReports").spliterator(), false)
        .map(each -> each.get("number").asString())
        .toList();
  }

  private static List<String> told(JsonNode followed) {
    return StreamSupport.stream(followed.at("/timeline/nodes").spliterator(), false)
        .map(each -> each.get("event").asString())
        .toList();
  }

  private static String released(String problem, List<String> photos) {
    Map<String, Object> input = new HashMap<>();
    input.put("problem", problem);
    input.put("title", "桂花路口暴露垃圾");
    input.put("text", "桂花路口东侧有成堆生活垃圾。");
    input.put("address", "永安大道桂花路口");
    input.put("showPlace", true);
    input.put("photos", photos.stream().map(id -> Map.of("id", id, "kind", "BEFORE")).toList());
    JsonNode redacted = SUPERVISOR.done("exposure/redactExposure", input).get("exposure");
    String number = redacted.get("number").asString();
    PUBLISHER.done(
        "exposure/approveExposure",
        Map.of("exposure", number, "expectedRevision", redacted.get("revision").asInt()));
    return number;
  }

  @Test
  void isTakenUpPutRightContestedOpenedAgainPutRightAndRated() {
    // Two photos and a telephone number, from somebody whom nobody knows.
    Map<String, Object> draft = ReportInHand.draft();
    // Where nothing else happens: what is offered there is of this story.
    double latitude = ThreadLocalRandom.current().nextDouble(29.20, 29.50);
    double longitude = ThreadLocalRandom.current().nextDouble(113.60, 114.05);
    draft.put("location", Map.of("latitude", latitude, "longitude", longitude));
    assertThat(offered(latitude, longitude)).isEmpty();
    List<String> sent = List.of(ReportInHand.photo(CITIZEN), ReportInHand.photo(CITIZEN));
    draft.put("photos", sent);
    draft.put("contact", Map.of("kind", "PHONE", "value", "13800138000", "consent", true));
    ReportInHand tip = ReportInHand.sent(draft);
    assertThat(CITIZEN.done("tipstaff/submitTip", draft).get("trackingCode").asString())
        .isEqualTo(tip.trackingCode);
    assertThat(tip.followed().get("status").asString()).isEqualTo("RECEIVED");
    assertThat(tip.at("/hasContact").asBoolean()).isTrue();
    assertThat(tip.seenBy("leader").toString()).doesNotContain("13800138000");
    assertThat(tip.at("/viewerCanTriage").asBoolean()).isTrue();
    assertThat(tip.seenBy("leader").get("viewerCanTriage").asBoolean()).isFalse();

    // Triaged: a problem in other words, with copies of both photos.
    Map<String, Object> about = ReportInHand.problem();
    about.put("photos", sent.stream().map(id -> Map.of("id", id)).toList());
    tip.step("supervisor", "triageTip", ReportInHand.accept(about));
    String problem = tip.problemNumber();
    assertThat(problem(HANDLER, problem).isNull()).isTrue();
    SUPERVISOR.done("exposure/dispatchProblem", Map.of("problem", problem, "lead", "XN-XA"));
    JsonNode handled = problem(HANDLER, problem);
    assertThat(handled.get("photos").size()).isEqualTo(2);
    assertThat(handled.get("source").isNull()).isTrue();
    assertThat(handled.toString())
        .doesNotContain(tip.text)
        .doesNotContain(tip.number())
        .doesNotContain(sent.get(0));

    // Everybody sees the redacted face of it, and the citizen that it is theirs.
    List<String> copies =
        StreamSupport.stream(handled.get("photos").spliterator(), false)
            .map(each -> each.get("id").asString())
            .toList();
    String exposure = released(problem, copies);
    assertThat(exposure(exposure).get("status").asString()).isEqualTo("DISPATCHED");
    assertThat(exposure(exposure).get("reportCount").asInt()).isEqualTo(1);
    assertThat(tip.followed().at("/exposure/number").asString()).isEqualTo(exposure);
    assertThat(told(tip.followed())).startsWith("RECEIVED", "ACCEPTED", "DISPATCHED");
    // A neighbour who is about to report the same is offered it first.
    assertThat(offered(latitude, longitude)).containsExactly(exposure);

    // Reported as put right, and found so.
    ReportInHand.putRight(problem);
    assertThat(tip.followed().get("problemStatus").asString()).isEqualTo("CLOSED");
    assertThat(exposure(exposure).get("status").asString()).isEqualTo("CLOSED");
    assertThat(tip.followed().get("viewerCanContest").asBoolean()).isTrue();

    // It was not: the citizen says so, and somebody else than before finds that they are right.
    tip.readAgain().contested();
    assertThat(tip.followed().at("/contest/dueAt").isNull()).isFalse();
    assertThat(exposure(exposure).get("status").asString()).isEqualTo("CLOSED");
    tip.decided(true, "复核：垃圾仍在原处");
    assertThat(tip.followed().get("problemStatus").asString()).isEqualTo("DISPATCHED");
    assertThat(tip.followed().get("timeline").toString()).contains("复核：垃圾仍在原处");
    assertThat(exposure(exposure).get("status").asString()).isEqualTo("DISPATCHED");
    assertThat(problem(HANDLER, problem).get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(problem(HANDLER, problem).toString()).doesNotContain("每天路过");

    // Put right once more, and now the citizen is content.
    ReportInHand.putRight(problem);
    CITIZEN.done(
        "tipstaff/rateTip",
        Map.of("trackingCode", tip.trackingCode, "stars", 5, "fixed", "YES", "text", "这次真的干净了"));
    tip.readAgain();
    assertThat(tip.at("/rating/stars").asInt()).isEqualTo(5);
    assertThat(tip.at("/problem/state").asString()).isEqualTo("CLOSED");
    assertThat(tip.followed().at("/satisfaction/fixed").asString()).isEqualTo("YES");
    assertThat(exposure(exposure).get("status").asString()).isEqualTo("CLOSED");
    assertThat(tip.events())
        .containsSubsequence(
            "RECEIVED", "ACCEPTED", "CONTESTED", "CONTEST_DECIDED", "PROBLEM_MOVED", "RATED");
    assertThat(problem(HANDLER, problem).toString()).doesNotContain("这次真的干净了");
  }
}
