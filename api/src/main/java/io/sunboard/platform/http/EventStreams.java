package io.sunboard.platform.http;

import graphql.ExecutionResult;
import io.sunboard.platform.Locales;
import io.sunboard.platform.error.GraphQlErrors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as Server-Sent Events after graphql-sse's distinct connections: {@code next} for each
 * result, {@code complete} at the end, and a comment now and then so that a silent connection shows
 * it is alive.
 */
@Component
class EventStreams {

  private static final String ALIVE = ":\n\n";
  private static final String COMPLETE = "event: complete\ndata: \n\n";

  private final JsonMapper json;
  private final Answers answers;
  private final Streams streams;
  private final HttpSettings settings;
  private final GraphQlErrors errors;

  EventStreams(
      JsonMapper json,
      Answers answers,
      Streams streams,
      HttpSettings settings,
      GraphQlErrors errors) {
    this.json = json;
    this.answers = answers;
    this.streams = streams;
    this.settings = settings;
    this.errors = errors;
  }

  /** The stream; or a single answer with a status of its own when nothing was executed. */
  @SuppressWarnings("unchecked")
  Mono<ServerResponse> respond(ServerRequest request, WebGraphQlResponse response) {
    ExecutionResult result = response.getExecutionResult();
    if (result.getData() instanceof Publisher<?> results) {
      return stream(
          Flux.from((Publisher<ExecutionResult>) results)
              .map(ExecutionResult::toSpecification)
              .onErrorResume(broken -> Mono.just(brokenOff(broken))),
          streams.end(request.attributes()));
    }
    return result.isDataPresent()
        ? stream(Flux.just(response.toMap()), Mono.never())
        : answers.toPost(answers.of(response, AnswerType.GRAPHQL));
  }

  /** A stream that we end says no {@code complete}, so that its client comes back. */
  private Mono<ServerResponse> stream(Flux<Map<String, Object>> results, Mono<Void> end) {
    AtomicBoolean ended = new AtomicBoolean();
    Mono<String> complete = Mono.defer(() -> ended.get() ? Mono.empty() : Mono.just(COMPLETE));
    Flux<String> events =
        results
            .takeUntilOther(end.doOnSuccess(_ -> ended.set(true)))
            .map(this::next)
            .concatWith(complete);
    Flux<String> alive = Flux.interval(settings.keepAlive()).map(_ -> ALIVE).onBackpressureDrop();
    Flux<String> lines =
        events.publish(shared -> Flux.merge(shared, alive.takeUntilOther(shared.then())));
    return ServerResponse.ok()
        .contentType(AnswerType.EVENTS.mediaType())
        .headers(headers -> {
          headers.setCacheControl("no-store");
          // nginx buffers events unless told not to.
          headers.set("X-Accel-Buffering", "no");
        })
        .build((exchange, _) -> {
          ServerHttpResponse response = exchange.getResponse();
          return response.writeAndFlushWith(
              Flux.concat(Mono.just(ALIVE), lines)
                  .map(line -> line.getBytes(StandardCharsets.UTF_8))
                  .map(line -> Mono.just(response.bufferFactory().wrap(line))));
        });
  }

  private String next(Map<String, Object> result) {
    return "event: next\ndata: " + json.writeValueAsString(result) + "\n\n";
  }

  private Map<String, Object> brokenOff(Throwable broken) {
    List<graphql.GraphQLError> told =
        broken instanceof SubscriptionPublisherException known
            ? known.getErrors()
            : List.of(errors.of(broken, Locales.DEFAULT));
    return ExecutionResult.newExecutionResult().errors(told).build().toSpecification();
  }
}
