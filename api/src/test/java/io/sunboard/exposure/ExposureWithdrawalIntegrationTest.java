package io.sunboard.exposure;

import static io.sunboard.exposure.ExposureInHand.CITIZEN;
import static io.sunboard.exposure.ExposureInHand.HANDLER;
import static io.sunboard.exposure.ExposureInHand.PUBLISHER;
import static io.sunboard.exposure.ExposureInHand.SUPERVISOR2;
import static io.sunboard.exposure.ExposureInHand.events;
import static io.sunboard.exposure.ExposureInHand.get;
import static io.sunboard.exposure.ExposureInHand.numbers;
import static io.sunboard.exposure.ExposureInHand.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Corrections, and what is left of what is taken back. */
class ExposureWithdrawalIntegrationTest {

  @Test
  void correctsWithoutShowingTheDraft() {
    ExposureInHand shown = ExposureInHand.filed().redacted("第一稿").released();
    Instant first = Instant.now();
    shown.redacted("第二稿");
    JsonNode seen = shown.seenBy(CITIZEN);
    assertThat(seen.get("title").asString()).isEqualTo("第一稿");
    assertThat(seen.get("draft").isNull()).isTrue();
    assertThat(shown.seenBy(PUBLISHER).at("/draft/title").asString()).isEqualTo("第二稿");
    shown.released();
    assertThat(shown.seenBy(CITIZEN).get("title").asString()).isEqualTo("第二稿");
    assertThat(events(shown.seenBy(CITIZEN))).containsExactly("FILED", "CORRECTED");
    JsonNode then = shown.seenBy(CITIZEN, first.toString());
    assertThat(then.get("title").asString()).isEqualTo("第一稿");
    assertThat(events(then)).containsExactly("FILED");
    assertThat(shown.seenBy(CITIZEN, "2020-01-01T00:00:00Z").isNull()).isTrue();
    assertThat(shown.seenBy(CITIZEN, "9999-01-01T00:00:00Z").get("title").asString())
        .isEqualTo("第二稿");
  }

  @Test
  void leavesATombstoneAndNothingElse() {
    ExposureInHand shown = ExposureInHand.filed().dispatched().redacted("将撤下").released();
    Instant before = Instant.now();
    String photo = shown.seenBy(CITIZEN).at("/photos/0/url").asString();
    assertThat(get(photo).statusCode()).isEqualTo(200);
    shown.withdrawn("地点有误");
    for (JsonNode seen :
        List.of(
            shown.seenBy(CITIZEN),
            shown.seenBy(CITIZEN, before.toString()),
            CITIZEN.data("exposure/exposure", Map.of("number", shown.number())).get("exposure"))) {
      assertThat(seen.get("status").asString()).isEqualTo("WITHDRAWN");
      assertThat(seen.at("/withdrawal/reason").asString()).isEqualTo("地点有误");
      for (String gone :
          List.of(
              "title",
              "text",
              "category",
              "unit",
              "outcome",
              "colour",
              "dueAt",
              "reportedAt",
              "closedAt",
              "location",
              "address",
              "listedSupervision",
              "draft",
              "secondsLeft")) {
        assertThat(seen.get(gone).isNull()).as(gone).isTrue();
      }
      assertThat(seen.get("photos").isEmpty()).isTrue();
      assertThat(events(seen)).isEmpty();
      assertThat(seen.toString()).doesNotContain("将撤下", "XN-XA", "温泉路");
    }
    assertThat(get(photo).statusCode()).isEqualTo(404);
    assertThat(numbers(CITIZEN, Map.of("filter", Map.of("unit", "XN-XA"))))
        .doesNotContain(shown.number());
    assertThat(numbers(CITIZEN, Map.of("filter", Map.of("category", "E01"))))
        .doesNotContain(shown.number());
    // What happens to the problem afterwards is nobody's business any more.
    HANDLER.done("exposure/acknowledgeProblem", Map.of("problem", shown.problem));
    assertThat(shown.seenBy(CITIZEN).get("status").asString()).isEqualTo("WITHDRAWN");
    Map<String, Object> again = new HashMap<>(shown.input());
    again.put("reason", "再撤");
    assertThat(PUBLISHER.refused("exposure/withdrawExposure", again).toString())
        .contains("EXPOSURE_WITHDRAWN");
    // Exposed anew it is another exposure, with a number of its own.
    ExposureInHand anew =
        shown.redacted(SUPERVISOR2, without(shown.redaction("重新公示"), "expectedRevision"));
    assertThat(anew.released().seenBy(CITIZEN).get("title").asString()).isEqualTo("重新公示");
  }

  @Test
  void withdrawsAProposalAsIfItHadNeverBeen() {
    ExposureInHand proposed = ExposureInHand.filed().redacted("未公开即撤").withdrawn("不宜公开");
    assertThat(proposed.seenBy(CITIZEN).isNull()).isTrue();
    assertThat(numbers(CITIZEN, Map.of("filter", Map.of("status", "WITHDRAWN"))))
        .doesNotContain(proposed.number());
  }
}
