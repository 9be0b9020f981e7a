package io.sunboard.platform.health;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.services.Service;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** PostgreSQL down: the API says so, tells nobody why, and recovers by itself. */
@Isolated
class DatabaseOutageIntegrationTest {

  private static final String UNITS = "{units(first:1){nodes{code}}}";

  @Test
  void isNotReadyMeanwhileAndRecoversByItself() {
    Sunboard.stop(Service.POSTGRES);
    try {
      eventually(() -> assertThat(readiness().statusCode()).isEqualTo(503));
      assertThat(readiness().body()).contains("\"database\":{", "DOWN");
      assertThat(alive().statusCode()).isEqualTo(200);
      JsonNode error = Reader.anonymous().inEnglish().answer(UNITS, Map.of()).at("/errors/0");
      assertThat(error.at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
      assertThat(error.toString()).doesNotContain("Exception", "onnect", "postgres", "SELECT");
    } finally {
      Sunboard.start(Service.POSTGRES);
      // Keycloak keeps its tables there, and would stumble over each lost connection of its pool.
      Sunboard.stop(Service.KEYCLOAK);
      Sunboard.start(Service.KEYCLOAK);
    }
    eventually(() -> {
      assertThat(Reader.anonymous().answer(UNITS, Map.of()).has("errors")).isFalse();
      assertThat(readiness().statusCode()).isEqualTo(200);
    });
  }

  private static HttpResponse<String> readiness() {
    return managed("/actuator/health/readiness");
  }

  private static HttpResponse<String> alive() {
    return managed("/actuator/health/liveness");
  }

  private static HttpResponse<String> managed(String path) {
    Reader operator = Reader.anonymous().at(Sunboard.management());
    return operator.send(operator.request(path).GET());
  }
}
