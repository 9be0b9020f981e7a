package io.sunboard.search;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everybody finds what is exposed, by what is exposed of it, for as long as it is. */
class ExposureSearchIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();
  private static final Reader SUPERVISOR = Reader.as("supervisor");
  private static final Reader PUBLISHER = Reader.as("publisher");

  /** In what staff wrote, and in what everybody reads. */
  private static final String INSIDE = "颠茄巷";

  private static final String OUTSIDE = "曼陀罗街";

  private static final double LATITUDE = 29.90127;
  private static final double LONGITUDE = 114.40345;

  private static String filed() {
    Map<String, Object> input = new HashMap<>();
    input.put("category", "E01-02");
    input.put("source", "TIP");
    input.put("title", INSIDE + "举报件");
    input.put("description", "内部描述");
    input.put("address", INSIDE + "3号");
    input.put("location", Map.of("latitude", LATITUDE, "longitude", LONGITUDE));
    input.put("territory", "XN-XA");
    input.put("idempotencyKey", UUID.randomUUID().toString());
    String number = SUPERVISOR.done("exposure/fileProblem", input).at("/problem/number").asString();
    SUPERVISOR.done("exposure/dispatchProblem", Map.of("problem", number, "lead", "XN-XA"));
    return number;
  }

  private static JsonNode redacted(String problem) {
    Map<String, Object> input = new HashMap<>();
    input.put("problem", problem);
    input.put("title", OUTSIDE + "垃圾堆放");
    input.put("text", "路边垃圾已有三日。");
    input.put("address", OUTSIDE + "一带");
    input.put("showPlace", true);
    input.put("photos", List.of());
    return SUPERVISOR.done("exposure/redactExposure", input).get("exposure");
  }

  private static Map<String, Object> input(JsonNode exposure) {
    return Map.of(
        "exposure", exposure.get("number").asString(),
        "expectedRevision", exposure.get("revision").asInt());
  }

  private static JsonNode search(Reader reader, String words, Map<String, ?> filter) {
    return reader
        .data("findProblems", Map.of("query", words, "filter", filter, "first", 50))
        .get("search");
  }

  private static List<String> kinds(Reader reader, String words) {
    return StreamSupport.stream(search(reader, words, Map.of()).get("nodes").spliterator(), false)
        .map(hit -> hit.get("kind").asString())
        .toList();
  }

  @Test
  void isFoundFromItsReleaseToItsWithdrawalByItsOwnWordsOnly() {
    String problem = filed();
    JsonNode proposed = redacted(problem);
    // Proposed, the problem is there for publishers; the exposure for nobody.
    eventually(() -> assertThat(kinds(PUBLISHER, INSIDE)).containsExactly("PROBLEM"));
    for (Reader reader : List.of(CITIZEN, PUBLISHER, SUPERVISOR)) {
      assertThat(kinds(reader, OUTSIDE)).isEmpty();
    }

    JsonNode released = PUBLISHER.done("exposure/approveExposure", input(proposed));
    eventually(() -> assertThat(kinds(CITIZEN, OUTSIDE)).containsExactly("EXPOSURE"));
    eventually(() -> assertThat(kinds(SUPERVISOR, OUTSIDE)).containsExactly("EXPOSURE"));
    JsonNode hit =
        search(
            CITIZEN,
            OUTSIDE,
            Map.of(
                "units", List.of("XN"),
                "categories", List.of("E01"),
                "statuses", List.of("DISPATCHED"),
                "near", Map.of("latitude", LATITUDE, "longitude", LONGITUDE, "metres", 2_000)));
    assertThat(hit.get("totalCount").asInt()).isEqualTo(1);
    assertThat(hit.at("/nodes/0/title").toString()).contains(OUTSIDE);
    assertThat(hit.at("/unitCounts/0/value").asString()).isEqualTo("XN-XA");
    // What staff wrote, and where it came from, leads nobody to it.
    assertThat(kinds(CITIZEN, INSIDE)).isEmpty();
    assertThat(kinds(CITIZEN, problem)).isEmpty();
    assertThat(
            search(CITIZEN, OUTSIDE, Map.of("sources", List.of("TIP"))).get("totalCount").asInt())
        .isZero();

    Map<String, Object> withdrawal = new HashMap<>(input(released.get("exposure")));
    withdrawal.put("reason", "位置有误");
    PUBLISHER.done("exposure/withdrawExposure", withdrawal);
    eventually(() -> {
      for (Reader reader : List.of(CITIZEN, PUBLISHER, SUPERVISOR)) {
        JsonNode search = search(reader, OUTSIDE, Map.of());
        assertThat(search.get("totalCount").asInt()).isZero();
        assertThat(search.get("facets").toString()).doesNotContain("\"EXPOSURE\",\"count\":1");
      }
    });
  }
}
