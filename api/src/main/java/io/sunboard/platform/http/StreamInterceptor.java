package io.sunboard.platform.http;

import graphql.ExecutionResult;
import io.sunboard.platform.Locales;
import io.sunboard.platform.error.GraphQlErrors;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives every subscription one of the places that there are, however it came. */
@Component
@Order(10)
class StreamInterceptor implements WebGraphQlInterceptor {

  private static final String COUNT = StreamInterceptor.class.getName();

  private final Streams streams;
  private final HttpSettings settings;
  private final GraphQlErrors errors;

  StreamInterceptor(Streams streams, HttpSettings settings, GraphQlErrors errors) {
    this.streams = streams;
    this.settings = settings;
    this.errors = errors;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).map(response -> bounded(request, response));
  }

  private WebGraphQlResponse bounded(WebGraphQlRequest request, WebGraphQlResponse response) {
    if (!(response.getExecutionResult().getData() instanceof Publisher<?> results)) {
      return response;
    }
    AtomicInteger count = count(request);
    if (!streams.enterStream(count)) {
      return new WebGraphQlResponse(
          new DefaultExecutionGraphQlResponse(response.getExecutionInput(), tooMany(request)));
    }
    Flux<?> counted = Flux.from(results).doFinally(_ -> streams.leaveStream(count));
    return response.transform(builder -> builder.data(counted));
  }

  private ExecutionResult tooMany(WebGraphQlRequest request) {
    Locale locale = Locales.of(request.getHeaders());
    int max = settings.maxStreamsPerConnection();
    return ExecutionResult.newExecutionResult()
        .addError(errors.refusal("TOO_MANY_SUBSCRIPTIONS", locale, max))
        .build();
  }

  private static AtomicInteger count(WebGraphQlRequest request) {
    return request instanceof WebSocketGraphQlRequest overSocket
        ? (AtomicInteger)
            overSocket
                .getSessionInfo()
                .getAttributes()
                .computeIfAbsent(COUNT, _ -> new AtomicInteger())
        : new AtomicInteger();
  }
}
