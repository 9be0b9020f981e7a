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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A red ticket 红单 proposes a criticism of the unit that it is addressed to, in the transaction in
 * which it takes effect; revoked before anybody decides, it takes the proposal back.
 */
@Component
class ProposeForTickets implements TicketFollower {

  /** Takes effect in this transaction: what is older was told before, or is loaded history. */
  private static final Duration FRESH = Duration.ofMinutes(1);

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
  public Mono<Void> follow(Collection<UUID> problems) {
    Instant fresh = clock.instant().minus(FRESH);
    return entries
        .concernedBy(problems, fresh)
        .filter(concerned -> concerned)
        .flatMap(_ -> red(problems))
        .flatMap(
            inForce -> lapse(problems, inForce).then(Mono.defer(() -> propose(inForce, fresh))));
  }

  private Mono<List<Ticket>> red(Collection<UUID> problems) {
    return tickets
        .ofProblems(problems)
        .filter(each ->
            each.colour() == TicketColour.RED
                && each.issuedAt() != null
                && each.revocation() == null)
        .collectList();
  }

  private Mono<Void> lapse(Collection<UUID> problems, List<Ticket> inForce) {
    Set<UUID> still = inForce.stream().map(Ticket::id).collect(Collectors.toSet());
    return entries
        .lockProposedOf(problems)
        .filter(each -> each.origin() instanceof Origin.OfTicket of && !still.contains(of.ticket()))
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(keeping::lapse)
        .then();
  }

  private Mono<Void> propose(List<Ticket> inForce, Instant fresh) {
    return Flux.fromIterable(inForce)
        .filter(ticket -> fresh.isBefore(Objects.requireNonNull(ticket.issuedAt())))
        .concatMap(ticket ->
            entries
                .isSample(ticket.problem())
                .flatMap(sample -> keeping.propose(entry(ticket, sample), Keeping.CLOCK, null)))
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
