package io.sunboard.search;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is late, and the colour of its ticket, are found by staff among problems and by everybody
 * among exposures: as the clock goes on, without anybody's doing. In a city whose clock is moved.
 */
class LateSearchIntegrationTest {

  private static final String WORD = "曼珠沙华圃";

  private static Sunboard.Node node;

  @BeforeAll
  static void startOnAMonday() {
    node = Sunboard.ownCity("late", "--sunboard.clock.movable=true", "--sunboard.ladder.every=1s");
    clock("to", "2023-03-06T01:00:00Z");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static void clock(String how, String value) {
    Reader operator = Reader.anonymous().at(node.management());
    HttpResponse<String> answer =
        operator.send(
            operator
                .request("/actuator/clock")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"%s\":\"%s\"}".formatted(how, value))));
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
  }

  private static Reader as(String account) {
    return Reader.as(account).at(node.url());
  }

  private static String filed() {
    Map<String, Object> input = ProblemInHand.filing();
    input.put("title", WORD + "围栏破损");
    input.put("reportedAt", "2023-03-06T00:30:00Z");
    return as("supervisor").done("fileProblemToFind", input).at("/problem/number").asString();
  }

  /** Dispatched with so many working hours, and exposed: its number and its exposure's. */
  private static List<String> exposed(int hours) {
    String number = filed();
    as("supervisor")
        .done(
            "dispatchProblem",
            Map.of(
                "problem",
                number,
                "lead",
                "XN-XA",
                "limit",
                Map.of("amount", hours, "unit", "WORKING_HOURS")));
    Map<String, Object> redaction =
        Map.of(
            "problem",
            number,
            "title",
            WORD + "围栏",
            "text",
            "围栏破损，限期修复。",
            "address",
            "温泉路一带",
            "showPlace",
            true,
            "photos",
            List.of());
    JsonNode proposed = as("supervisor").done("exposure/redactExposure", redaction).get("exposure");
    as("publisher")
        .done(
            "exposure/approveExposure",
            Map.of(
                "exposure", proposed.get("number").asString(),
                "expectedRevision", proposed.get("revision").asInt()));
    return List.of(number, proposed.get("number").asString());
  }

  private static JsonNode search(Reader reader, String kind, Map<String, ?> filter) {
    Map<String, Object> of = new HashMap<>(filter);
    of.put("kinds", List.of(kind));
    return reader.data("findLate", Map.of("query", WORD, "filter", of)).get("search");
  }

  /** Staff find these problems by the filter, and everybody these exposures. */
  private static void finds(Map<String, ?> filter, List<String> problems, List<String> exposures) {
    eventually(() -> {
      assertThat(numbers(search(as("supervisor"), "PROBLEM", filter)))
          .containsExactlyInAnyOrderElementsOf(problems);
      assertThat(numbers(search(Reader.anonymous().at(node.url()), "EXPOSURE", filter)))
          .containsExactlyInAnyOrderElementsOf(exposures);
    });
  }

  private static List<String> numbers(JsonNode search) {
    return search.get("nodes").valueStream().map(hit -> hit.at("/node/number").asString()).toList();
  }

  private static Map<String, Integer> colours(Reader reader, String kind) {
    Map<String, Integer> counts = new HashMap<>();
    search(reader, kind, Map.of())
        .get("colourCounts")
        .forEach(each -> counts.put(each.get("value").asString(), each.get("count").asInt()));
    return counts;
  }

  @Test
  void findsWhatIsOverdueAndTheColourOfItsTicketAsTimeGoesBy() {
    List<String> soon = exposed(4);
    List<String> later = exposed(40);
    String open = filed();
    List<String> both = List.of(soon.get(0), later.get(0));
    List<String> bothExposed = List.of(soon.get(1), later.get(1));
    Map<String, ?> overdue = Map.of("overdue", true);
    Map<String, ?> white = Map.of("colours", List.of("WHITE"));
    Map<String, ?> yellow = Map.of("colours", List.of("YELLOW"));

    finds(Map.of(), List.of(soon.get(0), later.get(0), open), bothExposed);
    finds(white, both, bothExposed);
    finds(yellow, List.of(), List.of());
    finds(overdue, List.of(), List.of());
    finds(Map.of("overdue", false), List.of(soon.get(0), later.get(0), open), bothExposed);

    clock("by", "PT24H");
    finds(overdue, List.of(soon.get(0)), List.of(soon.get(1)));
    finds(yellow, List.of(soon.get(0)), List.of(soon.get(1)));
    finds(white, List.of(later.get(0)), List.of(later.get(1)));
    finds(Map.of("colours", List.of("WHITE", "YELLOW")), both, bothExposed);
    finds(Map.of("overdue", true, "colours", List.of("WHITE")), List.of(), List.of());
    Map<String, Integer> oneOfEach = Map.of("WHITE", 1, "YELLOW", 1);
    assertThat(colours(as("supervisor"), "PROBLEM")).isEqualTo(oneOfEach);
    assertThat(colours(Reader.anonymous().at(node.url()), "EXPOSURE")).isEqualTo(oneOfEach);
    // Another county's handler is told of exposures only, as everybody is.
    assertThat(search(as("handler2"), "PROBLEM", overdue).get("totalCount").asInt()).isZero();
    assertThat(search(as("handler2"), "EXPOSURE", overdue).get("totalCount").asInt()).isEqualTo(1);

    // Reported as done it is no longer to be done, and keeps its ticket.
    as("handler").done("submitRectification", Map.of("problem", soon.get(0), "text", "已修复"));
    finds(overdue, List.of(), List.of());
    finds(yellow, List.of(soon.get(0)), List.of(soon.get(1)));
  }
}
