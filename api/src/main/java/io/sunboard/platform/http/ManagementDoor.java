package io.sunboard.platform.http;

import io.sunboard.platform.error.RefusedRequest;
import java.net.InetSocketAddress;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Keeps readers' addresses off the management port, where routes would otherwise be found, too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ManagementDoor implements WebFilter {

  private static final String BASE = "/actuator";

  /** Below every real port until the management server has one of its own. */
  private volatile int port = -1;

  @EventListener
  void learnPort(WebServerInitializedEvent event) {
    if ("management".equals(event.getApplicationContext().getServerNamespace())) {
      port = event.getWebServer().getPort();
    }
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    InetSocketAddress local = exchange.getRequest().getLocalAddress();
    return local != null && local.getPort() == port && !isManaging(exchange)
        ? Mono.error(new RefusedRequest(HttpStatus.NOT_FOUND, "NOT_FOUND"))
        : chain.filter(exchange);
  }

  private static boolean isManaging(ServerWebExchange exchange) {
    String path = exchange.getRequest().getPath().value();
    return path.equals(BASE) || path.startsWith(BASE + "/");
  }
}
