package io.sunboard.platform.http;

import io.sunboard.platform.Caller;
import io.sunboard.shared.Actor;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

/** What all addresses have in common: the caller as an argument, and no patience with dawdlers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

  /** Between two pieces of a request's body. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  /** For a whole request's body: 10 MB at 1 Mbit/s. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(90);

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
    resolvers.addCustomResolver(new ActorOfExchange());
  }

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> impatience() {
    return factory ->
        factory.addServerCustomizers(
            server -> server.readTimeout(READ_TIMEOUT).requestTimeout(REQUEST_TIMEOUT));
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
