package io.sunboard.ticket.graphql;

import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketStatus;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The units around tickets, and what the viewer may do with them by their unit. */
@Controller
class TicketUnits {

  private final UnitReader units;
  private final ProblemLedger ledger;

  TicketUnits(UnitReader units, ProblemLedger ledger) {
    this.units = units;
    this.ledger = ledger;
  }

  @BatchMapping
  Mono<Map<Ticket, Unit>> issuer(List<Ticket> tickets) {
    return one(tickets, Ticket::issuer);
  }

  @BatchMapping
  Mono<Map<Ticket, Unit>> addressee(List<Ticket> tickets) {
    return one(tickets, Ticket::addressee);
  }

  @BatchMapping
  Mono<Map<Ticket, List<Unit>>> copies(List<Ticket> tickets) {
    return known(tickets.stream().flatMap(ticket -> ticket.copies().stream()))
        .map(found -> {
          Map<Ticket, List<Unit>> byTicket = new HashMap<>();
          tickets.forEach(ticket ->
              byTicket.put(
                  ticket,
                  ticket.copies().stream().map(found::get).filter(Objects::nonNull).toList()));
          return byTicket;
        });
  }

  @SchemaMapping(typeName = "Ticket")
  boolean viewerCanSign(Ticket ticket, Actor actor) {
    return ticket.status() == TicketStatus.PREPARED && actor.has(StaffRole.LEADER);
  }

  @BatchMapping
  Mono<Map<Ticket, Boolean>> viewerCanAcknowledge(List<Ticket> tickets, @ContextValue Actor actor) {
    return known(tickets.stream().map(Ticket::addressee))
        .flatMap(found ->
            ledger
                .hand(actor)
                .map(hand -> {
                  Map<Ticket, Boolean> byTicket = new HashMap<>();
                  for (Ticket ticket : tickets) {
                    Unit addressee = found.get(ticket.addressee());
                    byTicket.put(
                        ticket,
                        ticket.status() == TicketStatus.IN_FORCE
                            && ticket.receipt() == null
                            && actor.has(StaffRole.HANDLER)
                            && addressee != null
                            && hand.covers(addressee.path()));
                  }
                  return byTicket;
                }));
  }

  private Mono<Map<Ticket, Unit>> one(List<Ticket> tickets, Function<Ticket, UnitCode> of) {
    return known(tickets.stream().map(of))
        .map(found -> {
          Map<Ticket, Unit> byTicket = new HashMap<>();
          for (Ticket ticket : tickets) {
            Unit unit = found.get(of.apply(ticket));
            if (unit != null) {
              byTicket.put(ticket, unit);
            }
          }
          return byTicket;
        });
  }

  private Mono<Map<UnitCode, Unit>> known(Stream<UnitCode> codes) {
    return units.byCodes(codes.distinct().toList()).collectMap(Unit::code);
  }
}
