package io.sunboard.exposure.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.exposure.PublicTicket;
import io.sunboard.outbox.app.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lets exposures follow tickets, in the transaction in which a ticket takes effect. */
@Service
public class ExposureTickets {

  private final ExposureStore store;
  private final Outbox outbox;
  private final Clock clock;

  ExposureTickets(ExposureStore store, Outbox outbox, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Shows a ticket with the problem's exposure, if there is one.
   *
   * @param colour of the latest ticket in force from now on; null when there is none any more
   */
  public Mono<Void> follow(UUID problem, PublicTicket ticket, @Nullable String colour) {
    return store
        .lockOf(List.of(problem))
        .concatMap(before -> {
          Exposure after = before.standing(before.standing().coloured(colour));
          Mono<Void> shown =
              after.isPublic()
                  ? store
                      .keep(after, clock.instant())
                      .then(
                          store.append(
                              after.number(), List.of(PublicEvent.ticket(ticket)), clock.instant()))
                      .then(outbox.tell("Exposure", after.number(), "ExposureChanged"))
                  : Mono.empty();
          return store.update(after).then(shown);
        })
        .then();
  }
}
