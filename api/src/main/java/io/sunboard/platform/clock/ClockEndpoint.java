package io.sunboard.platform.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code POST /actuator/clock} with {@code {"by": "PT4H"}} or {@code {"to":
 * "2021-03-01T01:00:00Z"}} moves the clock; {@code GET} tells the time. There only where {@code
 * sunboard.clock.movable} is set.
 */
@Component
@Endpoint(id = "clock")
@ConditionalOnProperty("sunboard.clock.movable")
class ClockEndpoint {

  private final ClockHand hand;

  ClockEndpoint(ClockHand hand) {
    this.hand = hand;
  }

  @ReadOperation
  Map<String, Object> now() {
    return Map.of("now", hand.now().toString());
  }

  @WriteOperation
  Mono<WebEndpointResponse<Map<String, Object>>> move(@Nullable String to, @Nullable String by) {
    try {
      Mono<Instant> moved =
          to != null
              ? hand.to(Instant.parse(to))
              : by != null ? hand.by(Duration.parse(by)) : Mono.just(hand.now());
      return moved.map(now -> new WebEndpointResponse<>(Map.of("now", now.toString())));
    } catch (DateTimeException malformed) {
      return Mono.just(
          new WebEndpointResponse<>(
              Map.of("error", String.valueOf(malformed.getMessage())),
              WebEndpointResponse.STATUS_BAD_REQUEST));
    }
  }
}
