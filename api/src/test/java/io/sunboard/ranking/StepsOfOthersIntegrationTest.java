package io.sunboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every step × every account: those whose step it is not are told so, whatever they name. */
class StepsOfOthersIntegrationTest {

  private static final List<String> ACCOUNTS =
      List.of(
          "handler",
          "handler2",
          "supervisor",
          "evaluator",
          "evaluator2",
          "publisher",
          "publisher2",
          "leader",
          "admin");

  private static final Set<String> EVALUATORS = Set.of("evaluator", "evaluator2");
  private static final Set<String> PUBLISHERS = Set.of("publisher", "publisher2");
  private static final Set<String> HANDLERS = Set.of("handler", "handler2");
  private static final Set<String> INSPECTORS = Set.of("supervisor", "evaluator", "evaluator2");
  private static final Set<String> LEADERS = Set.of("leader");
  private static final Set<String> ADMINISTRATORS = Set.of("admin");

  private static final Map<String, Object> STEP = Map.of("round", "none", "expectedRevision", 1);

  private static Map<String, Object> onAPublication(Map<String, Object> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("publication", "none");
    input.put("expectedRevision", 1);
    return input;
  }

  /** Document, input that names nothing that there is, those who may, and what they are told. */
  static Stream<Arguments> steps() {
    return Stream.of(
        Arguments.of("openRound", Map.of("period", "x"), EVALUATORS, "MALFORMED_PERIOD"),
        Arguments.of(
            "importScores",
            Map.of("round", "none", "channel", "published", "uploadId", "x", "expectedRevision", 1),
            EVALUATORS,
            "UNKNOWN_UPLOAD"),
        Arguments.of("closeRound", STEP, EVALUATORS, "UNKNOWN_ROUND"),
        Arguments.of("computeRanking", STEP, EVALUATORS, "UNKNOWN_ROUND"),
        Arguments.of("approveRanking", STEP, LEADERS, "UNKNOWN_ROUND"),
        Arguments.of("releaseRanking", STEP, PUBLISHERS, "UNKNOWN_ROUND"),
        Arguments.of(
            "correctRanking",
            Map.of("round", "none", "reason", "有误", "expectedRevision", 1),
            EVALUATORS,
            "UNKNOWN_ROUND"),
        Arguments.of(
            "recordFinding",
            Map.of(
                "round",
                "none",
                "channel",
                "x",
                "unit",
                "x",
                "standard",
                "x",
                "category",
                "x",
                "title",
                "x",
                "address",
                "x",
                "idempotencyKey",
                "nobody's finding"),
            INSPECTORS,
            "UNKNOWN_ROUND"),
        Arguments.of(
            "submitMarks",
            Map.of(
                "round",
                "none",
                "channel",
                "x",
                "marks",
                List.of(),
                "idempotencyKey",
                "nobody's marks"),
            HANDLERS,
            "UNKNOWN_ROUND"),
        Arguments.of(
            "excuseFromMarking",
            Map.of("round", "none", "channel", "x", "unit", "x", "reason", "x"),
            EVALUATORS,
            "UNKNOWN_ROUND"),
        Arguments.of(
            "appealFinding", Map.of("finding", "none", "reason", "x"), HANDLERS, "UNKNOWN_FINDING"),
        Arguments.of(
            "decideAppeal",
            Map.of("finding", "none", "outcome", "UPHELD", "reason", "x"),
            EVALUATORS,
            "UNKNOWN_FINDING"),
        Arguments.of(
            "submitStatement",
            Map.of("ranking", "none", "text", "x", "idempotencyKey", "nobody's words"),
            HANDLERS,
            "UNKNOWN_RANKING"),
        Arguments.of(
            "publishStatement", Map.of("statement", "none"), PUBLISHERS, "UNKNOWN_STATEMENT"),
        Arguments.of(
            "draftPublication",
            Map.of(
                "number",
                "",
                "kind",
                "MONTHLY_NOTICE",
                "audience",
                "PUBLIC",
                "title",
                "",
                "period",
                "x",
                "idempotencyKey",
                "nobody's step"),
            PUBLISHERS,
            "MALFORMED_PERIOD"),
        Arguments.of(
            "checkPublication",
            onAPublication(Map.of("checklist", NoticeInHand.checklist())),
            PUBLISHERS,
            "UNKNOWN_PUBLICATION"),
        Arguments.of(
            "schedulePublication", onAPublication(Map.of()), LEADERS, "UNKNOWN_PUBLICATION"),
        Arguments.of(
            "releasePublication", onAPublication(Map.of()), PUBLISHERS, "UNKNOWN_PUBLICATION"),
        Arguments.of(
            "upsertUnit",
            Map.of("code", "x", "name", "", "tier", "COUNTY", "parent", "XN"),
            ADMINISTRATORS,
            "MALFORMED_UNIT_CODE"),
        Arguments.of(
            "retireUnit",
            Map.of("code", "XN-NONE", "reason", "撤并", "expectedRevision", 1),
            ADMINISTRATORS,
            "UNKNOWN_UNIT"),
        Arguments.of("adoptScheme", Map.of("uploadId", "x"), ADMINISTRATORS, "UNKNOWN_UPLOAD"),
        Arguments.of("loadProfile", Map.of("profile", "x"), ADMINISTRATORS, "UNKNOWN_PROFILE"));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void areTakenByThoseAloneWhoMayTakeThem(
      String document, Map<String, Object> input, Set<String> allowed, String told) {
    assertThat(Reader.anonymous().forbidden(document, input)).isEqualTo("SIGN_IN_REQUIRED");
    for (String account : ACCOUNTS) {
      Reader reader = Reader.as(account);
      if (allowed.contains(account)) {
        JsonNode refused = reader.refused(document, input);
        assertThat(refused.at("/0/code").asString()).as(account).isEqualTo(told);
      } else {
        assertThat(reader.forbidden(document, input)).as(account).isEqualTo("ROLE_REQUIRED");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void sayInTheReadersLanguageWhatIsMissing(
      String document, Map<String, Object> input, Set<String> allowed, String told) {
    String query = Reader.text(document);
    Map<String, Object> variables = Map.of("input", input);
    JsonNode zh = Reader.anonymous().answer(query, variables);
    JsonNode en = Reader.anonymous().inEnglish().answer(query, variables);
    assertThat(zh.at("/errors/0/message").asString()).isEqualTo("请先登录。");
    assertThat(en.at("/errors/0/message").asString()).isEqualTo("Please sign in first.");
  }
}
