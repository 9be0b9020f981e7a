package io.sunboard.ticket.app;

import io.sunboard.problem.Hand;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import io.sunboard.ticket.TicketStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tickets as cadres read them. */
public interface TicketReader {

  /** The most that are read of one problem. */
  int MOST = 100;

  /**
   * Which tickets; null for any.
   *
   * @param unit addressees: this one and those below
   * @param received whether they were received 签收
   */
  record Filter(
      @Nullable TicketStatus status,
      @Nullable TicketColour colour,
      @Nullable UnitCode unit,
      @Nullable Boolean received) {}

  /**
   * Newest first: all for leaders, those of the territory for its supervisors, and what is
   * addressed to the hand's unit or one below it for everybody else.
   */
  Mono<Page<Ticket>> page(
      Filter filter, Hand hand, @Nullable Instant afterAt, @Nullable UUID afterId, int size);

  /** Those of these problems, in the order in which they were written. */
  Flux<Ticket> ofProblems(Collection<UUID> problems);

  /** The latest in force of each of these problems, where there is one. */
  Flux<Ticket> latestOf(Collection<UUID> problems);

  Mono<Ticket> byId(UUID id);

  Mono<Ticket> byNumber(String number);
}
