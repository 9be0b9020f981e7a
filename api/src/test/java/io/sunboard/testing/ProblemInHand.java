package io.sunboard.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A problem that a test takes from step to step through the API, as the sample accounts. */
public final class ProblemInHand {

  private JsonNode problem;

  private ProblemInHand(JsonNode problem) {
    this.problem = problem;
  }

  /** What a supervisor files; a test changes what it is about. */
  public static Map<String, Object> filing() {
    Map<String, Object> input = new HashMap<>();
    input.put("category", "E01-02");
    input.put("source", "PATROL");
    input.put("title", "路口暴露垃圾");
    input.put("description", "永安大道路口有成堆生活垃圾");
    input.put("address", "咸安区永安大道12号路口");
    input.put("location", Map.of("latitude", 29.8415, "longitude", 114.3222));
    input.put("territory", "XN-XA");
    input.put("idempotencyKey", UUID.randomUUID().toString());
    return input;
  }

  public static ProblemInHand filed() {
    return filed(filing());
  }

  public static ProblemInHand filed(Map<String, ?> input) {
    return new ProblemInHand(Reader.as("supervisor").done("fileProblem", input).get("problem"));
  }

  /** Filed and dispatched to 咸安区 by {@code supervisor}. */
  public static ProblemInHand dispatched() {
    return filed().step("supervisor", "dispatchProblem", Map.of("lead", "XN-XA"));
  }

  public String number() {
    return problem.get("number").asString();
  }

  public String id() {
    return problem.get("id").asString();
  }

  public int revision() {
    return problem.get("revision").asInt();
  }

  public String state() {
    return problem.get("state").asString();
  }

  /** A field of the last answer. */
  public JsonNode at(String pointer) {
    return problem.at(pointer);
  }

  /** The input of a step with the revision at hand. */
  public Map<String, Object> input(Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("problem", number());
    input.put("expectedRevision", revision());
    return input;
  }

  /** A step that must be taken. */
  public ProblemInHand step(String username, String mutation, Map<String, ?> more) {
    problem = Reader.as(username).done(mutation, input(more)).get("problem");
    return this;
  }

  public ProblemInHand step(String username, String mutation) {
    return step(username, mutation, Map.of());
  }

  /** The code for which a step is refused. */
  public String refused(String username, String mutation, Map<String, ?> more) {
    return Reader.as(username).refused(mutation, input(more)).get(0).get("code").asString();
  }

  /** The reason for which a step is forbidden. */
  public String forbidden(String username, String mutation, Map<String, ?> more) {
    return Reader.as(username).forbidden(mutation, input(more));
  }

  /** The problem as an account sees it now; a null node when it does not. */
  public JsonNode seenBy(String username) {
    return Reader.as(username).data("problem", Map.of("number", number())).get("problem");
  }
}
