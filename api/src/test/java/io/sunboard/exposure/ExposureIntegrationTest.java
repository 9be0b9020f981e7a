package io.sunboard.exposure;

import static io.sunboard.exposure.ExposureInHand.CITIZEN;
import static io.sunboard.exposure.ExposureInHand.HANDLER;
import static io.sunboard.exposure.ExposureInHand.PUBLISHER;
import static io.sunboard.exposure.ExposureInHand.SUPERVISOR;
import static io.sunboard.exposure.ExposureInHand.SUPERVISOR2;
import static io.sunboard.exposure.ExposureInHand.events;
import static io.sunboard.exposure.ExposureInHand.get;
import static io.sunboard.exposure.ExposureInHand.numbers;
import static io.sunboard.exposure.ExposureInHand.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From the redaction to the tombstone, and what everybody sees on the way. */
class ExposureIntegrationTest {

  @Test
  void showsNothingToAnybodyBeforeTheRelease() {
    ExposureInHand proposed = ExposureInHand.filed().dispatched().redacted("未公开");
    String never = "GS-0000-0000";
    for (Reader reader : List.of(CITIZEN, HANDLER, SUPERVISOR)) {
      assertThat(proposed.seenBy(reader).isNull()).isTrue();
      assertThat(
              reader
                  .data("node", Map.of("id", GlobalId.of("Exposure", proposed.number())))
                  .get("node")
                  .isNull())
          .isTrue();
      assertThat(numbers(reader, Map.of())).doesNotContain(proposed.number());
    }
    // Letter for letter what is answered about a number that never was.
    String query = Reader.text("exposure/exposure");
    assertThat(CITIZEN.answer(query, Map.of("number", proposed.number())))
        .isEqualTo(CITIZEN.answer(query, Map.of("number", never)));
    assertThat(get("/media/" + proposed.photos.getFirst()).statusCode()).isEqualTo(404);
    JsonNode ofProblem = SUPERVISOR2.data("exposure/ofProblem", Map.of("number", proposed.problem));
    assertThat(ofProblem.at("/problem/exposure/draft/title").asString()).isEqualTo("未公开");
    assertThat(
            HANDLER
                .data("exposure/ofProblem", Map.of("number", proposed.problem))
                .at("/problem/exposure")
                .isNull())
        .isTrue();
    assertThat(proposed.seenBy(PUBLISHER).at("/draft/title").asString()).isEqualTo("未公开");
    assertThat(numbers(PUBLISHER, Map.of("filter", Map.of("proposed", true))))
        .contains(proposed.number());
    assertThat(numbers(PUBLISHER, Map.of())).doesNotContain(proposed.number());
  }

  @Test
  void showsTheRedactedFaceAndNothingOfTheProblem() {
    ExposureInHand released = ExposureInHand.filed().dispatched().redacted("河边垃圾").released();
    JsonNode seen = released.seenBy(CITIZEN);
    assertThat(seen.get("title").asString()).isEqualTo("河边垃圾");
    assertThat(seen.get("state").asString()).isEqualTo("RELEASED");
    assertThat(seen.get("status").asString()).isEqualTo("DISPATCHED");
    assertThat(seen.get("sample").asBoolean()).isTrue();
    assertThat(seen.at("/unit/code").asString()).isEqualTo("XN-XA");
    assertThat(seen.at("/category/code").asString()).isEqualTo("E01-02");
    assertThat(seen.get("overdue").asBoolean()).isFalse();
    assertThat(seen.get("secondsLeft").asDouble()).isPositive();
    assertThat(Instant.parse(seen.get("dueAt").asString())).isAfter(Instant.now());
    assertThat(seen.get("reportedAt").asString()).endsWith("T16:00:00Z");
    assertThat(seen.at("/location/latitude").asDouble()).isEqualTo(29.83271);
    assertThat(seen.at("/location/precision").asInt()).isEqualTo(1);
    assertThat(seen.at("/photos/0/kind").asString()).isEqualTo("BEFORE");
    assertThat(events(seen)).containsExactly("FILED", "DISPATCHED");
    assertThat(seen.get("draft").isNull()).isTrue();
    assertThat(get(seen.at("/photos/0/url").asString()).statusCode()).isEqualTo(200);
    assertThat(seen.toString())
        .doesNotContain("内部", "张三", "13800000000", "supervisor", "TIP", released.problem);
    assertThat(numbers(CITIZEN, Map.of())).contains(released.number());
    assertThat(
            HANDLER
                .data("exposure/ofProblem", Map.of("number", released.problem))
                .at("/problem/exposure/number")
                .asString())
        .isEqualTo(released.number());
  }

  @ParameterizedTest
  @CsvSource({
    "handler, ROLE_REQUIRED",
    "handler2, ROLE_REQUIRED",
    "evaluator, ROLE_REQUIRED",
    "publisher, ROLE_REQUIRED",
    "leader, ROLE_REQUIRED",
    "admin, ROLE_REQUIRED",
    "'', SIGN_IN_REQUIRED"
  })
  void onlySupervisorsRedactAndMask(String account, String reason) {
    ExposureInHand filed = ExposureInHand.filed();
    Reader reader = account.isEmpty() ? CITIZEN : Reader.as(account);
    assertThat(reader.forbidden("exposure/redactExposure", filed.redaction("题"))).isEqualTo(reason);
    assertThat(
            reader.forbidden(
                "exposure/maskPhoto",
                Map.of(
                    "problem",
                    filed.problem,
                    "photo",
                    filed.photos.getFirst(),
                    "boxes",
                    List.of(Map.of("x", 0, "y", 0, "width", 1, "height", 1)))))
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler", "supervisor2", "evaluator", "leader", "admin", ""})
  void onlyPublishersReleaseAndWithdraw(String account) {
    ExposureInHand proposed = ExposureInHand.filed().redacted("题");
    Reader reader = account.isEmpty() ? CITIZEN : Reader.as(account);
    String reason = account.isEmpty() ? "SIGN_IN_REQUIRED" : "ROLE_REQUIRED";
    Map<String, Object> withdraw = new HashMap<>(proposed.input());
    withdraw.put("reason", "x");
    assertThat(reader.forbidden("exposure/approveExposure", proposed.input())).isEqualTo(reason);
    assertThat(reader.forbidden("exposure/withdrawExposure", withdraw)).isEqualTo(reason);
    assertThat(proposed.seenBy(CITIZEN).isNull()).isTrue();
  }

  @Test
  void releasesOnceForTwoPublishersAtOnce() {
    ExposureInHand proposed = ExposureInHand.filed().redacted("两人同时");
    List<Reader> publishers = List.of(PUBLISHER, Reader.as("publisher2"));
    List<Integer> refusals =
        Together.all(
            2,
            n ->
                publishers
                    .get(n)
                    .data("exposure/approveExposure", Map.of("input", proposed.input()))
                    .at("/approveExposure/userErrors")
                    .size());
    assertThat(refusals).containsExactlyInAnyOrder(0, 1);
    assertThat(events(proposed.seenBy(CITIZEN))).containsExactly("FILED");
  }

  @Test
  void refusesWhatIsWrongAndChangesNothing() {
    ExposureInHand filed = ExposureInHand.filed();
    Map<String, Object> wrong = filed.redaction(" ");
    wrong.put("text", "x".repeat(2001));
    wrong.put("address", "");
    assertThat(SUPERVISOR.refused("exposure/redactExposure", wrong).toString())
        .contains("title", "text", "address");
    Map<String, Object> elsewhere = filed.redaction("题");
    elsewhere.put(
        "photos",
        List.of(
            Map.of("id", ExposureInHand.photo(SUPERVISOR), "kind", "BEFORE"),
            Map.of("id", "nonsense", "kind", "AFTER")));
    JsonNode refused = SUPERVISOR.refused("exposure/redactExposure", elsewhere);
    assertThat(refused.get(0).get("code").asString()).isEqualTo("UNKNOWN_PHOTO");
    assertThat(refused.size()).isEqualTo(2);
    Map<String, Object> unknown = filed.redaction("题");
    unknown.put("problem", "XN-1999-000001");
    assertThat(SUPERVISOR.refused("exposure/redactExposure", unknown).toString())
        .contains("UNKNOWN_PROBLEM");
    assertThat(
            PUBLISHER
                .refused(
                    "exposure/approveExposure",
                    Map.of("exposure", "GS-0000-0000", "expectedRevision", 1))
                .toString())
        .contains("UNKNOWN_EXPOSURE");
    filed.redacted("题");
    // A second first draft, and a stale one.
    assertThat(
            SUPERVISOR2
                .refused(
                    "exposure/redactExposure", without(filed.redaction("另"), "expectedRevision"))
                .toString())
        .contains("STALE_REVISION");
    assertThat(
            PUBLISHER
                .refused(
                    "exposure/approveExposure",
                    Map.of("exposure", filed.number(), "expectedRevision", 99))
                .toString())
        .contains("STALE_REVISION");
    filed.released();
    assertThat(PUBLISHER.refused("exposure/approveExposure", filed.input()).toString())
        .contains("EXPOSURE_NOT_PROPOSED");
  }

  @Test
  void readsPageByPage() {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      // An area of this test's own.
      own.addFirst(
          ExposureInHand.filed("E01-02", 10.5, 20.5).redacted("翻页" + i).released().number());
    }
    Map<String, Object> area =
        Map.of("area", Map.of("south", 10, "north", 11, "west", 20, "east", 21));
    for (String order : List.of("NEWEST", "DUE_FIRST")) {
      List<String> read = new ArrayList<>();
      Map<String, Object> page =
          new HashMap<>(Map.of("filter", area, "first", 2, "orderBy", order));
      JsonNode answer;
      do {
        answer = CITIZEN.data("exposure/exposures", page).get("exposures");
        answer.get("nodes").forEach(node -> read.add(node.get("number").asString()));
        page.put("after", answer.at("/pageInfo/endCursor").asString());
      } while (answer.at("/pageInfo/hasNextPage").asBoolean());
      assertThat(read).hasSize(5).containsExactlyInAnyOrderElementsOf(own);
      if (order.equals("NEWEST")) {
        assertThat(read).isEqualTo(own);
      }
    }
    assertThat(
            numbers(
                CITIZEN,
                Map.of(
                    "filter",
                    Map.of(
                        "area",
                        Map.of("south", 10, "north", 11, "west", 20, "east", 21),
                        "overdue",
                        true))))
        .isEmpty();
    String error =
        CITIZEN
            .answer(Reader.text("exposure/exposures"), Map.of("after", "bm9uZQ"))
            .at("/errors/0/extensions/code")
            .asString();
    assertThat(error).isEqualTo("ILLEGAL_CURSOR");
    assertThat(
            CITIZEN
                .answer(
                    Reader.text("exposure/exposures"), Map.of("filter", Map.of("proposed", true)))
                .at("/errors/0/extensions/code")
                .asString())
        .isEqualTo("FORBIDDEN");
  }
}
