package io.sunboard.problem;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Units handle a problem without learning that a citizen reported it, or when. */
class SourceOfAProblemIntegrationTest {

  private static ProblemInHand filed(String source, String title) {
    Map<String, Object> input = ProblemInHand.filing();
    input.put("source", source);
    input.put("title", title);
    input.put("reportedAt", "2021-03-05T03:21:09Z");
    return ProblemInHand.filed(input)
        .step("supervisor", "dispatchProblem", Map.of("lead", "XN-XA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIP", "PATROL", "FINDING"})
  void isNotToldToTheUnitWhateverItIs(String source) {
    JsonNode seen = filed(source, "路口垃圾").seenBy("handler");
    assertThat(seen.get("source").isNull()).isTrue();
    assertThat(seen.get("reportedAt").asString()).isEqualTo("2021-03-04T16:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "leader"})
  void isToldToSupervisorsAndLeaders(String username) {
    JsonNode seen = filed("TIP", "路口垃圾").seenBy(username);
    assertThat(seen.get("source").asString()).isEqualTo("TIP");
    assertThat(seen.get("reportedAt").asString()).isEqualTo("2021-03-05T03:21:09Z");
  }

  @Test
  void isToldToEvaluatorsOfFindingsAlone() {
    JsonNode seen = filed("FINDING", "路口垃圾").seenBy("evaluator");
    assertThat(seen.get("source").asString()).isEqualTo("FINDING");
    assertThat(forbidden("evaluator", Map.of("source", "TIP"))).isEqualTo("ROLE_REQUIRED");
  }

  @Test
  void cannotBeAskedForByFilters() {
    assertThat(forbidden("handler", Map.of("source", "TIP"))).isEqualTo("ROLE_REQUIRED");
    assertThat(forbidden("publisher", Map.of("source", "PATROL"))).isEqualTo("ROLE_REQUIRED");
    JsonNode counted =
        Reader.as("handler")
            .answer(
                Reader.text("tipstaff/figures"),
                Map.of(
                    "filter",
                    Map.of("period", "2021-03", "unit", "XN-XA", "live", true, "source", "TIP")));
    assertThat(counted.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    JsonNode all =
        Reader.as("handler")
            .data(
                "tipstaff/figures",
                Map.of("filter", Map.of("period", "2021-03", "unit", "XN-XA", "live", true)));
    assertThat(all.at("/statistics/bySource").isNull()).isTrue();
  }

  private static String forbidden(String username, Map<String, ?> filter) {
    JsonNode answer = Reader.as(username).answer(Reader.text("problems"), Map.of("filter", filter));
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    return answer.at("/errors/0/extensions/reason").asString();
  }

  @Test
  void cannotBeSearchedFor() {
    String word = "渠" + UUID.randomUUID().toString().substring(0, 8);
    String number = filed("TIP", word + "堵塞").number();
    eventually(() ->
        assertThat(
                search("handler", word, Map.of())
                    .at("/data/search/nodes/0/node/number")
                    .asString(""))
            .isEqualTo(number));
    assertThat(
            search("handler", word, Map.of("sources", List.of("TIP")))
                .at("/errors/0/extensions/code")
                .asString())
        .isEqualTo("FORBIDDEN");
    assertThat(
            search("supervisor", word, Map.of("sources", List.of("TIP")))
                .at("/data/search/nodes/0/node/number")
                .asString(""))
        .isEqualTo(number);
  }

  private static JsonNode search(String username, String word, Map<String, ?> filter) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("query", word);
    variables.put("filter", filter);
    return Reader.as(username).answer(Reader.text("tipstaff/search"), variables);
  }

  @Test
  void isNotInTheUnitsExport() {
    String number = filed("TIP", "路口垃圾").number();
    assertThat(line("handler", number)).doesNotContain("TIP").contains("2021-03-04T16:00:00Z");
    assertThat(line("supervisor", number)).contains("TIP", "2021-03-05T03:21:09Z");
  }

  private static String line(String username, String number) {
    Reader reader = Reader.as(username);
    return reader
        .send(reader.request("/export/ledger.csv?unit=XN-XA&category=E01-02").GET())
        .body()
        .lines()
        .filter(each -> each.startsWith(number + ","))
        .findAny()
        .orElseThrow();
  }
}
