package io.sunboard.outbox.app;

import io.sunboard.shared.Actor;
import io.sunboard.shared.DomainEvent;
import reactor.core.publisher.Mono;

/** Keeps what happened, in the transaction that it happened in. */
public interface Outbox {

  /**
   * Notes the event; once the transaction commits, the projections follow and listeners hear of it.
   */
  Mono<Void> append(Actor actor, DomainEvent event);

  /** The same for history that is loaded: the projections follow, but nobody is alarmed. */
  Mono<Void> appendHistory(Actor actor, DomainEvent event);
}
