package io.sunboard.ticket.app;

import io.sunboard.ticket.OpenRun;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the ladder needs of the database, inside the transaction that holds the problem. */
public interface TicketStore {

  /** The run under way of a problem; empty when there is none. */
  Mono<OpenRun> open(UUID problem);

  Mono<Void> save(OpenRun run);

  /** The run has ended: nothing of it fires any more. */
  Mono<Void> end(OpenRun run);

  /**
   * Holds the problem whose rung is due first and which nobody else holds, until the transaction
   * ends; empty when there is none.
   */
  Mono<UUID> claim(Instant now);

  /**
   * Takes so many numbers, in one piece.
   *
   * @return the first of them
   */
  Mono<Integer> serials(String agency, int year, int count);

  Mono<Void> insert(Collection<Ticket> tickets);

  Mono<Void> update(Ticket ticket);

  Mono<Ticket> byId(UUID id);

  /** Those of a run that wait for a signature. */
  Flux<Ticket> prepared(UUID problem, int run);

  /** The colour of the latest ticket in force; empty when there is none. */
  Mono<TicketColour> colour(UUID problem);

  /** Colours of many problems at once after loading their history. */
  Mono<Void> colourAll(List<UUID> problems);
}
