package io.sunboard.exposure.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.app.TicketFollower;
import io.sunboard.ticket.app.TicketReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows the tickets of exposed problems, in the transaction in which they change. */
@Component
class ExposureTickets implements TicketFollower {

  private final ExposureStore store;
  private final TicketReader tickets;
  private final Outbox outbox;
  private final Clock clock;

  ExposureTickets(ExposureStore store, TicketReader tickets, Outbox outbox, Clock clock) {
    this.store = store;
    this.tickets = tickets;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Everything that everybody may know of the problem's tickets, in order. */
  static Mono<List<PublicEvent>> of(UUID problem, TicketReader tickets) {
    return tickets
        .ofProblems(List.of(problem))
        .flatMapIterable(PublicEvent::of)
        .collectSortedList(Comparator.comparing(PublicEvent::at));
  }

  @Override
  public Mono<Void> follow(Collection<UUID> problems) {
    return store
        .lockOf(problems)
        .collectList()
        .flatMap(exposed ->
            exposed.isEmpty()
                ? Mono.<Void>empty()
                : tickets
                    .latestOf(exposed.stream().map(Exposure::problem).toList())
                    .collectMap(Ticket::problem, ticket -> ticket.colour().name())
                    .flatMapMany(colours ->
                        Flux.fromIterable(exposed)
                            .concatMap(each -> follow(each, colours.get(each.problem()))))
                    .then());
  }

  private Mono<Void> follow(Exposure before, @Nullable String colour) {
    Exposure after = before.standing(before.standing().coloured(colour));
    if (!after.isPublic()) {
      return store.update(after);
    }
    return of(before.problem(), tickets)
        .zipWhen(_ -> store.ticketsTold(before.number()))
        .flatMap(both -> {
          Set<PublicEvent> told = both.getT2();
          List<PublicEvent> more =
              both.getT1().stream().filter(event -> !told.contains(event)).toList();
          return more.isEmpty() && after.standing().equals(before.standing())
              ? Mono.<Void>empty()
              : write(after, more);
        });
  }

  private Mono<Void> write(Exposure after, List<PublicEvent> more) {
    Instant now = clock.instant();
    return store
        .update(after)
        .then(store.keep(after, now))
        .then(store.append(after.number(), more, now))
        .then(outbox.tell("Exposure", after.number(), "ExposureChanged"));
  }
}
