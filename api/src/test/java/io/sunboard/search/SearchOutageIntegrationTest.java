package io.sunboard.search;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.services.Service;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** Elasticsearch down: search waits, nothing else does, nothing is lost. */
@Isolated
class SearchOutageIntegrationTest {

  private static JsonNode search(String words) {
    return Reader.anonymous().answer(Reader.text("search"), Map.of("query", words));
  }

  @Test
  void delaysSearchAndLosesNothing() throws Exception {
    eventually(() -> assertThat(search("赤壁").get("errors")).isNull());
    Sunboard.stop(Service.ELASTICSEARCH);
    String number;
    try {
      JsonNode down = search("赤壁");
      assertThat(down.get("errors").get(0).get("extensions").get("code").asString())
          .isEqualTo("SEARCH_UNAVAILABLE");
      assertThat(down.get("data").get("search").isNull()).isTrue();
      assertThat(
              Reader.anonymous()
                  .data("ranking", Map.of("group", "county", "period", "2023-06"))
                  .get("ranking")
                  .get("period")
                  .asString())
          .isEqualTo("2023-06");
      Reader.as("admin")
          .done(
              "upsertUnit",
              Map.of("code", "XN-ZZ1", "name", "断线测试区", "tier", "COUNTY", "parent", "XN"));
      Map<String, Object> filing = ProblemInHand.filing();
      filing.put("title", "断线期间水管爆裂");
      number = ProblemInHand.filed(filing).number();
      assertThat(staffSearch("断线期间").at("/errors/0/extensions/code").asString())
          .isEqualTo("SEARCH_UNAVAILABLE");
      assertThat(health(Sunboard.management())).contains("\"elasticsearch\"").contains("DEGRADED");
    } finally {
      Sunboard.start(Service.ELASTICSEARCH);
    }
    eventually(() ->
        assertThat(search("断线测试区").at("/data/search/edges/0/node/node/code").asString(""))
            .isEqualTo("XN-ZZ1"));
    eventually(() ->
        assertThat(staffSearch("断线期间水管").at("/data/search/nodes/0/node/number").asString(""))
            .isEqualTo(number));
  }

  private static JsonNode staffSearch(String words) {
    return Reader.as("supervisor").answer(Reader.text("findProblems"), Map.of("query", words));
  }

  private static String health(URI management) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(management.resolve("/actuator/health/readiness")).build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void rebuildsWhileSearchesGoOn() throws Exception {
    eventually(() -> assertThat(search("赤壁").get("errors")).isNull());
    // The product may be rebuilding by itself after the outage: then it says so, and one asks
    // again.
    eventually(() -> assertThat(rebuildWhileSearching()).contains("SWAPPED"));
  }

  private static String rebuildWhileSearching() throws Exception {
    var rebuild =
        HttpClient.newHttpClient()
            .sendAsync(
                HttpRequest.newBuilder(Sunboard.management().resolve("/actuator/searchindex"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                BodyHandlers.ofString());
    do {
      JsonNode found = search("赤壁");
      assertThat(found.get("errors")).as(found::toString).isNull();
      assertThat(found.at("/data/search/edges/0/node/node/code").asString("")).isEqualTo("XN-CB");
    } while (!rebuild.isDone());
    return rebuild.get().body();
  }
}
