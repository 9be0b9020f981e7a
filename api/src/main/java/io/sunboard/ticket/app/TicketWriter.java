package io.sunboard.ticket.app;

import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Firing;
import io.sunboard.ticket.ProblemLadder.Written;
import io.sunboard.ticket.Rung;
import io.sunboard.ticket.Signing;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketNumber;
import io.sunboard.ticket.TicketStatus;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes tickets of rungs that fired, and gives numbers to those that take effect. */
@Component
class TicketWriter {

  private final TicketStore store;
  private final UnitReader units;
  private final ZoneId zone;

  TicketWriter(TicketStore store, UnitReader units, ZoneId zone) {
    this.store = store;
    this.units = units;
    this.zone = zone;
  }

  /** Writes them in their order; those that need no signature take effect at once. */
  Mono<List<Ticket>> write(List<Written> written) {
    return write(written, _ -> false);
  }

  /**
   * The same for history.
   *
   * @param over which of those that wait for a signature have waited in vain
   */
  Mono<List<Ticket>> write(List<Written> written, Predicate<Ticket> over) {
    if (written.isEmpty()) {
      return Mono.just(List.of());
    }
    Set<UnitCode> addressees = new LinkedHashSet<>();
    written.forEach(each -> addressees.add(each.run().addressee()));
    return units
        .byCodes(addressees)
        .collectMap(Unit::code)
        .map(known -> written.stream().map(each -> ticket(each, known)).toList())
        .flatMap(this::numbered)
        .map(tickets -> tickets.stream().map(ticket -> afterwards(ticket, over)).toList())
        .flatMap(tickets -> store.insert(tickets).thenReturn(tickets));
  }

  private static Ticket afterwards(Ticket ticket, Predicate<Ticket> over) {
    return ticket.status() == TicketStatus.PREPARED && over.test(ticket) ? ticket.lapsed() : ticket;
  }

  private static Ticket ticket(Written written, Map<UnitCode, Unit> known) {
    Firing firing = written.firing();
    Rung rung = written.run().ladder().ladder().rungs().get(firing.rung());
    Unit addressee = known.get(written.run().addressee());
    Set<UnitCode> copies = new LinkedHashSet<>();
    if (addressee != null) {
      copies.addAll(above(addressee, rung.superiors()));
    }
    copies.addAll(rung.copies());
    copies.remove(written.run().addressee());
    return new Ticket(
        UUID.randomUUID(),
        written.run().problem(),
        written.run().run(),
        firing.rung(),
        rung.colour(),
        firing.reason(),
        rung.signing(),
        TicketStatus.PREPARED,
        written.run().ladder().ladder().agency(),
        null,
        written.run().issuer(),
        written.run().addressee(),
        List.copyOf(copies),
        written.limitEnds(),
        firing.dueAt(),
        firing.at(),
        null,
        null,
        null,
        null,
        1);
  }

  /** The units above, the nearest first. */
  private static List<UnitCode> above(Unit unit, int levels) {
    String[] codes = unit.path().split("/");
    List<UnitCode> above = new ArrayList<>();
    for (int i = codes.length - 2; i >= 0 && above.size() < levels; i--) {
      above.add(new UnitCode(codes[i]));
    }
    return above;
  }

  private Mono<List<Ticket>> numbered(List<Ticket> tickets) {
    record Series(String agency, int year) {}
    Map<Series, List<Ticket>> bySeries =
        new TreeMap<>(Comparator.comparing(Series::agency).thenComparing(Series::year));
    for (Ticket ticket : tickets) {
      if (ticket.signing() == Signing.AUTOMATIC) {
        bySeries
            .computeIfAbsent(
                new Series(ticket.agency(), year(ticket.writtenAt())), _ -> new ArrayList<>())
            .add(ticket);
      }
    }
    Map<UUID, TicketNumber> numbers = new HashMap<>();
    return Flux.fromIterable(bySeries.entrySet())
        .concatMap(series ->
            store
                .serials(series.getKey().agency(), series.getKey().year(), series.getValue().size())
                .doOnNext(first -> {
                  int serial = first;
                  for (Ticket ticket : series.getValue()) {
                    numbers.put(
                        ticket.id(),
                        new TicketNumber(
                            series.getKey().agency(), series.getKey().year(), serial++));
                  }
                }))
        .then(
            Mono.fromSupplier(() ->
                tickets.stream()
                    .map(ticket -> {
                      TicketNumber number = numbers.get(ticket.id());
                      return number == null ? ticket : ticket.issued(number, ticket.writtenAt());
                    })
                    .toList()));
  }

  /** The next number of the ticket's series, at that time. */
  Mono<TicketNumber> number(Ticket ticket, Instant at) {
    int year = year(at);
    return store
        .serials(ticket.agency(), year, 1)
        .map(serial -> new TicketNumber(ticket.agency(), year, serial));
  }

  private int year(Instant at) {
    return at.atZone(zone).getYear();
  }
}
