package io.sunboard.platform.health;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see. */
class OperationsIntegrationTest {

  @Test
  void isAliveAndReadyAndSaysWhichPartsAre() {
    assertThat(managed("/actuator/health/liveness").body()).contains("\"status\":\"UP\"");
    eventually(() -> {
      HttpResponse<String> ready = managed("/actuator/health/readiness");
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body())
          .contains("database", "elasticsearch", "keycloak", "storage")
          .doesNotContain("DEGRADED", "DOWN");
    });
  }

  @Test
  void countsOperationsByTheFieldThatTheyAskFor() {
    Reader.anonymous().answer("query AnyName{viewer{signedIn}}", Map.of());
    Reader.anonymous().answer("{nothing}", Map.of());
    String metrics = managed("/actuator/prometheus").body();
    assertThat(metrics)
        .containsPattern(
            "graphql_request_seconds_count\\{[^}]*field=\"viewer\"[^}]*outcome=\"success\"")
        .containsPattern("graphql_request_seconds_count\\{[^}]*outcome=\"refused\"")
        .contains("r2dbc_pool_acquired", "jvm_memory_used_bytes", "http_server_requests_seconds")
        .doesNotContain("AnyName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/shutdown", "/graphql"})
  void theManagementPortHasNothingElse(String path) {
    assertThat(managed(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/prometheus", "/actuator"})
  void readersDoNotSeeTheManagement(String path) {
    Reader reader = Reader.anonymous();
    assertThat(reader.send(reader.request(path).GET()).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> managed(String path) {
    Reader operator = Reader.anonymous().at(Sunboard.management());
    return operator.send(operator.request(path).GET());
  }
}
