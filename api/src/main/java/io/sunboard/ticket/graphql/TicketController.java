package io.sunboard.ticket.graphql;

import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.problem.Hand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import io.sunboard.ticket.TicketStatus;
import io.sunboard.ticket.app.TicketCommands;
import io.sunboard.ticket.app.TicketReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Tickets for those who may see their problems. */
@Controller
class TicketController implements NodeFetcher {

  record TicketFilter(
      @Nullable TicketStatus status,
      @Nullable TicketColour colour,
      @Nullable String unit,
      @Nullable Boolean received) {}

  private final TicketReader tickets;
  private final ProblemLedger ledger;
  private final ProblemReader problems;

  TicketController(TicketReader tickets, ProblemLedger ledger, ProblemReader problems) {
    this.tickets = tickets;
    this.ledger = ledger;
    this.problems = problems;
  }

  @QueryMapping
  Mono<Connection<Ticket>> tickets(
      @Argument @Nullable TicketFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    actor.requireAny(StaffRole.values());
    PageRequest page = PageRequest.of(first, after, 2);
    TicketReader.Filter wanted =
        filter == null
            ? new TicketReader.Filter(null, null, null, null)
            : new TicketReader.Filter(
                filter.status(), filter.colour(), unit(filter.unit()), filter.received());
    return ledger
        .hand(actor)
        .flatMap(hand -> tickets.page(wanted, hand, page.instant(0), page.uuid(1), page.size()))
        .map(found -> Connection.of(found, ticket -> Cursor.of(ticket.writtenAt(), ticket.id())));
  }

  private static @Nullable UnitCode unit(@Nullable String code) {
    return code == null
        ? null
        : UnitCode.parse(code)
            .orElseThrow(
                () -> new InvalidArgumentException("MALFORMED_UNIT_CODE", "filter.unit", code));
  }

  @QueryMapping
  Mono<Ticket> ticket(@Argument String number, Actor actor) {
    actor.requireAny(StaffRole.values());
    return visible(tickets.byNumber(number), actor);
  }

  @Override
  public String type() {
    return "Ticket";
  }

  @Override
  public Mono<Ticket> fetch(String key, Actor actor) {
    return actor.hasAny(StaffRole.values())
        ? visible(Mono.justOrEmpty(new GlobalId(type(), key).uuid()).flatMap(tickets::byId), actor)
        : Mono.empty();
  }

  private Mono<Ticket> visible(Mono<Ticket> found, Actor actor) {
    return found.filterWhen(ticket ->
        ledger
            .hand(actor)
            .flatMap(hand -> problems.byIds(List.of(ticket.problem()), hand).hasElements()));
  }

  /** Whoever sees the problem sees its tickets. */
  @BatchMapping(typeName = "Problem", field = "tickets")
  Mono<Map<ProblemOnFile, List<Ticket>>> ticketsOf(List<ProblemOnFile> of) {
    return tickets
        .ofProblems(of.stream().map(each -> each.problem().id()).toList())
        .collectMultimap(Ticket::problem)
        .map(found -> {
          Map<ProblemOnFile, List<Ticket>> byProblem = new HashMap<>();
          of.forEach(each ->
              byProblem.put(each, List.copyOf(found.getOrDefault(each.problem().id(), List.of()))));
          return byProblem;
        });
  }

  @BatchMapping(typeName = "Problem")
  Mono<Map<ProblemOnFile, Ticket>> latestTicket(List<ProblemOnFile> of) {
    return tickets
        .latestOf(of.stream().map(each -> each.problem().id()).toList())
        .collectMap(Ticket::problem)
        .map(found -> {
          Map<ProblemOnFile, Ticket> byProblem = new HashMap<>();
          of.forEach(each -> {
            Ticket latest = found.get(each.problem().id());
            if (latest != null) {
              byProblem.put(each, latest);
            }
          });
          return byProblem;
        });
  }

  /** As the use case decides it: whoever supervises the problem, and it is not their own work. */
  @BatchMapping
  Mono<Map<Ticket, Boolean>> viewerCanRevoke(List<Ticket> of, @ContextValue Actor actor) {
    List<Ticket> revocable =
        actor.has(StaffRole.SUPERVISOR)
            ? of.stream().filter(ticket -> ticket.status() == TicketStatus.IN_FORCE).toList()
            : List.of();
    Map<Ticket, Boolean> may = new HashMap<>();
    of.forEach(ticket -> may.put(ticket, false));
    return revocable.isEmpty()
        ? Mono.just(may)
        : ledger
            .hand(actor)
            .flatMap(hand ->
                readable(revocable, hand)
                    .map(found -> {
                      for (Ticket ticket : revocable) {
                        ProblemOnFile problem = found.get(ticket.problem());
                        may.put(ticket, problem != null && TicketCommands.mayRevoke(problem, hand));
                      }
                      return may;
                    }));
  }

  private Mono<Map<UUID, ProblemOnFile>> readable(List<Ticket> of, Hand hand) {
    return problems
        .byIds(of.stream().map(Ticket::problem).distinct().toList(), hand)
        .collectMap(found -> found.problem().id());
  }

  @BatchMapping
  Mono<Map<Ticket, ProblemOnFile>> problem(List<Ticket> of, @ContextValue Actor actor) {
    return ledger
        .hand(actor)
        .flatMap(hand -> readable(of, hand))
        .map(found -> {
          Map<Ticket, ProblemOnFile> byTicket = new HashMap<>();
          for (Ticket ticket : of) {
            ProblemOnFile problem = found.get(ticket.problem());
            if (problem != null) {
              byTicket.put(ticket, problem);
            }
          }
          return byTicket;
        });
  }
}
