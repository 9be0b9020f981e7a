package io.sunboard.platform;

import io.sunboard.shared.Actor;
import java.util.Map;
import org.springframework.web.server.ServerWebExchange;

/** Where a request, a WebSocket session and a GraphQL context keep who is asking. */
public final class Caller {

  /** The name in all three: {@code @ContextValue Actor actor} finds it, too. */
  public static final String KEY = "actor";

  /**
   * Where requests and sessions keep the {@link java.time.Instant} that the caller's token ends.
   */
  public static final String EXPIRY = "actorExpiry";

  private Caller() {}

  /** Who is asking; anonymous when nobody said. */
  public static Actor of(Map<String, ?> attributes) {
    return attributes.get(KEY) instanceof Actor actor ? actor : Actor.anonymous();
  }

  public static Actor of(ServerWebExchange exchange) {
    return of(exchange.getAttributes());
  }
}
