package io.sunboard.platform.http;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.support.WebSocketUpgradeHandlerPredicate;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * {@code /graphql} over WebSocket, subprotocol {@code graphql-transport-ws}. Spring speaks the
 * protocol; here is how many connections there may be and when they end.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlSocket {

  private static final String PROTOCOL = "graphql-transport-ws";
  private static final CloseStatus NOT_ACCEPTABLE =
      new CloseStatus(4406, "Subprotocol not acceptable");
  private static final CloseStatus EXPIRED = new CloseStatus(4403, "Token expired");

  /** Ahead of the endpoint for GET, which has the same address. */
  @Bean
  HandlerMapping graphQlSocketMapping(
      WebGraphQlHandler graphQl,
      ServerCodecConfigurer codecs,
      Streams streams,
      HttpSettings settings) {
    SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
    mapping.setHandlerPredicate(new WebSocketUpgradeHandlerPredicate());
    // Origins were checked on the way here, by the one rule for all addresses.
    GraphQlWebSocketHandler protocol =
        new GraphQlWebSocketHandler(
            graphQl, codecs, settings.initTimeout(), settings.keepAlive(), null);
    mapping.setUrlMap(Map.of(GraphQlEndpoint.PATH, new Bounded(protocol, streams)));
    mapping.setOrder(-2);
    return mapping;
  }

  private record Bounded(WebSocketHandler protocol, Streams streams) implements WebSocketHandler {

    @Override
    public List<String> getSubProtocols() {
      return List.of(PROTOCOL);
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
      if (!PROTOCOL.equals(session.getHandshakeInfo().getSubProtocol())) {
        return session.close(NOT_ACCEPTABLE);
      }
      if (!streams.enterConnection()) {
        return session.close(CloseStatus.SERVICE_OVERLOAD);
      }
      Sinks.Empty<Void> identified = Sinks.empty();
      session.getAttributes().put(SocketInterceptor.IDENTIFIED, identified);
      Mono<CloseStatus> expired =
          identified
              .asMono()
              .then(Mono.defer(() -> streams.expiry(session.getAttributes())))
              .thenReturn(EXPIRED);
      Mono<CloseStatus> stopping = streams.stopping().thenReturn(CloseStatus.GOING_AWAY);
      return Mono.firstWithSignal(
              protocol.handle(session),
              Mono.firstWithSignal(expired, stopping).flatMap(session::close))
          .doFinally(_ -> streams.leaveConnection());
    }
  }
}
