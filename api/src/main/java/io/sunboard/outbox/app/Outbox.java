package io.sunboard.outbox.app;

import io.sunboard.shared.Actor;
import io.sunboard.shared.DomainEvent;
import java.util.Collection;
import reactor.core.publisher.Mono;

/** Keeps what happened, in the transaction that it happened in. */
public interface Outbox {

  /**
   * Notes the event; once the transaction commits, the projections follow and listeners hear of it.
   */
  Mono<Void> append(Actor actor, DomainEvent event);

  /** The same for history that is loaded: the projections follow, but nobody is alarmed. */
  Mono<Void> appendHistory(Actor actor, DomainEvent event);

  /**
   * Tells of an event that a feature keeps in a ledger of its own: projections follow and listeners
   * hear of it, but it is not noted here.
   */
  Mono<Void> tell(String subject, String key, String type);

  /** The same for history that is loaded, many things at once: nobody is alarmed. */
  Mono<Void> tellHistory(String subject, Collection<String> keys);
}
