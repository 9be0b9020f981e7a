package io.sunboard.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of findings demands a sweep, and the unit reports it with what it put right. */
class SweepIntegrationTest {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private String imported() {
    String csv = "类别,标题,地址,属地,发现时间,举一反三\n暴露垃圾,垃圾堆" + mark + ",淦河大道,XN-XA,2024-03-02,淦河大道全部垃圾收集点\n";
    String upload =
        Reader.as("evaluator").upload("findings.csv", csv.getBytes(StandardCharsets.UTF_8));
    return Reader.as("evaluator")
        .done("importFindings", Map.of("uploadId", upload, "sample", true))
        .get("firstNumber")
        .asString();
  }

  private static JsonNode problem(String number) {
    return Reader.as("supervisor").data("problem", Map.of("number", number)).get("problem");
  }

  private static List<String> due(String account, boolean due) {
    return StreamSupport.stream(
            Reader.as(account)
                .data(
                    "problems",
                    Map.of("filter", Map.of("sweepDue", due, "unit", "XN-XA"), "first", 100))
                .at("/problems/nodes")
                .spliterator(),
            false)
        .map(node -> node.get("number").asString())
        .toList();
  }

  private static int counted() {
    return StreamSupport.stream(
            Reader.as("handler").data("caseload", Map.of()).get("caseload").spliterator(), false)
        .filter(queue -> queue.get("queue").asString().equals("SWEEP_DUE"))
        .findFirst()
        .orElseThrow()
        .get("count")
        .asInt();
  }

  private static Map<String, Object> report(String number, int lookedAt, int putRight) {
    Map<String, Object> input = new HashMap<>();
    input.put("problem", number);
    input.put("text", "已清运并冲洗");
    input.put("sweep", Map.of("lookedAt", lookedAt, "putRight", putRight));
    return input;
  }

  @Test
  void theLikePlacesAreOwedListedCountedReportedAndChecked() {
    String number = imported();
    assertThat(problem(number).at("/sweep/demand").asString()).isEqualTo("淦河大道全部垃圾收集点");
    assertThat(due("supervisor", true)).as("nobody has it in hand").doesNotContain(number);

    Reader.as("supervisor").done("dispatchProblem", Map.of("problem", number, "lead", "XN-XA"));
    assertThat(due("handler", true)).contains(number);
    assertThat(due("handler", false)).doesNotContain(number);
    assertThat(counted()).isPositive();

    JsonNode refused =
        Reader.as("handler")
            .refused("submitRectification", Map.of("problem", number, "text", "已清运"))
            .get(0);
    assertThat(refused.get("code").asString()).isEqualTo("SWEEP_REQUIRED");
    assertThat(refused.at("/field/1").asString()).isEqualTo("sweep");
    assertThat(refused.get("message").asString()).contains("淦河大道全部垃圾收集点");
    assertThat(
            Reader.as("handler")
                .refused("submitRectification", report(number, 2, 3))
                .at("/0/field")
                .valueStream()
                .map(JsonNode::asString))
        .containsExactly("input", "sweep", "putRight");

    Reader.as("handler").done("submitRectification", report(number, 18, 4));
    assertThat(problem(number).at("/sweep/lookedAt").asInt()).isEqualTo(18);
    assertThat(problem(number).at("/sweep/putRight").asInt()).isEqualTo(4);
    assertThat(due("handler", true)).doesNotContain(number);

    Reader.as("supervisor2")
        .done(
            "verifyRectification",
            Map.of("problem", number, "passed", false, "note", "东段三处收集点仍有垃圾"));
    assertThat(problem(number).at("/sweep/lookedAt").isNull()).isTrue();
    assertThat(due("handler", true)).contains(number);

    Reader.as("handler").done("submitRectification", report(number, 21, 7));
    Reader.as("supervisor2")
        .done(
            "verifyRectification",
            Map.of("problem", number, "passed", true, "outcome", "FIXED", "note", "已抽查五处"));
    JsonNode closed = problem(number);
    assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
    assertThat(closed.at("/sweep/lookedAt").asInt()).isEqualTo(21);
    assertThat(closed.at("/sweep/putRight").asInt()).isEqualTo(7);
  }

  @Test
  void aSweepThatWasNotDemandedIsRefused() {
    String number = io.sunboard.testing.ProblemInHand.dispatched().number();
    assertThat(
            Reader.as("handler")
                .refused("submitRectification", report(number, 1, 1))
                .get(0)
                .get("code")
                .asString())
        .isEqualTo("SWEEP_NOT_DEMANDED");
  }
}
