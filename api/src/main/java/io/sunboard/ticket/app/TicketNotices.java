package io.sunboard.ticket.app;

import io.sunboard.problem.Problem;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ticket;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tickets in force as notices 整改通知书, for those who may see their problems. */
@Service
public class TicketNotices {

  /**
   * What stands in a notice.
   *
   * @param issuer name of the unit in whose name it is written
   */
  public record Notice(
      Ticket ticket, Problem problem, String issuer, String addressee, List<String> copies) {
    public Notice {
      copies = List.copyOf(copies);
    }
  }

  private final TicketReader tickets;
  private final ProblemLedger ledger;
  private final ProblemReader problems;
  private final UnitReader units;

  TicketNotices(
      TicketReader tickets, ProblemLedger ledger, ProblemReader problems, UnitReader units) {
    this.tickets = tickets;
    this.ledger = ledger;
    this.problems = problems;
    this.units = units;
  }

  /** The notice of that number; empty when there is none that the actor may see. */
  public Mono<Notice> byNumber(String number, Actor actor) {
    actor.requireAny(StaffRole.values());
    return tickets
        .byNumber(number)
        .flatMap(ticket ->
            ledger
                .hand(actor)
                .flatMap(hand -> problems.byIds(List.of(ticket.problem()), hand).next())
                .flatMap(found -> named(ticket, found.problem())));
  }

  private Mono<Notice> named(Ticket ticket, Problem problem) {
    Set<UnitCode> codes = new HashSet<>(ticket.copies());
    codes.add(ticket.issuer());
    codes.add(ticket.addressee());
    return units
        .byCodes(codes)
        .collectMap(Unit::code, unit -> unit.name().zh())
        .map(names ->
            new Notice(
                ticket,
                problem,
                names.getOrDefault(ticket.issuer(), ticket.issuer().value()),
                names.getOrDefault(ticket.addressee(), ticket.addressee().value()),
                ticket.copies().stream()
                    .map(code -> names.getOrDefault(code, code.value()))
                    .toList()));
  }
}
