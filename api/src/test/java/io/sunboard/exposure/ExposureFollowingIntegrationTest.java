package io.sunboard.exposure;

import static io.sunboard.exposure.ExposureInHand.CITIZEN;
import static io.sunboard.exposure.ExposureInHand.HANDLER;
import static io.sunboard.exposure.ExposureInHand.SUPERVISOR;
import static io.sunboard.exposure.ExposureInHand.SUPERVISOR2;
import static io.sunboard.exposure.ExposureInHand.events;
import static io.sunboard.exposure.ExposureInHand.get;
import static io.sunboard.exposure.ExposureInHand.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Eventually;
import io.sunboard.testing.Live;
import io.sunboard.testing.Sunboard;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What everybody sees follows what happens to the problem, without its internals. */
class ExposureFollowingIntegrationTest {

  private static List<String> found(String words) {
    List<String> numbers = new ArrayList<>();
    CITIZEN
        .answer(
            "query($q:String!){search(query:$q,filter:{kinds:[EXPOSURE]},first:50)"
                + "{nodes{node{...on Exposure{number}}}}}",
            Map.of("q", words))
        .at("/data/search/nodes")
        .forEach(hit -> numbers.add(hit.at("/node/number").asString()));
    return numbers;
  }

  @Test
  void followsTheProblemWithoutItsInternals() {
    ExposureInHand shown = ExposureInHand.filed().redacted("跟进").released();
    String after;
    try (Live live =
        Live.events(
            Sunboard.url(),
            "subscription{exposureChanged(number:\"" + shown.number() + "\"){status title}}")) {
      Map<String, Object> problem = Map.of("problem", shown.problem);
      SUPERVISOR.done(
          "exposure/dispatchProblem", Map.of("problem", shown.problem, "lead", "XN-XA"));
      live.until("DISPATCHED");
      HANDLER.done("exposure/acknowledgeProblem", problem);
      SUPERVISOR.done(
          "exposure/listForSupervision",
          Map.of(
              "problem",
              shown.problem,
              "office",
              "XN-CJB",
              "dueOn",
              LocalDate.now(ZoneOffset.UTC).plusDays(10).toString(),
              "reason",
              "内部理由"));
      SUPERVISOR.done(
          "exposure/reportSupervisionProgress", Map.of("problem", shown.problem, "text", "已清运一半"));
      after = ExposureInHand.photo(HANDLER);
      HANDLER.done(
          "exposure/submitRectification",
          Map.of("problem", shown.problem, "text", "内部整改", "photos", List.of(after)));
      assertThat(shown.seenBy(CITIZEN).get("status").asString()).isEqualTo("AWAITING_VERIFICATION");
      assertThat(shown.seenBy(CITIZEN).get("secondsLeft").isNull()).isTrue();
      SUPERVISOR2.done(
          "exposure/verifyRectification",
          Map.of("problem", shown.problem, "passed", true, "outcome", "FIXED", "note", "内部备注"));
      live.until("CLOSED");
    }
    JsonNode seen = shown.seenBy(CITIZEN);
    assertThat(seen.get("status").asString()).isEqualTo("CLOSED");
    assertThat(seen.get("outcome").asString()).isEqualTo("FIXED");
    assertThat(seen.get("closedAt").isNull()).isFalse();
    assertThat(events(seen))
        .containsExactly(
            "FILED",
            "DISPATCHED",
            "ACKNOWLEDGED",
            "LISTED_FOR_SUPERVISION",
            "SUPERVISION_PROGRESSED",
            "SUBMITTED",
            "VERIFICATION_PASSED");
    assertThat(seen.at("/listedSupervision/office/code").asString()).isEqualTo("XN-CJB");
    assertThat(seen.at("/listedSupervision/result").asString()).isEqualTo("LIFTED");
    assertThat(seen.at("/listedSupervision/progress/0").asString()).isEqualTo("已清运一半");
    assertThat(seen.toString()).doesNotContain("内部", after);
    // Before and after: the handler's photo joins by a correction.
    Map<String, Object> both = shown.redaction("跟进");
    both.put(
        "photos",
        List.of(
            Map.of("id", shown.photos.getFirst(), "kind", "BEFORE"),
            Map.of("id", after, "kind", "AFTER")));
    shown.redacted(SUPERVISOR, both).released();
    assertThat(shown.seenBy(CITIZEN).at("/photos/1/kind").asString()).isEqualTo("AFTER");
    assertThat(get("/media/" + after).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsAReturnBetweenTheOffices() {
    ExposureInHand shown = ExposureInHand.filed().dispatched().redacted("退单").released();
    HANDLER.done("exposure/returnProblem", Map.of("problem", shown.problem, "reason", "内部：不归我管"));
    JsonNode seen = shown.seenBy(CITIZEN);
    assertThat(events(seen)).containsExactly("FILED", "DISPATCHED");
    assertThat(seen.get("status").asString()).isEqualTo("FILED");
    assertThat(seen.toString()).doesNotContain("内部");
  }

  @Test
  void showsTicketsWhileTheyAreInForce() {
    ExposureInHand shown = ExposureInHand.filed().redacted("督办单").released();
    assertThat(shown.seenBy(CITIZEN).get("colour").isNull()).isTrue();
    shown.dispatched();
    JsonNode seen = shown.seenBy(CITIZEN);
    assertThat(seen.get("colour").asString()).isEqualTo("WHITE");
    JsonNode issued = seen.at("/timeline/nodes/2");
    assertThat(seen.at("/timeline/nodes/1/event").asString()).isEqualTo("DISPATCHED");
    assertThat(issued.get("event").asString()).isEqualTo("TICKET_ISSUED");
    String number = issued.at("/ticket/number").asString();
    assertThat(numbers(CITIZEN, Map.of("filter", Map.of("colour", "WHITE"))))
        .contains(shown.number());
    JsonNode ticket =
        SUPERVISOR
            .data("ticketsOfProblem", Map.of("number", shown.problem))
            .at("/problem/tickets/0");
    SUPERVISOR.done(
        "revokeTicket",
        Map.of(
            "ticket",
            ticket.get("id").asString(),
            "reason",
            "内部：误发",
            "expectedRevision",
            ticket.get("revision").asInt()));
    JsonNode after = shown.seenBy(CITIZEN);
    assertThat(after.get("colour").isNull()).isTrue();
    assertThat(after.at("/timeline/nodes/3/event").asString()).isEqualTo("TICKET_REVOKED");
    assertThat(after.at("/timeline/nodes/3/ticket/number").asString()).isEqualTo(number);
    assertThat(after.toString()).doesNotContain("内部");
    assertThat(numbers(CITIZEN, Map.of("filter", Map.of("colour", "WHITE"))))
        .doesNotContain(shown.number());
  }

  @Test
  void isFoundBySearchWhileItIsPublic() {
    String word = "苹果园街";
    ExposureInHand shown = ExposureInHand.filed().dispatched().redacted(word + "积水");
    ExposureInHand other = ExposureInHand.filed().redacted("无关");
    other.released();
    Eventually.eventually(() -> assertThat(found("无关")).contains(other.number()));
    assertThat(found(word)).doesNotContain(shown.number());
    shown.released();
    Eventually.eventually(() -> assertThat(found(word)).contains(shown.number()));
    shown.withdrawn("撤下");
    Eventually.eventually(() -> assertThat(found(word)).doesNotContain(shown.number()));
  }
}
