package io.sunboard.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A round that a test takes from step to step through the API, as the sample accounts. */
public final class RoundInHand {

  private final Reader evaluator = Reader.as("evaluator");
  private JsonNode round;

  private RoundInHand(JsonNode round) {
    this.round = round;
  }

  /** Opens a round; periods and groups are the test class's own. */
  public static RoundInHand open(String period, String group) {
    return new RoundInHand(
        Reader.as("evaluator")
            .done("openRound", Map.of("period", period, "groups", List.of(group)))
            .get("round"));
  }

  /** A round of Xianning's counties with these scores, computed. */
  public static RoundInHand computed(String period, String... scores) {
    return open(period, "county").collect("published", scores).close().compute();
  }

  public String id() {
    return round.get("id").asString();
  }

  public int revision() {
    return round.get("revision").asInt();
  }

  public String state() {
    return round.get("state").asString();
  }

  /** The ids of the rankings that were computed, as staff see them. */
  public List<String> rankings() {
    List<String> ids = new ArrayList<>();
    round.get("rankings").forEach(ranking -> ids.add(ranking.get("id").asString()));
    return ids;
  }

  /** The input of a step with the revision at hand. */
  public Map<String, Object> input() {
    return new HashMap<>(Map.of("round", id(), "expectedRevision", revision()));
  }

  /** The input of an import of an uploaded file. */
  public Map<String, Object> importing(String channel, String upload) {
    Map<String, Object> input = input();
    input.put("channel", channel);
    input.put("uploadId", upload);
    return input;
  }

  /** Imports lines of unit and score: {@code "赤壁市,87.90"}. */
  public RoundInHand collect(String channel, String... scores) {
    String csv = "unit,score\n" + String.join("\n", scores);
    String upload = evaluator.upload("scores.csv", csv.getBytes(StandardCharsets.UTF_8));
    return take(evaluator, "importScores", importing(channel, upload));
  }

  public RoundInHand close() {
    return take(evaluator, "closeRound", input());
  }

  public RoundInHand compute() {
    return take(evaluator, "computeRanking", input());
  }

  public RoundInHand approve() {
    return take(Reader.as("leader"), "approveRanking", input());
  }

  /** Releases, with reasons by unit for those that have no rank. */
  public RoundInHand release(Map<String, String> reasons) {
    Map<String, Object> input = input();
    input.put(
        "unrankedReasons",
        reasons.entrySet().stream()
            .map(reason -> Map.of("unit", reason.getKey(), "reason", reason.getValue()))
            .toList());
    return take(Reader.as("publisher"), "releaseRanking", input);
  }

  /** Takes a step that must succeed. */
  public RoundInHand take(Reader reader, String document, Map<String, Object> input) {
    round = reader.done(document, input).get("round");
    return this;
  }
}
