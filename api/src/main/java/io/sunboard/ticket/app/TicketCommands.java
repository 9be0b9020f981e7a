package io.sunboard.ticket.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.problem.Hand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemStep;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What people do with tickets: sign 签发, receive 签收, revoke 撤销. */
@Service
public class TicketCommands {

  private final TicketStore store;
  private final TicketWriter writer;
  private final LadderKeeper keeper;
  private final ProblemLedger problems;
  private final UnitReader units;
  private final Calendars calendars;
  private final AuditTrail audit;
  private final Clock clock;

  TicketCommands(
      TicketStore store,
      TicketWriter writer,
      LadderKeeper keeper,
      ProblemLedger problems,
      UnitReader units,
      Calendars calendars,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.writer = writer;
    this.keeper = keeper;
    this.problems = problems;
    this.units = units;
    this.calendars = calendars;
    this.audit = audit;
    this.clock = clock;
  }

  /** A ticket that is held, with its problem. */
  private record Held(Ticket ticket, ProblemOnFile problem, Hand hand) {}

  private interface Step {
    Mono<Decision<Ticket>> take(Held held, Instant now);
  }

  /** Signs a prepared ticket, which then takes effect. Leaders. */
  @Transactional
  public Mono<Decision<Ticket>> sign(UUID id, int expectedRevision, Actor actor) {
    actor.require(StaffRole.LEADER);
    return take(
        "signTicket",
        id,
        StaffRole.LEADER,
        actor,
        (held, now) ->
            switch (held.ticket().sign(by(actor, now, null), expectedRevision)) {
              case Decision.Refused<Ticket>(List<Refusal> refusals) ->
                  Mono.just(Decision.refused(refusals));
              case Decision.Accepted<Ticket>(Ticket signed) -> issue(signed, held, now);
            });
  }

  private Mono<Decision<Ticket>> issue(Ticket signed, Held held, Instant now) {
    return writer
        .number(signed, now)
        .map(number -> signed.issued(number, now))
        .flatMap(issued ->
            store
                .update(issued)
                .then(
                    issued.colour() == TicketColour.YELLOW
                        ? calendars
                            .current()
                            .flatMap(calendar ->
                                keeper.yellowSigned(
                                    held.problem().problem(), issued, now, calendar))
                        : Mono.empty())
                .then(keeper.tell(issued))
                .thenReturn(Decision.accepted(issued)));
  }

  /** Receives a ticket. Handlers of the unit that it is addressed to. */
  @Transactional
  public Mono<Decision<Ticket>> acknowledge(UUID id, int expectedRevision, Actor actor) {
    actor.require(StaffRole.HANDLER);
    return take(
        "acknowledgeTicket",
        id,
        StaffRole.HANDLER,
        actor,
        (held, now) ->
            units
                .byCode(held.ticket().addressee())
                .filter(addressee -> held.hand().covers(addressee.path()))
                .switchIfEmpty(Mono.error(() -> new ForbiddenException("OTHER_UNIT")))
                .flatMap(
                    _ -> saved(held.ticket().acknowledge(by(actor, now, null), expectedRevision))));
  }

  /** Revokes a ticket; its number stays used. Supervisors of the territory, never their own. */
  @Transactional
  public Mono<Decision<Ticket>> revoke(UUID id, String reason, int expectedRevision, Actor actor) {
    actor.require(StaffRole.SUPERVISOR);
    return take(
        "revokeTicket",
        id,
        StaffRole.SUPERVISOR,
        actor,
        (held, now) -> {
          ForbiddenException objection = objection(held.problem(), held.hand());
          return objection != null
              ? Mono.error(objection)
              : saved(held.ticket().revoke(by(actor, now, reason), expectedRevision));
        });
  }

  /** Whether a ticket of this problem is the hand's to revoke. */
  public static boolean mayRevoke(ProblemOnFile problem, Hand hand) {
    return objection(problem, hand) == null;
  }

  /** Whoever supervises the problem, and it is not their own unit's work. */
  private static @Nullable ForbiddenException objection(ProblemOnFile problem, Hand hand) {
    return problem.parties().objection(ProblemStep.LIST_FOR_SUPERVISION, hand);
  }

  private Mono<Decision<Ticket>> saved(Decision<Ticket> decision) {
    return decision instanceof Decision.Accepted<Ticket>(Ticket next)
        ? store.update(next).thenReturn(decision)
        : Mono.just(decision);
  }

  /** The problem is held first, as everybody else does. */
  private Mono<Decision<Ticket>> take(
      String action, UUID id, StaffRole role, Actor actor, Step step) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return problems
        .hand(actor)
        .flatMap(hand ->
            store
                .byId(id)
                .flatMap(ticket -> problems.lock(List.of(ticket.problem())).next())
                .filter(problem -> problem.parties().readableBy(hand))
                .flatMap(problem -> store.byId(id).map(ticket -> new Held(ticket, problem, hand))))
        .flatMap(held ->
            step.take(held, now).flatMap(decision -> noted(action, held, decision, role, actor)))
        .defaultIfEmpty(Decision.refused(Refusal.at("ticket", "UNKNOWN_TICKET")));
  }

  private Mono<Decision<Ticket>> noted(
      String action, Held held, Decision<Ticket> decision, StaffRole role, Actor actor) {
    if (!(decision instanceof Decision.Accepted<Ticket>(Ticket after))) {
      return Mono.just(decision);
    }
    AuditEntry entry =
        new AuditEntry(
            AuditScope.CASE,
            action,
            "Ticket",
            after.id().toString(),
            role,
            held.problem().problem().file().territory(),
            held.ticket(),
            after);
    return keeper
        .colour(after.problem())
        .then(keeper.changed(after))
        .then(audit.record(actor, entry))
        .thenReturn(decision);
  }

  private static Ticket.Act by(Actor actor, Instant at, @Nullable String note) {
    String name = actor.displayName() == null ? actor.username() : actor.displayName();
    return new Ticket.Act(actor.id(), name == null ? actor.id() : name, at, note);
  }
}
