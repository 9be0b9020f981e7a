package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tips that are part of one problem. */
class SeveralTipsIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();

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
    String patrol = ProblemInHand.filed().number();
    assertThat(exposed(patrol).get("reportCount").asInt()).isEqualTo(1);
  }
}
