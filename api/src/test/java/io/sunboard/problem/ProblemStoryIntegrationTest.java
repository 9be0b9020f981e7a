package io.sunboard.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Eventually;
import io.sunboard.testing.Live;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of problems through the API, as the sample accounts take their steps. */
class ProblemStoryIntegrationTest {

  private static List<String> events(JsonNode problem) {
    List<String> events = new ArrayList<>();
    problem.at("/timeline/nodes").forEach(event -> events.add(event.get("event").asString()));
    return events;
  }

  @Test
  void aProblemIsFiledDispatchedRectifiedCheckedTwiceAndClosed() {
    ProblemInHand problem = ProblemInHand.filed();
    assertThat(problem.number()).matches("XN-\\d{4}-\\d{6,}");
    assertThat(problem.seenBy("handler").isNull()).isTrue();

    problem.step(
        "supervisor", "dispatchProblem", Map.of("lead", "XN-XA", "assisting", List.of("XN-ZX")));
    JsonNode seen = problem.seenBy("handler");
    assertThat(seen.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(seen.get("viewerCanAcknowledge").asBoolean()).isTrue();
    assertThat(seen.get("viewerCanVerify").asBoolean()).isFalse();
    assertThat(seen.at("/category/name").asString()).isEqualTo("暴露垃圾");
    assertThat(seen.at("/assisting/0/code").asString()).isEqualTo("XN-ZX");

    problem.step("handler", "acknowledgeProblem");
    problem.step("handler", "submitRectification", Map.of("text", "已清运"));
    assertThat(problem.at("/run/stopped").asBoolean()).isTrue();
    assertThat(problem.seenBy("supervisor2").get("viewerCanVerify").asBoolean()).isTrue();
    assertThat(problem.seenBy("supervisor").get("viewerCanVerify").asBoolean()).isFalse();

    problem.step("supervisor2", "verifyRectification", Map.of("passed", false, "note", "仍有残留"));
    assertThat(problem.state()).isEqualTo("IN_PROGRESS");
    problem.step("handler", "submitRectification", Map.of("text", "已彻底清运"));
    problem.step(
        "supervisor2",
        "verifyRectification",
        Map.of("passed", true, "outcome", "FIXED", "note", "现场干净"));
    assertThat(problem.state()).isEqualTo("CLOSED");
    assertThat(problem.at("/inTime").asBoolean()).isTrue();
    assertThat(problem.at("/reworks").asInt()).isEqualTo(1);
    assertThat(events(problem.seenBy("leader")))
        .containsExactly(
            "FILED",
            "DISPATCHED",
            "ACKNOWLEDGED",
            "SUBMITTED",
            "VERIFICATION_FAILED",
            "SUBMITTED",
            "VERIFICATION_PASSED");
  }

  @Test
  void anUnfixableOneIsPutOffByALeaderAndGoesOn() {
    ProblemInHand problem = ProblemInHand.dispatched().step("handler", "acknowledgeProblem");
    Map<String, Object> ask =
        Map.of(
            "kind", "WORKS",
            "reason", "管网改造需跨年",
            "interimMeasures", "设置围挡和标识",
            "promisedOn", "2099-03-31");
    problem.step("handler", "requestDeferral", ask);
    assertThat(problem.at("/deferral/approved").asBoolean()).isFalse();
    assertThat(problem.forbidden("supervisor", "approveDeferral", Map.of("approved", true)))
        .isEqualTo("ROLE_REQUIRED");
    problem.step("leader", "approveDeferral", Map.of("approved", true));
    assertThat(problem.state()).isEqualTo("DEFERRED");
    assertThat(problem.at("/deferral/kind").asString()).isEqualTo("WORKS");
    problem.step("supervisor", "resumeProblem", Map.of("reason", "提前具备条件"));
    assertThat(problem.state()).isEqualTo("IN_PROGRESS");
    assertThat(problem.at("/run/number").asInt()).isEqualTo(2);
  }

  @Test
  void returnsEndInAJointMeeting() {
    ProblemInHand problem = ProblemInHand.filed();
    for (int i = 0; i < 3; i++) {
      problem.step("supervisor", "dispatchProblem", Map.of("lead", "XN-XA"));
      problem.step("handler", "returnProblem", Map.of("reason", "权属不在本区"));
      // Who returned it has nothing to do with it any more.
      assertThat(problem.seenBy("handler").isNull()).isTrue();
    }
    assertThat(problem.refused("supervisor", "dispatchProblem", Map.of("lead", "XN-XA")))
        .isEqualTo("JOINT_MEETING_REQUIRED");
    problem.step(
        "supervisor",
        "dispatchProblem",
        Map.of("lead", "XN-XA", "jointMeeting", "联席会议2024年第3次：由咸安区承办"));
    assertThat(problem.at("/run/final").asBoolean()).isTrue();
    assertThat(problem.refused("handler", "returnProblem", Map.of("reason", "再退")))
        .isEqualTo("DISPATCH_IS_FINAL");
  }

  @Test
  void theClockStopsAndMoreTimeIsGranted() {
    ProblemInHand problem = ProblemInHand.dispatched().step("handler", "acknowledgeProblem");
    Map<String, Object> twoDays =
        Map.of("by", Map.of("amount", 2, "unit", "WORKING_DAYS"), "reason", "等待配件");
    problem.step("handler", "requestExtension", twoDays);
    problem.step("supervisor2", "decideExtension", Map.of("granted", true));
    assertThat(problem.at("/run/extension").asString()).isEqualTo("GRANTED");
    assertThat(problem.refused("handler", "requestExtension", twoDays)).isEqualTo("EXTENSION_ONCE");
    problem.step("supervisor", "stopClock", Map.of("reason", "暴雨红色预警"));
    assertThat(problem.at("/run/secondsLeft").asDouble()).isPositive();
    problem.step("supervisor", "resumeClock");
    assertThat(problem.at("/run/secondsLeft").isNull()).isTrue();
  }

  @Test
  void mergedClosedAndDismissedOnesComeBack() {
    ProblemInHand stays = ProblemInHand.dispatched();
    ProblemInHand goes = ProblemInHand.filed();
    goes.step("supervisor", "mergeProblems", Map.of("into", stays.number()));
    assertThat(goes.at("/mergedInto").asString()).isEqualTo(stays.number());
    goes.step("supervisor", "reinstateProblem", Map.of("reason", "并非同一处"));
    goes.step("supervisor", "dismissProblem", Map.of("reason", "不属于城市管理范围"));
    goes.step("supervisor2", "reinstateProblem", Map.of("reason", "复核后受理"));
    goes.step(
        "supervisor", "closeProblem", Map.of("outcome", "NOT_REPRODUCED", "reason", "三次现场未见"));
    assertThat(goes.at("/forced").asBoolean()).isTrue();
    goes.step(
        "supervisor", "reopenProblem", Map.of("why", "RECURRED", "note", "再次出现", "lead", "XN-XA"));
    assertThat(goes.state()).isEqualTo("DISPATCHED");
    assertThat(goes.at("/reopened").asInt()).isEqualTo(1);
  }

  @Test
  void aListedOneIsFollowedByItsOffice() {
    ProblemInHand problem = ProblemInHand.dispatched();
    problem.step(
        "supervisor",
        "listForSupervision",
        Map.of("office", "XN-CJB", "dueOn", "2099-01-31", "reason", "群众反映强烈"));
    problem.step("supervisor2", "reportSupervisionProgress", Map.of("text", "已进场施工"));
    JsonNode seen = problem.seenBy("leader");
    assertThat(seen.at("/listedSupervision/result").asString()).isEqualTo("ACTIVE");
    assertThat(seen.at("/listedSupervision/dueAt").asString()).isEqualTo("2099-01-31T16:00:00Z");
    assertThat(events(seen)).endsWith("LISTED_FOR_SUPERVISION", "SUPERVISION_PROGRESSED");
  }

  @Test
  void onesWhoWatchHearOfWhatTheyMaySee() {
    ProblemInHand problem = ProblemInHand.filed();
    try (Live handler = Live.eventsFor("handler", Reader.text("caseloadChanged"), Map.of());
        Live other = Live.eventsFor("handler2", Reader.text("caseloadChanged"), Map.of());
        Live supervisor =
            Live.eventsFor(
                "supervisor", Reader.text("problemChanged"), Map.of("number", problem.number()))) {
      problem.step("supervisor", "dispatchProblem", Map.of("lead", "XN-XA"));
      problem.step("handler", "acknowledgeProblem");
      Eventually.eventually(() -> {
        assertThat(supervisor.messages().toString())
            .contains(problem.number())
            .contains("IN_PROGRESS");
        assertThat(handler.messages().toString()).contains(problem.number());
      });
      assertThat(other.messages().toString()).doesNotContain(problem.number());
    }
  }
}
