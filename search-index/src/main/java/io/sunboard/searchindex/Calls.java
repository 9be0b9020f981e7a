package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.http.ConnectionClosedException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Turns a call of the asynchronous client into a Mono with a deadline and this library's errors.
 */
final class Calls {

  private final ElasticsearchAsyncClient client;
  private final Duration answer;
  private final Duration deadline;

  Calls(ElasticsearchAsyncClient client, Duration answer) {
    this.answer = answer;
    this.client = client;
    // The transport's own limits come first and say more; this one holds whatever happens.
    this.deadline = answer.plusSeconds(2);
  }

  /** How long Elasticsearch may work on a request, so that its answer still comes in time. */
  String workingTime() {
    return Math.max(1_000, answer.toMillis() - 1_000) + "ms";
  }

  /** Calls once per subscription; cancelling cancels the request. */
  <T> Mono<T> call(Function<ElasticsearchAsyncClient, CompletableFuture<T>> request) {
    // Answers arrive on the client's few I/O threads, which the caller's work must not hold.
    return Mono.fromFuture(() -> request.apply(client))
        .timeout(deadline)
        .publishOn(Schedulers.parallel())
        .onErrorMap(Calls::translate);
  }

  /** True when Elasticsearch answered with this status. */
  static boolean hasStatus(Throwable error, int status) {
    return error instanceof Refusal refusal && refusal.status == status;
  }

  /** True when a kept connection turned out to be closed: another one may well be open. */
  static boolean wasStale(Throwable error) {
    return error.getCause() instanceof ConnectionClosedException
        || error.getCause() instanceof SocketException;
  }

  private static Throwable translate(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case ElasticsearchException e when e.status() == 404 && isMissing(e) ->
          new IndexMissingException(String.valueOf(e.getMessage()));
      case ElasticsearchException e when e.status() >= 500 || e.status() == 429 ->
          new SearchUnavailableException("Elasticsearch cannot answer now: " + e.getMessage(), e);
      case ElasticsearchException e when e.status() == 401 || e.status() == 403 ->
          new SearchUnavailableException("Elasticsearch refuses us: " + e.getMessage(), e);
      case ElasticsearchException e -> new Refusal(e.status(), String.valueOf(e.getMessage()), e);
      case TimeoutException e ->
          new SearchUnavailableException("Elasticsearch did not answer in time", e);
      case CancellationException e ->
          new SearchUnavailableException("The connection to Elasticsearch was closed", e);
      case TransportException e ->
          new SearchUnavailableException("Elasticsearch's answer is none: " + e.getMessage(), e);
      case IOException e ->
          new SearchUnavailableException("Elasticsearch cannot be reached: " + e.getMessage(), e);
      default -> cause;
    };
  }

  private static boolean isMissing(ElasticsearchException e) {
    return "index_not_found_exception".equals(e.error().type());
  }

  /**
   * Elasticsearch understood the request and refused it: a fault of this library, since what
   * readers type never makes a bad request.
   */
  static final class Refusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message, Throwable cause) {
      super("Elasticsearch refused with " + status + ": " + message, cause);
      this.status = status;
    }
  }
}
