package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Inputs that are wrong, each refused by name and place, and the same input by several at once. */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputsTogetherIntegrationTest {

  private static final int PEOPLE = 6;

  private ScoredCity city;
  private String round = "";

  @BeforeAll
  void start() {
    city = ScoredCity.start("inputs");
    city.at("2024-03-04T01:00:00Z");
    city.adopt(ScoredStory.SCHEME);
    round = city.open("evaluator", "2024-03", "scored");
  }

  @AfterAll
  void stop() {
    city.close();
  }

  private static List<String> faults(JsonNode errors) {
    return errors
        .valueStream()
        .map(error ->
            error
                    .get("field")
                    .valueStream()
                    .skip(1)
                    .map(JsonNode::asString)
                    .reduce((a, b) -> a + "." + b)
                    .orElse("-")
                + " "
                + error.get("code").asString())
        .toList();
  }

  @Test
  void marksAreRefusedByUnitAndMark() {
    assertThat(
            faults(
                city.as("handler")
                    .refused(
                        "submitMarks",
                        new HashMap<>(
                            Map.of(
                                "round",
                                round,
                                "channel",
                                "peers",
                                "idempotencyKey",
                                "wrong marks",
                                "marks",
                                List.of(
                                    Map.of("unit", "XN-XA", "mark", "100"),
                                    Map.of("unit", "XN-CB", "mark", "100.5"),
                                    Map.of("unit", "XN-JY", "mark", "90"),
                                    Map.of("unit", "XN-JY", "mark", "91"),
                                    Map.of("unit", "XN-GX", "mark", "90")))))))
        .containsExactly(
            "marks.0.unit MARK_FOR_ONESELF",
            "marks.1.mark MARK_OUT_OF_RANGE",
            "marks.3.unit TWICE",
            "marks.4.unit UNIT_NOT_IN_GROUP",
            "marks PEERS_WITHOUT_MARK");
    Map<String, Object> elsewhere =
        ScoredCity.marks(round, Map.of("XN-CB", "90", "XN-JY", "70", "XN-TS", "60"));
    elsewhere.put("channel", "poll");
    assertThat(faults(city.as("handler").refused("submitMarks", elsewhere)))
        .containsExactly("channel CHANNEL_TAKES_NO_MARKS");
    assertThat(city.as("evaluator").forbidden("submitMarks", elsewhere)).isEqualTo("ROLE_REQUIRED");
  }

  @Test
  void aUnitMarksOnceHoweverManySubmitForIt() {
    List<JsonNode> answers =
        Together.all(
            PEOPLE,
            _ ->
                city.as("handler2")
                    .data(
                        "submitMarks",
                        Map.of(
                            "input",
                            ScoredCity.marks(
                                round, Map.of("XN-XA", "90", "XN-JY", "70", "XN-TS", "60"))))
                    .get("submitMarks"));
    assertThat(answers.stream().filter(answer -> answer.get("userErrors").isEmpty()).count())
        .isEqualTo(1);
    assertThat(answers.stream().filter(answer -> !answer.get("userErrors").isEmpty()))
        .extracting(answer -> answer.at("/userErrors/0/code").asString())
        .containsOnly("MARKED_ALREADY");
  }

  @Test
  void oneRequestRecordsOneFindingHoweverOftenItComes() {
    Map<String, Object> input = ScoredCity.finding(round, "XN-XA", "rubbish");
    List<JsonNode> answers =
        Together.all(PEOPLE, _ -> city.as("evaluator").done("recordFinding", input));
    assertThat(answers)
        .extracting(answer -> answer.at("/finding/id").asString())
        .containsOnly(answers.getFirst().at("/finding/id").asString());
    input.put("points", "1");
    assertThat(faults(city.as("evaluator").refused("recordFinding", input)))
        .containsExactly("idempotencyKey KEY_OF_ANOTHER_REQUEST");
  }

  @Test
  void findingsAreRefusedByField() {
    Map<String, Object> input = ScoredCity.finding(round, "XN-GX", "noise");
    assertThat(faults(city.as("evaluator").refused("recordFinding", input)))
        .containsExactly("unit UNIT_NOT_IN_GROUP", "standard UNKNOWN_STANDARD");
    input = ScoredCity.finding(round, "XN-XA", "rubbish");
    input.put("points", "2.5");
    assertThat(faults(city.as("evaluator").refused("recordFinding", input)))
        .containsExactly("points POINTS_OUT_OF_RANGE");
    input.remove("points");
    input.put("category", "E99-99");
    input.put("title", "");
    assertThat(faults(city.as("evaluator").refused("recordFinding", input)))
        .containsExactlyInAnyOrder("title TEXT_LENGTH", "category UNKNOWN_CATEGORY");
    input.put("channel", "poll");
    assertThat(faults(city.as("evaluator").refused("recordFinding", input)))
        .containsExactly("channel CHANNEL_TAKES_NO_FINDINGS");
    input.put("round", "none");
    assertThat(faults(city.as("evaluator").refused("recordFinding", input)))
        .containsExactly("round UNKNOWN_ROUND");
    assertThat(city.as("handler").forbidden("recordFinding", input)).isEqualTo("ROLE_REQUIRED");
    Map<String, Object> supervised = ScoredCity.finding(round, "XN-CB", "stains");
    assertThat(
            city.as("supervisor")
                .done("recordFinding", supervised)
                .at("/finding/points")
                .asString())
        .isEqualTo("0.5");
  }

  @Test
  void filesAreRefusedByRowAndColumn() {
    Reader evaluator = city.as("evaluator");
    String csv =
        """
        类别,标题,地址,属地,发现时间,标准,扣分
        暴露垃圾,路边垃圾,淦河大道,咸安区,2024-03-02,noise,1.5
        不存在,,银泉大道,XN-GX,2024-03-02,rubbish,9
        """;
    JsonNode payload =
        evaluator
            .data(
                "importFindings",
                Map.of(
                    "input",
                    Map.of(
                        "uploadId",
                        city.upload("evaluator", csv),
                        "round",
                        round,
                        "channel",
                        "inspect")))
            .get("importFindings");
    assertThat(
            payload
                .get("faults")
                .valueStream()
                .map(fault ->
                    fault.get("row").asInt()
                        + " "
                        + fault.get("column").asString()
                        + " "
                        + fault.get("code").asString()))
        .containsExactlyInAnyOrder(
            "2 标准 UNKNOWN_STANDARD",
            "3 类别 UNKNOWN_CATEGORY",
            "3 标题 MISSING_TEXT",
            "3 属地 UNIT_NOT_IN_GROUP",
            "3 扣分 NUMBER_OUT_OF_RANGE");
    assertThat(payload.get("imported").asInt()).isZero();
    assertThat(city.give(round, "peers", "unit,score\nXN-XA,1").at("/userErrors/0/code").asString())
        .isEqualTo("CHANNEL_TAKES_NO_FILE");
    assertThat(
            faults(
                evaluator.refused(
                    "importFindings",
                    Map.of("uploadId", UUID.randomUUID().toString(), "round", round))))
        .containsExactly("channel REQUIRED");
  }

  @Test
  void anExcuseNeedsAUnitAndAReason() {
    Map<String, Object> input =
        new HashMap<>(Map.of("round", round, "channel", "peers", "unit", "XN-GX", "reason", " "));
    assertThat(faults(city.as("evaluator").refused("excuseFromMarking", input)))
        .containsExactly("unit UNIT_NOT_IN_GROUP", "reason TEXT_LENGTH");
    assertThat(city.as("handler").forbidden("excuseFromMarking", input)).isEqualTo("ROLE_REQUIRED");
  }
}
