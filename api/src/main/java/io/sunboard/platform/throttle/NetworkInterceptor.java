package io.sunboard.platform.throttle;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands the network that a request comes from on to the execution. */
@Component
@Order(5)
class NetworkInterceptor implements WebGraphQlInterceptor {

  /** The name in the GraphQL context. */
  static final String KEY = "network";

  private final Networks networks;

  NetworkInterceptor(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Network network = networks.of(request.getHeaders(), request.getRemoteAddress());
    request.configureExecutionInput(
        (_, builder) -> builder.graphQLContext(context -> context.of(KEY, network)).build());
    return chain.next(request);
  }
}
