package io.sunboard.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who sees a problem and who may take its steps. */
class ProblemAccessIntegrationTest {

  @Test
  void thePublicAndAdministratorsSeeNoProblem() {
    ProblemInHand problem = ProblemInHand.dispatched();
    for (Reader reader : List.of(Reader.anonymous(), Reader.as("admin"))) {
      for (String query :
          List.of(
              "{ problem(number: \"%s\") { id } }".formatted(problem.number()),
              "{ problems { nodes { id } } }",
              "{ caseload { count } }")) {
        JsonNode answer = reader.answer(query, Map.of());
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
      }
      JsonNode node =
          reader.answer("query($id: ID!) { node(id: $id) { id } }", Map.of("id", problem.id()));
      assertThat(node.get("errors")).isNull();
      assertThat(node.at("/data/node").isNull()).isTrue();
    }
  }

  @Test
  void anotherUnitsProblemIsAsUnknownAsNone() {
    ProblemInHand problem = ProblemInHand.dispatched();
    assertThat(problem.seenBy("handler2").isNull()).isTrue();
    assertThat(problem.refused("handler2", "acknowledgeProblem", Map.of()))
        .isEqualTo("UNKNOWN_PROBLEM");
    Map<String, Object> none = Map.of("problem", "XN-1999-000001");
    assertThat(
            Reader.as("handler2").refused("acknowledgeProblem", none).get(0).get("code").asString())
        .isEqualTo("UNKNOWN_PROBLEM");
  }

  @Test
  void stepsAreTheirRolesAlone() {
    ProblemInHand problem = ProblemInHand.dispatched();
    assertThat(problem.forbidden("leader", "acknowledgeProblem", Map.of()))
        .isEqualTo("ROLE_REQUIRED");
    assertThat(problem.forbidden("handler", "stopClock", Map.of("reason", "自己停表")))
        .isEqualTo("ROLE_REQUIRED");
    problem.step("handler", "submitRectification", Map.of("text", "现场已处理"));
    assertThat(
            problem.forbidden(
                "supervisor",
                "verifyRectification",
                Map.of("passed", true, "outcome", "FIXED", "note", "自派自查")))
        .isEqualTo("SECOND_PERSON_REQUIRED");
  }

  @Test
  void nobodySupervisesTheirOwnUnit() {
    ProblemInHand problem = ProblemInHand.filed();
    problem.step("supervisor", "dispatchProblem", Map.of("lead", "XN-CJB"));
    assertThat(problem.forbidden("supervisor2", "stopClock", Map.of("reason", "停")))
        .isEqualTo("OWN_WORK");
  }

  @Test
  void evaluatorsSeeFindingsOnly() {
    Map<String, Object> finding = ProblemInHand.filing();
    finding.put("source", "FINDING");
    assertThat(ProblemInHand.filed(finding).seenBy("evaluator").isNull()).isFalse();
    ProblemInHand patrol = ProblemInHand.filed();
    assertThat(patrol.seenBy("evaluator").isNull()).isTrue();
    assertThat(patrol.seenBy("publisher").isNull()).isTrue();
  }

  /** What SQL lists is exactly what the rules let each account read. */
  @ParameterizedTest
  @ValueSource(strings = {"handler", "handler2", "supervisor", "evaluator", "publisher", "leader"})
  void listsHoldExactlyWhatTheRulesLetOneRead(String username) {
    Map<String, Object> finding = ProblemInHand.filing();
    finding.put("source", "FINDING");
    List<String> numbers =
        List.of(
            ProblemInHand.filed().number(),
            ProblemInHand.dispatched().number(),
            ProblemInHand.filed(finding).number(),
            ProblemInHand.filed()
                .step("supervisor", "dispatchProblem", Map.of("lead", "XN-CB"))
                .number(),
            ProblemInHand.filed()
                .step(
                    "supervisor",
                    "dispatchProblem",
                    Map.of("lead", "XN-CB", "assisting", List.of("XN-XA")))
                .number());
    ProblemLedger ledger = Sunboard.bean(ProblemLedger.class);
    ProblemReader reader = Sunboard.bean(ProblemReader.class);
    Hand hand = Objects.requireNonNull(ledger.hand(actor(username)).block());
    Map<String, UUID> ids = Objects.requireNonNull(reader.idsOf(numbers).block());
    Hand leader = new Hand("leader", Set.of(StaffRole.LEADER), null, null, null);
    List<ProblemOnFile> all =
        Objects.requireNonNull(reader.byIds(ids.values(), leader).collectList().block());
    assertThat(all).hasSize(numbers.size());
    Set<UUID> expected = new HashSet<>();
    all.stream()
        .filter(problem -> problem.parties().readableBy(hand))
        .forEach(problem -> expected.add(problem.problem().id()));
    assertThat(reader.byIds(ids.values(), hand).map(p -> p.problem().id()).collectList().block())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Actor actor(String username) {
    StaffRole role =
        StaffRole.valueOf(username.replaceAll("\\d", "").toUpperCase(java.util.Locale.ROOT));
    String unit =
        switch (username) {
          case "handler" -> "XN-XA";
          case "handler2" -> "XN-CB";
          default -> "XN-CJB";
        };
    return new Actor(username, username, null, true, false, Set.of(role), new UnitCode(unit));
  }

  @Test
  void aTerritoryThatIsNotOnesOwnIsForbidden() {
    Map<String, Object> filing = ProblemInHand.filing();
    assertThat(Reader.as("handler").forbidden("fileProblem", filing)).isEqualTo("ROLE_REQUIRED");
    Stream.of("publisher", "evaluator", "leader", "admin")
        .forEach(account ->
            assertThat(Reader.as(account).forbidden("fileProblem", filing))
                .isEqualTo("ROLE_REQUIRED"));
  }
}
