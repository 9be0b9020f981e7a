package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Eventually;
import io.sunboard.testing.Reader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where supervisors find tips. */
class TipInboxIntegrationTest {

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
