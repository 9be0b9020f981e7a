package io.sunboard.outbox.app;

import reactor.core.publisher.Mono;

/**
 * Somebody who keeps what is told, in the transaction in which it is told: never of loaded history,
 * and never of what does not commit.
 */
public interface Told {

  Mono<Void> told(String subject, String key, String type);
}
