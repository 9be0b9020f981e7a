package io.sunboard.platform.http;

import io.sunboard.platform.Caller;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Remembers on a WebSocket who opened it, before anything is asked on it. */
@Component
@Order(20)
class SocketInterceptor implements WebSocketGraphQlInterceptor {

  /** Where a session keeps what is told once it is known who opened it. */
  static final String IDENTIFIED = SocketInterceptor.class.getName();

  private final ConnectionIdentity identity;

  SocketInterceptor(ConnectionIdentity identity) {
    this.identity = identity;
  }

  @Override
  public Mono<Object> handleConnectionInitialization(
      WebSocketSessionInfo session, Map<String, Object> payload) {
    Map<String, Object> attributes = session.getAttributes();
    return identity
        .identify(payload)
        .doOnNext(known -> {
          attributes.put(Caller.KEY, known.actor());
          attributes.put(Caller.EXPIRY, known.expiry());
          if (attributes.get(IDENTIFIED) instanceof Sinks.Empty<?> identified) {
            identified.tryEmitEmpty();
          }
        })
        .then(Mono.empty());
  }
}
