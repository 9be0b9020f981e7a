package io.sunboard.ticket.app;

import io.sunboard.exposure.PublicTicket;
import io.sunboard.exposure.app.ExposureTickets;
import io.sunboard.exposure.app.TicketHistory;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import io.sunboard.ticket.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What everybody may know of tickets: number, colour, and when. */
@Component
class PublicTickets implements TicketHistory {

  private final TicketReader tickets;
  private final ExposureTickets exposures;

  PublicTickets(TicketReader tickets, ExposureTickets exposures) {
    this.tickets = tickets;
    this.exposures = exposures;
  }

  @Override
  public Flux<PublicTicket> of(UUID problem) {
    return tickets
        .ofProblems(List.of(problem))
        .collectList()
        .flatMapIterable(found ->
            found.stream()
                .flatMap(ticket -> known(ticket).stream())
                .sorted(Comparator.comparing(PublicTicket::at))
                .toList());
  }

  /** Shows what just became of a ticket: it took effect, or was revoked. */
  Mono<Void> show(Ticket ticket, @Nullable TicketColour colour) {
    List<PublicTicket> known = known(ticket);
    return known.isEmpty()
        ? Mono.empty()
        : exposures.follow(
            ticket.problem(), known.getLast(), colour == null ? null : colour.name());
  }

  private static List<PublicTicket> known(Ticket ticket) {
    List<PublicTicket> known = new ArrayList<>();
    TicketNumber number = ticket.number();
    Instant issued = ticket.issuedAt();
    if (number == null || issued == null) {
      return known;
    }
    String colour = ticket.colour().name();
    known.add(new PublicTicket(number.toString(), colour, issued, false));
    Ticket.Act revocation = ticket.revocation();
    if (revocation != null) {
      known.add(new PublicTicket(number.toString(), colour, revocation.at(), true));
    }
    return known;
  }
}
