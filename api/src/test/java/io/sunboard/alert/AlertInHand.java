package io.sunboard.alert;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.ProofOfWork;
import io.sunboard.testing.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An alert that a test asked for through the API. */
final class AlertInHand {

  private final Reader reader;
  final String token;
  final String secret;

  private AlertInHand(Reader reader, String token, String secret) {
    this.reader = reader;
    this.token = token;
    this.secret = secret;
  }

  static Map<String, Object> input(Reader reader, Map<String, ?> wish) {
    Map<String, Object> input = new HashMap<>(wish);
    input.putIfAbsent("challenge", ProofOfWork.solvedFor(reader));
    return input;
  }

  static AlertInHand wished(Reader reader, Map<String, ?> wish) {
    JsonNode made = reader.done("alert/createAlert", input(reader, wish));
    assertThat(made.at("/alert/state").asString()).isEqualTo("PENDING");
    return new AlertInHand(
        reader, made.get("manageToken").asString(), made.get("secret").asString(""));
  }

  JsonNode now() {
    return reader.data("alert/alert", Map.of("manageToken", token)).get("alert");
  }

  AlertInHand active() {
    return untilState("ACTIVE");
  }

  AlertInHand untilState(String state) {
    eventually(() -> assertThat(now().get("state").asString()).isEqualTo(state));
    return this;
  }

  List<JsonNode> log() {
    List<JsonNode> lines = new ArrayList<>();
    reader
        .data("alert/alertDeliveries", Map.of("manageToken", token, "first", 100))
        .at("/alertDeliveries/nodes")
        .forEach(lines::add);
    return lines;
  }

  JsonNode deleted() {
    return reader.done("alert/deleteAlert", Map.of("manageToken", token));
  }
}
