package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/**
 * A real Elasticsearch, named by the system property {@code sunboard.test.elasticsearch} or a
 * {@link ServerUnderTest}, and one index family on it that nobody else uses.
 */
final class TestCluster implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final AtomicInteger FAMILIES = new AtomicInteger();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url = URI.create(urlUnderTest());

  final String prefix =
      "it%d-%03d".formatted(ProcessHandle.current().pid(), FAMILIES.incrementAndGet());
  final ElasticsearchConnection connection =
      ElasticsearchConnection.open(url.toString(), PATIENCE.dividedBy(2));
  final SearchIndex index = connection.index(prefix, Duration.ofMillis(300));

  static String urlUnderTest() {
    String named = System.getProperty("sunboard.test.elasticsearch");
    return named != null
        ? named
        : ServiceLoader.load(ServerUnderTest.class)
            .findFirst()
            .map(ServerUnderTest::url)
            .orElseThrow(() ->
                new IllegalStateException(
                    "-Dsunboard.test.elasticsearch=http://host:port names the server to test"
                        + " with"));
  }

  static <T> T await(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(PATIENCE));
  }

  /** Asks Elasticsearch directly. */
  String raw(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes as the relay does: what a busy cluster cannot take now is written again. Of a first
   * attempt that was taken whole the outcome is exact; after a second one, what came back counts as
   * written, since an answer may get lost after the deed.
   */
  BulkOutcome write(List<SearchDocument> documents) {
    BulkOutcome first = await(index.write(documents));
    if (first.retryLater().isEmpty()) {
      return first;
    }
    BulkOutcome last = writeAgain(documents);
    int written = documents.size() - first.superseded() - last.rejected().size();
    return new BulkOutcome(written, first.superseded(), last.rejected(), List.of());
  }

  /** Writes until everything is taken; the outcome is that of the last time alone. */
  BulkOutcome writeAgain(List<SearchDocument> documents) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    BulkOutcome outcome = await(index.write(documents));
    while (!outcome.retryLater().isEmpty() && System.nanoTime() < end) {
      outcome = await(index.write(documents));
    }
    assertThat(outcome.retryLater()).isEmpty();
    return outcome;
  }

  /** Until the indices of the family can be written to. */
  void waitUntilActive() {
    String health = "/_cluster/health/" + prefix + "*?wait_for_status=yellow&timeout=60s";
    assertThat(raw("GET", health, "")).contains("\"timed_out\":false");
  }

  void refresh() {
    raw("POST", "/" + prefix + "*/_refresh", "");
  }

  /** The names of the indices that exist, sorted. */
  List<String> indices() {
    return raw("GET", "/_cat/indices/" + prefix + "*?h=index&s=index", "")
        .lines()
        .sorted()
        .toList();
  }

  SearchPage search(String words) {
    return await(index.search(new SearchRequest(words, Set.of(), 20, null)));
  }

  List<String> ids(String words) {
    return search(words).hits().stream().map(SearchHit::id).toList();
  }

  /** Ends the connection and leaves nothing on the server. */
  @Override
  public void close() {
    indices().forEach(name -> raw("DELETE", "/" + name, ""));
    connection.close();
    http.close();
  }
}
