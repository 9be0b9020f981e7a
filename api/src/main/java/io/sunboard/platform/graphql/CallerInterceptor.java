package io.sunboard.platform.graphql;

import io.sunboard.platform.Caller;
import io.sunboard.platform.Locales;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands who is asking, and in which language, on to the execution. */
@Component
@Order(0)
class CallerInterceptor implements WebGraphQlInterceptor {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Map<String, Object> holder =
        request instanceof WebSocketGraphQlRequest overSocket
            ? overSocket.getSessionInfo().getAttributes()
            : request.getAttributes();
    request.configureExecutionInput((input, builder) ->
        builder
            .locale(Locales.of(request.getHeaders()))
            .graphQLContext(context -> context.of(Caller.KEY, Caller.of(holder)))
            .build());
    return chain.next(request);
  }
}
