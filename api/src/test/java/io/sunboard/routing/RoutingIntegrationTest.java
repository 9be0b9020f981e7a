package io.sunboard.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.challenge.TipToSend;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The routing rules of a city of its own, from its profile to a dry run of others. */
class RoutingIntegrationTest {

  private static final String SET = "routing/setRoutingRules";
  private static final String RULES = "routing/routingRules";
  private static final String DRY_RUN = "routing/routingDryRun";

  private static Sunboard.Node node;

  @BeforeAll
  static void start() {
    node = Sunboard.ownCity("routing");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static Reader as(String username) {
    return Reader.as(username).at(node.url());
  }

  private static JsonNode rules(Reader reader, @Nullable Integer version) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("version", version);
    return reader.data(RULES, variables).get("routingRules");
  }

  private static Map<String, Object> setting(String document, int expected) {
    return Map.of("document", document, "reason", "试行", "expectedVersion", expected);
  }

  private static Map<String, Object> run(@Nullable String document) {
    Map<String, Object> input = new HashMap<>();
    input.put("document", document);
    input.put("from", "2000-01-01T00:00:00Z");
    input.put("to", "2001-01-01T00:00:00Z");
    return input;
  }

  /** Sends a tip at a place in words and answers it as triage sees it. */
  private static JsonNode tip(String text, String address) {
    Map<String, Object> input = TipToSend.input(text);
    input.remove("location");
    input.put("address", address);
    Reader.anonymous().at(node.url()).done("guard/submitTip", input);
    for (JsonNode tip : as("supervisor").data("guard/inbox").at("/tips/nodes")) {
      if (text.equals(tip.path("text").asString(""))) {
        return tip;
      }
    }
    throw new AssertionError("the inbox lacks it");
  }

  /** Makes a problem of the tip and sends that to a unit. */
  private static void goes(JsonNode tip, String unit) {
    Map<String, Object> problem = new HashMap<>();
    problem.put("title", "路口垃圾");
    problem.put("description", "路口有垃圾");
    problem.put("address", "某路口");
    problem.put("territory", unit);
    Map<String, Object> triage = new HashMap<>();
    triage.put("tip", tip.get("number").asString());
    triage.put("decision", "ACCEPT");
    triage.put("problem", problem);
    triage.put("expectedRevision", tip.get("revision").asInt());
    triage.put("idempotencyKey", UUID.randomUUID().toString());
    JsonNode done = as("supervisor").done("guard/triageTip", triage);
    as("supervisor")
        .done(
            "exposure/dispatchProblem",
            Map.of("problem", done.at("/tip/problem/number").asString(), "lead", unit));
  }

  @Test
  void comesWithTheProfileSuggestsWithReasonsAndIsTriedOnWhatWasDone() {
    JsonNode first = rules(as("admin"), 1);
    assertThat(first.get("document").asString()).contains("赤壁市范围内");
    assertThat(first.at("/rules/0/code").asString()).isEqualTo("urgent");

    String words = "垃圾" + UUID.randomUUID();
    JsonNode chibi = tip(words + "一", "赤壁市河北大道");
    JsonNode suggested = chibi.get("suggestedUnits");
    assertThat(suggested.at("/0/unit/code").asString()).isEqualTo("XN-CB");
    assertThat(suggested.at("/0/rule/unit/code").asString()).isEqualTo("XN-CB");
    assertThat(suggested.at("/0/reasons").toString())
        .isEqualTo("[{\"kind\":\"AREA\",\"value\":\"赤壁市\"}]");
    goes(chibi, "XN-CB");
    JsonNode elsewhere = tip(words + "二", "赤壁市蒲圻大道");
    goes(elsewhere, "XN-JY");
    JsonNode unknown = tip(words + "三", "某某大楼前");
    assertThat(unknown.get("suggestedUnits").isEmpty()).isTrue();

    Map<String, Object> input = new HashMap<>(run(null));
    input.put("from", Instant.now().minusSeconds(3_600).toString());
    input.put("to", Instant.now().plusSeconds(3_600).toString());
    JsonNode run = as("supervisor").data(DRY_RUN, Map.of("input", input)).at("/routingDryRun/run");
    assertThat(run.get("tips").asInt()).isEqualTo(3);
    assertThat(run.get("unmatched").asInt()).isEqualTo(1);
    assertThat(run.get("undecided").asInt()).isEqualTo(1);
    assertThat(run.get("right").asInt()).isEqualTo(1);
    assertThat(run.get("more").asBoolean()).isFalse();
    JsonNode wrong = run.get("disagreements");
    assertThat(wrong.size()).isEqualTo(1);
    assertThat(wrong.at("/0/tip").asString()).isEqualTo(elsewhere.get("number").asString());
    assertThat(wrong.at("/0/suggested/unit/code").asString()).isEqualTo("XN-CB");
    assertThat(wrong.at("/0/went/code").asString()).isEqualTo("XN-JY");
    assertThat(run.toString()).doesNotContain(words);

    input.put("document", "rules: [{code: waste, name: 垃圾, unit: XN-JY, words: [垃圾]}]");
    JsonNode other = as("leader").data(DRY_RUN, Map.of("input", input)).at("/routingDryRun/run");
    assertThat(other.get("unmatched").asInt()).isZero();
    assertThat(other.at("/rules/0").toString())
        .isEqualTo("{\"rule\":{\"code\":\"waste\"},\"first\":3,\"right\":1,\"wrong\":1}");
  }

  private static int versions() {
    return rules(as("leader"), null).get("version").asInt();
  }

  @Test
  void keepsEveryVersionAndRefusesWhatWasWrittenForAnother() {
    int before = versions();
    String document = "# mine\n" + rules(as("admin"), 1).get("document").asString();
    JsonNode set = as("admin").done(SET, setting(document, before)).get("rules");
    assertThat(set.get("version").asInt()).isEqualTo(before + 1);
    assertThat(set.get("document").asString()).isEqualTo(document);
    assertThat(rules(as("supervisor"), before).get("version").asInt()).isEqualTo(before);
    assertThat(rules(as("admin"), 4_711).isNull()).isTrue();
    JsonNode stale = as("admin").refused(SET, setting(document, before));
    assertThat(stale.at("/0/code").asString()).isEqualTo("STALE_REVISION");
  }

  @Test
  void namesEveryFaultAtItsPlaceInTheDocument() {
    JsonNode faults =
        as("admin")
            .refused(
                SET,
                Map.of(
                    "document",
                    "rules: [{code: ab, name: 甲, unit: XN-NO, categories: [E77]}]",
                    "reason",
                    " ",
                    "expectedVersion",
                    versions()));
    assertThat(faults.toString())
        .contains(
            "[\"input\",\"document\",\"rules\",\"0\",\"unit\"]",
            "[\"input\",\"document\",\"rules\",\"0\",\"categories\",\"0\"]",
            "[\"input\",\"reason\"]",
            "没有代码为“XN-NO”的在用单位");
    JsonNode broken =
        as("supervisor").data(DRY_RUN, Map.of("input", run("rules: ["))).get("routingDryRun");
    assertThat(broken.get("run").isNull()).isTrue();
    assertThat(broken.at("/userErrors/0/code").asString()).isEqualTo("MALFORMED_DOCUMENT");
  }

  @Test
  void isNobodysWhoHasNoPartInIt() {
    for (String username : List.of("supervisor", "leader", "handler", "publisher")) {
      assertThat(as(username).forbidden(SET, setting("rules: []", 0))).isEqualTo("ROLE_REQUIRED");
    }
    for (String username : List.of("handler", "publisher", "evaluator")) {
      JsonNode answer = as(username).answer(Reader.text(RULES), Map.of());
      assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }
    // Administrators set the rules, and see no case.
    for (String username : List.of("admin", "handler", "publisher", "evaluator")) {
      JsonNode answer = as(username).answer(Reader.text(DRY_RUN), Map.of("input", run(null)));
      assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }
    JsonNode anonymous =
        Reader.anonymous().at(node.url()).answer(Reader.text(DRY_RUN), Map.of("input", run(null)));
    assertThat(anonymous.at("/errors/0/extensions/reason").asString())
        .isEqualTo("SIGN_IN_REQUIRED");
  }

  @Test
  void triesNoLongerAndNoTurnedRoundTime() {
    Map<String, Object> input = run(null);
    input.put("to", "1999-01-01T00:00:00Z");
    JsonNode answer = as("leader").answer(Reader.text(DRY_RUN), Map.of("input", input));
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("PERIOD_TOO_LONG");
  }
}
