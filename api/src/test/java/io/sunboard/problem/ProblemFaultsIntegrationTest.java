package io.sunboard.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Faults by field, retries, two at once; and rows that say what the events say. */
class ProblemFaultsIntegrationTest {

  private static Map<String, String> faults(JsonNode errors) {
    Map<String, String> byField = new TreeMap<>();
    errors.forEach(error -> {
      StringBuilder field = new StringBuilder();
      error.get("field").forEach(step -> field.append('/').append(step.asString()));
      byField.put(field.toString(), error.get("code").asString());
    });
    return byField;
  }

  @Test
  void everyFaultOfAFilingIsToldByField() {
    Map<String, Object> input = ProblemInHand.filing();
    input.put("category", "E99-99");
    input.put("title", " ");
    input.put("description", "长".repeat(2_001));
    input.put("address", "");
    input.put("location", Map.of("latitude", 91, "longitude", -181));
    input.put("reportedAt", "2999-01-01T00:00:00Z");
    assertThat(faults(Reader.as("supervisor").refused("fileProblem", input)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "/input/category", "UNKNOWN_CATEGORY",
                "/input/title", "TEXT_LENGTH",
                "/input/description", "TEXT_LENGTH",
                "/input/address", "TEXT_LENGTH",
                "/input/latitude", "NUMBER_OUT_OF_RANGE",
                "/input/longitude", "NUMBER_OUT_OF_RANGE",
                "/input/reportedAt", "IN_THE_FUTURE"));
  }

  @Test
  void aUnitThatIsNoneIsToldByField() {
    ProblemInHand problem = ProblemInHand.filed();
    JsonNode errors =
        Reader.as("supervisor")
            .refused(
                "dispatchProblem",
                problem.input(Map.of("lead", "咸安", "assisting", List.of("XN-XA", "no"))));
    assertThat(faults(errors))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("/input/lead", "UNKNOWN_UNIT", "/input/assisting/1", "UNKNOWN_UNIT"));
    assertThat(problem.seenBy("supervisor").get("revision").asInt()).isEqualTo(problem.revision());
  }

  @Test
  void theSameRequestAgainHasOneEffect() {
    Map<String, Object> filing = ProblemInHand.filing();
    List<String> numbers =
        Together.all(
            6,
            _ ->
                Reader.as("supervisor")
                    .done("fileProblem", filing)
                    .at("/problem/number")
                    .asString());
    assertThat(numbers.stream().distinct()).hasSize(1);
    filing.put("title", "另一个问题");
    assertThat(Reader.as("supervisor").refused("fileProblem", filing).get(0).get("code").asString())
        .isEqualTo("KEY_OF_ANOTHER_REQUEST");
  }

  @Test
  void aStepThatIsSentAgainIsTakenOnce() {
    ProblemInHand problem = ProblemInHand.dispatched();
    Map<String, Object> input =
        problem.input(Map.of("idempotencyKey", UUID.randomUUID().toString()));
    JsonNode first = Reader.as("handler").done("acknowledgeProblem", input);
    JsonNode again = Reader.as("handler").done("acknowledgeProblem", input);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void ofTwoAtOnceOneWinsAndTheOtherIsTold() {
    ProblemInHand problem =
        ProblemInHand.dispatched().step("handler", "submitRectification", Map.of("text", "已处理"));
    Map<String, Object> pass =
        problem.input(Map.of("passed", true, "outcome", "FIXED", "note", "通过"));
    Map<String, Object> fail = problem.input(Map.of("passed", false, "note", "不通过"));
    List<JsonNode> answers =
        Together.all(
            2,
            n ->
                Reader.as("supervisor2")
                    .data("verifyRectification", Map.of("input", n == 0 ? pass : fail))
                    .iterator()
                    .next());
    List<String> codes = new ArrayList<>();
    answers.forEach(answer ->
        answer.get("userErrors").forEach(error -> codes.add(error.get("code").asString())));
    assertThat(codes).containsExactly("STALE_REVISION");
  }

  @Test
  void twoThatMergeIntoEachOtherDoNotWaitForEver() {
    ProblemInHand one = ProblemInHand.filed();
    ProblemInHand two = ProblemInHand.filed();
    List<JsonNode> answers =
        Together.all(
            2,
            n -> {
              ProblemInHand from = n == 0 ? one : two;
              ProblemInHand into = n == 0 ? two : one;
              return Reader.as("supervisor")
                  .data("mergeProblems", Map.of("input", from.input(Map.of("into", into.number()))))
                  .iterator()
                  .next();
            });
    assertThat(answers.stream().filter(answer -> answer.get("userErrors").isEmpty())).hasSize(1);
  }

  @Test
  void manyAreSteppedAtOnceEachWithItsAnswer() {
    ProblemInHand one = ProblemInHand.filed();
    ProblemInHand closed = ProblemInHand.filed();
    closed.step("supervisor", "dismissProblem", Map.of("reason", "不受理"));
    ProblemInHand stale = ProblemInHand.filed();
    List<Map<String, Object>> problems = new ArrayList<>();
    problems.add(Map.of("problem", one.number(), "expectedRevision", one.revision()));
    problems.add(Map.of("problem", closed.id()));
    problems.add(Map.of("problem", stale.number(), "expectedRevision", 7));
    problems.add(Map.of("problem", "XN-1999-000001"));
    JsonNode results =
        Reader.as("supervisor")
            .done(
                "stepProblems",
                Map.of("problems", problems, "step", Map.of("dispatch", Map.of("lead", "XN-XA"))))
            .get("results");
    assertThat(results.at("/0/problem/state").asString()).isEqualTo("DISPATCHED");
    assertThat(results.at("/1/userErrors/0/code").asString()).isEqualTo("ILLEGAL_STEP");
    assertThat(results.at("/2/userErrors/0/code").asString()).isEqualTo("STALE_REVISION");
    assertThat(results.at("/3/userErrors/0/code").asString()).isEqualTo("UNKNOWN_PROBLEM");
  }

  @Test
  void whatIsForbiddenForOneStopsNoneOfTheOthers() {
    ProblemInHand own = ProblemInHand.filed();
    own.step("supervisor", "dispatchProblem", Map.of("lead", "XN-CJB"));
    ProblemInHand other = ProblemInHand.dispatched();
    JsonNode results =
        Reader.as("supervisor")
            .done(
                "stepProblems",
                Map.of(
                    "problems",
                    List.of(Map.of("problem", own.number()), Map.of("problem", other.number())),
                    "step",
                    Map.of("stopClock", Map.of("reason", "台风"))))
            .get("results");
    assertThat(results.at("/0/userErrors/0/code").asString()).isEqualTo("FORBIDDEN_OWN_WORK");
    assertThat(results.at("/1/userErrors").isEmpty()).isTrue();
  }

  @Test
  void pagesHoldEachProblemOnceWhateverArrives() {
    Map<String, Object> filing = ProblemInHand.filing();
    filing.put("category", "C05-01");
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      filing.put("idempotencyKey", UUID.randomUUID().toString());
      numbers.addFirst(ProblemInHand.filed(filing).number());
    }
    List<String> paged = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>();
    variables.put("filter", Map.of("category", "C05-01"));
    variables.put("first", 2);
    boolean more = true;
    while (more) {
      JsonNode page = Reader.as("leader").data("problems", variables).get("problems");
      page.get("nodes").forEach(node -> paged.add(node.get("number").asString()));
      more = page.at("/pageInfo/hasNextPage").asBoolean();
      variables.put("after", page.at("/pageInfo/endCursor").asString());
    }
    assertThat(paged).containsSubsequence(numbers).doesNotHaveDuplicates();
  }

  @Test
  void queuesAndTheirCountsAgree() {
    ProblemInHand.dispatched().step("handler", "submitRectification", Map.of("text", "已处理"));
    JsonNode counts = Reader.as("handler").data("caseload").get("caseload");
    assertThat(counts.size()).isEqualTo(WorkQueue.values().length);
    JsonNode listed =
        Reader.as("handler")
            .data("problems", Map.of("filter", Map.of("queue", "TO_VERIFY"), "first", 1))
            .at("/problems/nodes");
    assertThat(listed.isEmpty()).isFalse();
    counts.forEach(count -> {
      if (count.get("queue").asString().equals("TO_VERIFY")) {
        assertThat(count.get("count").asInt()).isPositive();
      }
    });
  }

  /** The row is a second writing of the events; both have to tell the same problem. */
  @Test
  void rowsSayWhatTheEventsSay() {
    ProblemInHand problem = ProblemInHand.dispatched();
    holds(problem);
    problem.step("handler", "acknowledgeProblem");
    holds(problem);
    problem.step(
        "handler",
        "requestExtension",
        Map.of("by", Map.of("amount", 1, "unit", "WORKING_DAYS"), "reason", "等待配件"));
    holds(problem);
    problem.step("supervisor", "decideExtension", Map.of("granted", true));
    problem.step("supervisor", "stopClock", Map.of("reason", "暴雨"));
    holds(problem);
    problem.step(
        "supervisor",
        "listForSupervision",
        Map.of("office", "XN-CJB", "dueOn", "2099-01-31", "reason", "久拖不决"));
    problem.step(
        "handler",
        "requestDeferral",
        Map.of(
            "kind", "SEASON",
            "reason", "雨季",
            "interimMeasures", "抽排",
            "promisedOn", "2099-03-31"));
    holds(problem);
    problem.step("leader", "approveDeferral", Map.of("approved", true));
    holds(problem);
    problem.step("handler", "submitRectification", Map.of("text", "提前完成"));
    holds(problem);
    problem.step("supervisor2", "verifyRectification", Map.of("passed", false, "note", "未完成"));
    holds(problem);
    problem.step("handler", "submitRectification", Map.of("text", "完成"));
    problem.step(
        "supervisor2",
        "verifyRectification",
        Map.of("passed", true, "outcome", "PARTLY_FIXED", "note", "大部完成"));
    holds(problem);
    problem.step("supervisor", "reopenProblem", Map.of("why", "RECURRED", "note", "复发"));
    holds(problem);
  }

  private static void holds(ProblemInHand problem) {
    ProblemReader reader = Sunboard.bean(ProblemReader.class);
    UUID id =
        Objects.requireNonNull(reader.idsOf(List.of(problem.number())).block())
            .get(problem.number());
    Problem row =
        Objects.requireNonNull(Sunboard.bean(ProblemLedger.class).lock(List.of(id)).next().block())
            .problem();
    List<Happened> events =
        Objects.requireNonNull(
            reader
                .history(List.of(id), 0, 1_000)
                .map(ProblemReader.Event::happened)
                .collectList()
                .block());
    assertThat(ProblemHistory.read(events)).isEqualTo(row);
  }
}
