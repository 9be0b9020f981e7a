package io.sunboard.ticket.app;

import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Hears of tickets in the transaction in which they are issued, signed, received or revoked. */
public interface TicketFollower {

  /** Follows what became of the tickets of these problems, whichever of them it is about. */
  Mono<Void> follow(Collection<UUID> problems);
}
