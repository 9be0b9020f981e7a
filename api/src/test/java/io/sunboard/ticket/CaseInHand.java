package io.sunboard.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A problem that a test takes from step to step through the API, as the sample accounts. */
final class CaseInHand {

  private final URI node;
  private final String number;

  private CaseInHand(URI node, String number) {
    this.node = node;
    this.number = number;
  }

  /** On file in Xian'an, whose handler is {@code handler}. */
  static CaseInHand filed(URI node) {
    Map<String, Object> input =
        Map.of(
            "category", "E01-01",
            "source", "PATROL",
            "title", "路面积水",
            "description", "人行道积水未清",
            "address", "永安大道",
            "territory", "XN-XA",
            "idempotencyKey", UUID.randomUUID().toString());
    JsonNode problem = done(node, "supervisor", "fileProblem", input);
    return new CaseInHand(node, problem.get("number").asString());
  }

  /** On file, and dispatched with a limit. */
  static CaseInHand dispatched(URI node, int amount, String unit) {
    return filed(node)
        .step(
            "supervisor",
            "dispatchProblem",
            Map.of("lead", "XN-XA", "limit", Map.of("amount", amount, "unit", unit)));
  }

  CaseInHand at(URI another) {
    return new CaseInHand(another, number);
  }

  String number() {
    return number;
  }

  CaseInHand step(String account, String mutation, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("problem", number);
    done(node, account, mutation, input);
    return this;
  }

  CaseInHand submit() {
    return step("handler", "submitRectification", Map.of("text", "已清理"));
  }

  CaseInHand fail(boolean falseReport) {
    return step(
        "supervisor2",
        "verifyRectification",
        Map.of("passed", false, "falseReport", falseReport, "note", "仍有积水"));
  }

  CaseInHand pass() {
    return step(
        "supervisor2",
        "verifyRectification",
        Map.of("passed", true, "outcome", "FIXED", "note", "已清理"));
  }

  JsonNode seenBy(String account) {
    return Reader.as(account)
        .at(node)
        .data("ticketsOfProblem", Map.of("number", number))
        .get("problem");
  }

  /** Its tickets as a leader sees them. */
  JsonNode tickets() {
    return seenBy("leader").get("tickets");
  }

  /** The same in short: colour, reason, status. */
  List<String> story() {
    return tickets()
        .valueStream()
        .map(t ->
            t.get("colour").asString()
                + " "
                + t.get("reason").asString()
                + " "
                + t.get("status").asString())
        .toList();
  }

  private static JsonNode done(URI node, String account, String mutation, Map<String, ?> input) {
    String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
    String text =
        "mutation($input: %sInput!) { %s(input: $input) { problem { number } userErrors { code message field } } }"
            .formatted(type, mutation);
    JsonNode answer = Reader.as(account).at(node).answer(text, Map.of("input", input));
    JsonNode payload = answer.at("/data/" + mutation);
    assertThat(payload.path("userErrors").isEmpty() && payload.has("problem"))
        .as(() -> mutation + " by " + account + ": " + answer)
        .isTrue();
    return payload.get("problem");
  }
}
