package io.sunboard.platform.http;

import io.sunboard.platform.Caller;
import io.sunboard.platform.error.RefusedRequest;
import io.sunboard.shared.Actor;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;

/** What all addresses have in common: the caller as an argument, and little patience. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

  /** Between two pieces of a request's body. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What is still read of a request that has been answered already. */
  private static final DataSize MOST_UNREAD = DataSize.ofMegabytes(64);

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
    resolvers.addCustomResolver(new ActorOfExchange());
  }

  @Bean
  NettyServerCustomizer connections() {
    return server ->
        server.doOnChannelInit((observer, channel, address) ->
            channel
                .pipeline()
                .addBefore(NettyPipeline.HttpTrafficHandler, "readingOn", new ReadingOn())
                .addBefore(
                    NettyPipeline.HttpTrafficHandler,
                    "lingeringClose",
                    new LingeringClose(MOST_UNREAD.toBytes(), PATIENCE)));
  }

  /** Netty's own read timeout would go on watching a WebSocket, which may well be silent. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WebFilter slowBodies() {
    return (exchange, chain) ->
        chain.filter(
            exchange.getRequest().getMethod() == HttpMethod.POST
                ? exchange.mutate().request(new ImpatientRequest(exchange.getRequest())).build()
                : exchange);
  }

  private static final class ImpatientRequest extends ServerHttpRequestDecorator {

    ImpatientRequest(ServerHttpRequest request) {
      super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
      Mono<DataBuffer> enough =
          Mono.error(() -> new RefusedRequest(HttpStatus.REQUEST_TIMEOUT, "BODY_TIMEOUT"));
      return super.getBody().timeout(PATIENCE, enough);
    }
  }

  private static final class ActorOfExchange implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgumentValue(
        MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
      return Caller.of(exchange);
    }
  }
}
