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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
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
    Filing load = new Filing("停电期间");
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
    Set<String> filed = load.stop();
    assertThat(filed).isNotEmpty();
    eventually(() -> assertThat(numbers(load.word())).isEqualTo(filed));
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
  void rebuildsWhileSearchesAndWritesGoOn() throws Exception {
    eventually(() -> assertThat(search("赤壁").get("errors")).isNull());
    Filing load = new Filing("重建期间");
    // The product may be rebuilding by itself after the outage: then it says so, and one asks
    // again.
    eventually(() -> assertThat(rebuildWhileSearching()).contains("SWAPPED"));
    Set<String> filed = load.stop();
    assertThat(filed).isNotEmpty();
    eventually(() -> assertThat(numbers(load.word())).isEqualTo(filed));
  }

  /** Files problems one after the other, under a word of its own, until it is stopped. */
  private static final class Filing {

    private static final int MOST = 400;

    private final String word;
    private final Set<String> numbers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean going = true;

    Filing(String what) {
      this.word = what + UUID.randomUUID().toString().replace("-", "");
      this.thread = Thread.ofVirtual().start(this::file);
    }

    String word() {
      return word;
    }

    private void file() {
      try {
        while (going && numbers.size() < MOST) {
          Map<String, Object> filing = ProblemInHand.filing();
          filing.put("title", word);
          numbers.add(ProblemInHand.filed(filing).number());
        }
      } catch (RuntimeException | AssertionError e) {
        failure.set(e);
      }
    }

    /** The numbers of all that were filed, none of them in vain. */
    Set<String> stop() throws InterruptedException {
      going = false;
      thread.join();
      assertThat(failure.get()).isNull();
      return Set.copyOf(numbers);
    }
  }

  /** Of all problems with this title. */
  private static Set<String> numbers(String title) {
    Set<String> all = new HashSet<>();
    String after = null;
    do {
      Map<String, Object> variables = new HashMap<>(Map.of("query", title, "first", 50));
      variables.put("after", after);
      JsonNode found = Reader.as("supervisor").data("findProblems", variables).get("search");
      found.get("nodes").forEach(hit -> all.add(hit.at("/node/number").asString()));
      after =
          found.at("/pageInfo/hasNextPage").asBoolean()
              ? found.at("/pageInfo/endCursor").asString()
              : null;
    } while (after != null);
    return all;
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
