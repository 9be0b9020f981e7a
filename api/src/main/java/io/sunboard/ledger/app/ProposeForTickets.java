package io.sunboard.ledger.app;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.Origin;
import io.sunboard.shared.Text;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import io.sunboard.ticket.app.TicketFollower;
import io.sunboard.ticket.app.TicketReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A red ticket 红单 proposes a criticism of the unit that it is addressed to, in the transaction in
 * which it takes effect; revoked before anybody decides, it takes the proposal back.
 */
@Component
class ProposeForTickets implements TicketFollower {

  private final LedgerEntries entries;
  private final TicketReader tickets;
  private final Keeping keeping;
  private final Clock clock;

  ProposeForTickets(LedgerEntries entries, TicketReader tickets, Keeping keeping, Clock clock) {
    this.entries = entries;
    this.tickets = tickets;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Override
  public Mono<Void> follow(UUID problem, @Nullable TicketColour colour) {
    return colour == TicketColour.RED
        ? red(problem).flatMap(inForce -> lapse(problem, inForce).then(propose(problem, inForce)))
        : entries
            .lockProposedOf(problem)
            .collectList()
            .filter(open -> !open.isEmpty())
            .flatMap(_ -> red(problem))
            .flatMap(inForce -> lapse(problem, inForce));
  }

  private Mono<List<Ticket>> red(UUID problem) {
    return tickets
        .ofProblems(List.of(problem))
        .filter(each ->
            each.colour() == TicketColour.RED
                && each.issuedAt() != null
                && each.revocation() == null)
        .collectList();
  }

  private Mono<Void> lapse(UUID problem, List<Ticket> inForce) {
    Set<UUID> still = inForce.stream().map(Ticket::id).collect(Collectors.toSet());
    return entries
        .lockProposedOf(problem)
        .filter(each -> each.origin() instanceof Origin.OfTicket of && !still.contains(of.ticket()))
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(keeping::lapse)
        .then();
  }

  private Mono<Void> propose(UUID problem, List<Ticket> inForce) {
    return entries
        .isSample(problem)
        .flatMapMany(sample -> Flux.fromIterable(inForce).map(each -> entry(each, sample)))
        .concatMap(each -> keeping.propose(each, Keeping.CLOCK, null))
        .then();
  }

  private LedgerEntry entry(Ticket ticket, boolean sample) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String number = String.valueOf(ticket.number());
    return new LedgerEntry(
        UUID.randomUUID(),
        LedgerKind.CRITICISM,
        ticket.addressee(),
        null,
        new Text("被发红单：" + number, "Red ticket " + number),
        null,
        new Origin.OfTicket(ticket.id(), ticket.problem(), number),
        sample,
        LedgerState.PROPOSED,
        now,
        Keeping.CLOCK.id(),
        null,
        null,
        1);
  }
}
