package io.sunboard.similar;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.challenge.TipToSend;
import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.Reader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Likely duplicates for citizens and for triage, each test in a corner of the city of its own. */
class SimilarIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();
  private static final Reader SUPERVISOR = Reader.as("supervisor");

  private final double latitude = ThreadLocalRandom.current().nextDouble(29.60, 29.95);
  private final double longitude = ThreadLocalRandom.current().nextDouble(114.10, 114.45);

  private static List<String> asked(Map<String, Object> input) {
    List<String> numbers = new ArrayList<>();
    CITIZEN
        .data("similar/similarReports", Map.of("input", input))
        .get("similarReports")
        .forEach(each -> numbers.add(each.get("number").asString()));
    return numbers;
  }

  private Map<String, Object> question(String text, double north) {
    Map<String, Object> input = new HashMap<>();
    input.put("category", "E01-02");
    input.put("text", text);
    input.put("latitude", latitude + north);
    input.put("longitude", longitude);
    return input;
  }

  private ExposureInHand exposed(String title, double north) {
    return ExposureInHand.filed("E01-02", latitude + north, longitude).redacted(title);
  }

  @Test
  void offersWhatIsReleasedNearByTheLikeliestFirst() {
    ExposureInHand other = exposed("绿化带里的垃圾桶倒了", 0.0004).dispatched().released();
    ExposureInHand same = exposed("路口垃圾成堆无人清理", 0.0001).dispatched().released();
    ExposureInHand far = exposed("路口垃圾成堆无人清理", 0.03).dispatched().released();
    List<String> offered = asked(question("路口有一堆垃圾没人清理", 0));
    assertThat(offered).startsWith(same.number()).doesNotContain(far.number());
    assertThat(offered.indexOf(other.number())).isNotZero();
    assertThat(asked(TipToSend.with(question("路口有一堆垃圾没人清理", 0), "first", 1)))
        .containsExactly(same.number());
  }

  @Test
  void tellsNothingOfWhatIsNotReleasedOrWasWithdrawn() {
    ExposureInHand proposed = exposed("路口垃圾成堆", 0);
    assertThat(asked(question("路口垃圾成堆", 0))).isEmpty();
    proposed.released();
    assertThat(asked(question("路口垃圾成堆", 0))).containsExactly(proposed.number());
    proposed.withdrawn("写错了");
    assertThat(asked(question("路口垃圾成堆", 0))).isEmpty();
  }

  @Test
  void isNotAskedByGet() {
    String query =
        URLEncoder.encode("{similarReports(input:{text:\"垃圾\"}){number}}", StandardCharsets.UTF_8);
    HttpResponse<String> answer = CITIZEN.send(CITIZEN.request("/graphql?query=" + query));
    assertThat(answer.body()).contains("\"errors\"").doesNotContain("\"similarReports\":[");
  }

  @Test
  void answersWhatCannotBeAsked() {
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("text", "垃圾", "latitude", 29.8),
            Map.of("text", "垃圾", "latitude", 129.8, "longitude", 114.3),
            Map.of("text", "垃圾", "first", 11),
            Map.of("text", "垃圾", "first", 0))) {
      JsonNode answer =
          CITIZEN.answer(Reader.text("similar/similarReports"), Map.of("input", wrong));
      assertThat(answer.at("/errors/0/extensions/classification").asString())
          .as(answer::toString)
          .isEqualTo("BAD_REQUEST");
    }
    assertThat(asked(Map.of("text", "垃".repeat(7_000) + "\u0000<script>😀"))).isEmpty();
    assertThat(asked(Map.of())).isEmpty();
  }

  @Test
  void showsTriageTipsAndProblemsThatAreLikelyTheSame() {
    String words = "巷口垃圾堆了好几天" + UUID.randomUUID().toString().substring(0, 8);
    String first = tip(words, 0);
    String second = tip("巷子口的垃圾堆了几天没人管", 0.0001);
    String far = tip(words, 0.02);
    ExposureInHand problem = exposed("不相干的标题", 0.0001);
    JsonNode report = report(first);
    assertThat(report.at("/similarTips").toString()).contains(second).doesNotContain(far, first);
    assertThat(report.at("/similarProblems").toString()).contains(problem.problem);
  }

  /** Sends one and answers staff's number of it. */
  private String tip(String text, double north) {
    Map<String, Object> input =
        TipToSend.with(
            TipToSend.input(text),
            "location",
            Map.of("latitude", latitude + north, "longitude", longitude));
    CITIZEN.done("guard/submitTip", input);
    return inbox(text, north);
  }

  /** The newest tip of these words at this place. */
  private String inbox(String text, double north) {
    String after = null;
    for (int page = 0; page < 50; page++) {
      Map<String, Object> variables = new HashMap<>();
      variables.put("after", after);
      JsonNode answer = SUPERVISOR.data("similar/inbox", variables).get("tips");
      for (JsonNode tip : answer.get("nodes")) {
        if (text.equals(tip.path("text").asString(""))
            && Math.abs(tip.at("/location/latitude").asDouble() - latitude - north) < 1e-6) {
          return tip.get("number").asString();
        }
      }
      after = answer.at("/pageInfo/endCursor").asString();
    }
    throw new AssertionError("the inbox lacks " + text);
  }

  private static JsonNode report(String number) {
    return SUPERVISOR.data("similar/tipReport", Map.of("number", number)).get("tipReport");
  }
}
