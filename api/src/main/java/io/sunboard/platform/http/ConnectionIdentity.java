package io.sunboard.platform.http;

import io.sunboard.shared.Actor;
import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Tells who opens a WebSocket from the payload of its {@code connection_init}. */
public interface ConnectionIdentity {

  /** Who it is, and until when. */
  record Identified(Actor actor, Instant expiry) {}

  /** Empty for somebody who does not say who they are; an error for a token that is not valid. */
  Mono<Identified> identify(Map<String, Object> payload);
}
