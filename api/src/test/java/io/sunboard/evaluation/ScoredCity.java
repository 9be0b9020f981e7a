package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A city of its own whose clock a test moves, for rounds that take weeks. */
final class ScoredCity implements AutoCloseable {

  private final String schema;
  private final Sunboard.Node node;

  private ScoredCity(String schema) {
    this.schema = schema;
    this.node = Sunboard.ownCity(schema, "--sunboard.clock.movable=true");
  }

  static ScoredCity start(String schema) {
    return new ScoredCity(schema);
  }

  Reader as(String account) {
    return Reader.as(account).at(node.url());
  }

  Reader anonymous() {
    return Reader.anonymous().at(node.url());
  }

  /** Moves the clock to an instant. */
  void at(String instant) {
    HttpResponse<String> answer =
        anonymous()
            .at(node.management())
            .send(
                anonymous()
                    .at(node.management())
                    .request("/actuator/clock")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"to\":\"" + instant + "\"}")));
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
  }

  void adopt(String scheme) {
    String upload = as("admin").upload("scheme.yaml", scheme.getBytes(StandardCharsets.UTF_8));
    as("admin").done("adoptScheme", Map.of("uploadId", upload));
  }

  /** A round as its evaluator sees it. */
  JsonNode round(String id) {
    return as("evaluator").data("round", Map.of("id", id)).get("node");
  }

  String open(String account, String period, String group) {
    return as(account)
        .done("openRound", Map.of("period", period, "groups", List.of(group)))
        .at("/round/id")
        .asString();
  }

  /** The input of a step of a round, with the revision that it has now. */
  Map<String, Object> step(String id) {
    return new HashMap<>(
        Map.of("round", id, "expectedRevision", round(id).get("revision").asInt()));
  }

  JsonNode take(String account, String document, String id) {
    return as(account).done(document, step(id)).get("round");
  }

  /** Imports a file for a channel. */
  JsonNode give(String id, String channel, String csv) {
    Map<String, Object> input = step(id);
    input.put("channel", channel);
    input.put("uploadId", upload("evaluator", csv));
    return as("evaluator").data("importScores", Map.of("input", input)).get("importScores");
  }

  String upload(String account, String csv) {
    return as(account).upload("file.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  /** What an evaluator records of a unit. */
  static Map<String, Object> finding(String round, String unit, String standard) {
    Map<String, Object> input = new HashMap<>();
    input.put("round", round);
    input.put("channel", "inspect");
    input.put("unit", unit);
    input.put("standard", standard);
    input.put("category", "E01-02");
    input.put("title", "路口暴露垃圾");
    input.put("address", "永安大道12号路口");
    input.put("idempotencyKey", UUID.randomUUID().toString());
    return input;
  }

  static Map<String, Object> marks(String round, Map<String, String> byUnit) {
    Map<String, Object> input = new HashMap<>();
    input.put("round", round);
    input.put("channel", "peers");
    input.put(
        "marks",
        byUnit.entrySet().stream()
            .map(mark -> Map.of("unit", mark.getKey(), "mark", mark.getValue()))
            .toList());
    input.put("idempotencyKey", UUID.randomUUID().toString());
    return input;
  }

  /** A problem that a unit is given two days for; answers its number. */
  String dispatched(String unit) {
    Map<String, Object> filing = new HashMap<>();
    filing.put("category", "E01-02");
    filing.put("source", "PATROL");
    filing.put("title", "人行道积水");
    filing.put("description", "人行道积水未清");
    filing.put("address", "桂乡大道");
    filing.put("territory", unit);
    filing.put("idempotencyKey", UUID.randomUUID().toString());
    String number = as("supervisor").done("fileProblem", filing).at("/problem/number").asString();
    as("supervisor")
        .done(
            "dispatchProblem",
            Map.of(
                "problem",
                number,
                "lead",
                unit,
                "limit",
                Map.of("amount", 2, "unit", "DAYS"),
                "expectedRevision",
                1));
    return number;
  }

  void submitted(String handler, String number) {
    as(handler)
        .done(
            "submitRectification", Map.of("problem", number, "text", "已清理", "expectedRevision", 2));
  }

  /** Somebody with the database's own password; answers what the database says to it. */
  String statement(String sql) {
    try (Connection owner = Sunboard.connection(schema);
        Statement statement = owner.createStatement()) {
      return "done: " + statement.executeUpdate(sql);
    } catch (SQLException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Override
  public void close() {
    node.close();
  }
}
