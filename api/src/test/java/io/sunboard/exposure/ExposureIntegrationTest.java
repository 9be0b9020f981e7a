package io.sunboard.exposure;

import static io.sunboard.exposure.ExposureInHand.CITIZEN;
import static io.sunboard.exposure.ExposureInHand.HANDLER;
import static io.sunboard.exposure.ExposureInHand.PUBLISHER;
import static io.sunboard.exposure.ExposureInHand.SUPERVISOR;
import static io.sunboard.exposure.ExposureInHand.SUPERVISOR2;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.testing.Eventually;
import io.sunboard.testing.Live;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  private static HttpResponse<String> get(String path) {
    return CITIZEN.send(CITIZEN.request(path));
  }

  private static List<String> numbers(Reader reader, Map<String, Object> variables) {
    List<String> found = new ArrayList<>();
    Map<String, Object> page = new HashMap<>(variables);
    page.put("first", 100);
    while (true) {
      JsonNode answer = reader.data("exposure/exposures", page).get("exposures");
      answer.get("nodes").forEach(node -> found.add(node.get("number").asString()));
      if (!answer.at("/pageInfo/hasNextPage").asBoolean()) {
        return found;
      }
      page.put("after", answer.at("/pageInfo/endCursor").asString());
    }
  }

  private static List<String> events(JsonNode exposure) {
    List<String> kinds = new ArrayList<>();
    exposure.at("/timeline/nodes").forEach(node -> kinds.add(node.get("event").asString()));
    // Tickets have a test of their own.
    kinds.removeIf(kind -> kind.startsWith("TICKET_"));
    return kinds;
  }

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

  private static Map<String, Object> without(Map<String, Object> input, String key) {
    Map<String, Object> less = new HashMap<>(input);
    less.remove(key);
    return less;
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
  void refusesEvidenceOfSomebodyElse() {
    ExposureInHand shown = ExposureInHand.filed().dispatched();
    String foreign = ExposureInHand.photo(CITIZEN);
    JsonNode refused =
        HANDLER.refused(
            "exposure/submitRectification",
            Map.of("problem", shown.problem, "text", "x", "photos", List.of(foreign)));
    assertThat(refused.get(0).get("code").asString()).isEqualTo("UNKNOWN_PHOTO");
    assertThat(refused.get(0).get("field").toString()).contains("photos", "0");
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
  void coarsensPlacesOfASensitiveCategory() {
    ExposureInHand shown =
        ExposureInHand.filed("E01-01", 29.83271, 114.32213).redacted("敏感").released();
    JsonNode place = shown.seenBy(CITIZEN).get("location");
    assertThat(place.get("precision").asInt()).isEqualTo(100);
    double latitude = place.get("latitude").asDouble();
    assertThat(latitude).isNotEqualTo(29.83271).isBetween(29.83271 - 0.00046, 29.83271 + 0.00046);
    // Searching by ever smaller boxes finds the shown point, not the real one.
    assertThat(numbers(CITIZEN, area(latitude - 0.00001, latitude + 0.00001, 114.32, 114.325)))
        .contains(shown.number());
    double real = 29.83271;
    if (Math.abs(real - latitude) > 0.0001) {
      assertThat(numbers(CITIZEN, area(real - 0.00001, real + 0.00001, 114.32, 114.325)))
          .doesNotContain(shown.number());
    }
  }

  private static Map<String, Object> area(double south, double north, double west, double east) {
    return Map.of(
        "filter",
        Map.of("area", Map.of("south", south, "north", north, "west", west, "east", east)));
  }

  @Test
  void hidesThePlaceWhenTheRedactorSaysSo() {
    ExposureInHand filed = ExposureInHand.filed();
    Map<String, Object> input = filed.redaction("无点位");
    input.put("showPlace", false);
    filed.redacted(SUPERVISOR, input).released();
    assertThat(filed.seenBy(CITIZEN).get("location").isNull()).isTrue();
  }

  @Test
  void releasesAMaskedCopyInsteadOfThePhoto() {
    ExposureInHand filed = ExposureInHand.filed();
    JsonNode masked =
        SUPERVISOR.done(
            "exposure/maskPhoto",
            Map.of(
                "problem",
                filed.problem,
                "photo",
                filed.photos.getFirst(),
                "boxes",
                List.of(Map.of("x", 0.1, "y", 0.1, "width", 0.3, "height", 0.3))));
    String copy = masked.get("photo").asString();
    assertThat(get(masked.get("url").asString()).statusCode()).isEqualTo(200);
    assertThat(get("/media/" + copy).statusCode()).isEqualTo(404);
    // The original cannot be released any more.
    filed.redacted("原片");
    assertThat(PUBLISHER.refused("exposure/approveExposure", filed.input()).toString())
        .contains("PHOTO_HAS_MASKED_COPY");
    assertThat(filed.seenBy(CITIZEN).isNull()).isTrue();
    Map<String, Object> again = filed.redaction("打码");
    again.put("photos", List.of(Map.of("id", copy, "kind", "BEFORE")));
    filed.redacted(SUPERVISOR, again).released();
    assertThat(filed.seenBy(CITIZEN).at("/photos/0/id").asString()).isEqualTo(copy);
    assertThat(get("/media/" + copy).statusCode()).isEqualTo(200);
    assertThat(get("/media/" + filed.photos.getFirst()).statusCode()).isEqualTo(404);
  }

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
