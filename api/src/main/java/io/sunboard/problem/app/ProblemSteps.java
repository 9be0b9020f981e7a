package io.sunboard.problem.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.media.app.Photos;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemDecider;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemHistory;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemState;
import io.sunboard.problem.Situation;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes one step of a problem that is locked: decides, writes, and lets the followers follow. */
@Component
class ProblemSteps {

  private final ProblemLedger ledger;
  private final CategoryReader categories;
  private final UnitReader units;
  private final Calendars calendars;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Photos photos;
  private final List<ProblemFollower> followers;
  private final ZoneId zone;
  private final Clock clock;

  ProblemSteps(
      ProblemLedger ledger,
      CategoryReader categories,
      UnitReader units,
      Calendars calendars,
      Outbox outbox,
      AuditTrail audit,
      Photos photos,
      List<ProblemFollower> followers,
      ZoneId zone,
      Clock clock) {
    this.ledger = ledger;
    this.categories = categories;
    this.units = units;
    this.calendars = calendars;
    this.outbox = outbox;
    this.audit = audit;
    this.photos = photos;
    this.followers = List.copyOf(followers);
    this.zone = zone;
    this.clock = clock;
  }

  /** The present, as finely as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Decides and writes; the hand may take the step.
   *
   * @param locked by this transaction
   */
  Mono<Decision<Problem>> take(
      ProblemOnFile locked,
      ProblemCommand command,
      @Nullable Integer expectedRevision,
      Hand hand,
      Actor actor) {
    // What the clock does by itself, nobody does in a role.
    StaffRole role = hand.equals(Hand.CLOCK) ? null : command.step().role();
    return take(locked, command, expectedRevision, role, hand, actor);
  }

  /**
   * The same in another role than that which the step is for.
   *
   * @param role null for the clock
   */
  Mono<Decision<Problem>> take(
      ProblemOnFile locked,
      ProblemCommand command,
      @Nullable Integer expectedRevision,
      @Nullable StaffRole role,
      Hand hand,
      Actor actor) {
    Problem before = locked.problem();
    return situation(before, command, hand)
        .flatMap(around ->
            switch (ProblemDecider.decide(before, command, expectedRevision, around)) {
              case Decision.Refused<ProblemEvent>(var refusals) ->
                  Mono.just(Decision.<Problem>refused(refusals));
              case Decision.Accepted<ProblemEvent>(ProblemEvent event) -> {
                Happened happened =
                    new Happened(
                        before.revision() + 1,
                        event,
                        around.now(),
                        around.now(),
                        hand.account(),
                        role,
                        hand.unit());
                yield with(
                    photos(command),
                    actor,
                    Mono.defer(() -> write(before, happened, around.calendar(), actor)));
              }
            });
  }

  /** Writes a first event, by a supervisor or else an evaluator. */
  Mono<Decision<Problem>> file(ProblemEvent.Filed filed, Instant at, Hand hand, Actor actor) {
    StaffRole role = actor.has(StaffRole.SUPERVISOR) ? StaffRole.SUPERVISOR : StaffRole.EVALUATOR;
    Happened happened = new Happened(1, filed, at, at, hand.account(), role, hand.unit());
    return with(
        filed.photos(),
        actor,
        calendars.current().flatMap(calendar -> write(null, happened, calendar, actor)));
  }

  /** The photos become the problem's, or nothing happens at all. */
  private Mono<Decision<Problem>> with(List<UUID> ids, Actor actor, Mono<Problem> written) {
    return photos
        .attach(ids, "photos", actor)
        .flatMap(attached ->
            attached instanceof Decision.Refused<List<UUID>>(var refusals)
                ? Mono.just(Decision.<Problem>refused(refusals))
                : written.map(Decision::accepted));
  }

  /** What a lead unit passes on, the unit below had attached. */
  private static List<UUID> photos(ProblemCommand command) {
    return switch (command) {
      case ProblemCommand.Submit submit -> submit.photos();
      case ProblemCommand.Verify verify -> verify.photos();
      default -> List.of();
    };
  }

  private Mono<Problem> write(
      @Nullable Problem before, Happened happened, WorkCalendar calendar, Actor actor) {
    Problem after = ProblemHistory.next(before, happened);
    ProblemChange change = new ProblemChange(before, after, List.of(happened), calendar);
    return ledger
        .save(after, change.events())
        .then(outbox.tell("Problem", after.id().toString(), "Problem" + happened.event().type()))
        .then(audited(before, after, happened, actor))
        .thenMany(Flux.fromIterable(followers).concatMap(each -> each.follow(change)))
        .then(Mono.just(after));
  }

  /** What the trail keeps of a problem; of a change, what differs. */
  private record Kept(ProblemState state, Problem problem, @Nullable ProblemEvent event) {}

  /** What the clock does by itself is in the events; the trail is of people. */
  private Mono<Void> audited(
      @Nullable Problem before, Problem after, Happened happened, Actor actor) {
    if (happened.role() == null) {
      return Mono.empty();
    }
    ProblemEvent event = happened.event();
    return audit.record(
        actor,
        new AuditEntry(
            AuditScope.CASE,
            "Problem" + event.type(),
            "Problem",
            after.id().toString(),
            happened.role(),
            after.file().territory(),
            before == null ? null : new Kept(before.state(), before, null),
            new Kept(after.state(), after, event)));
  }

  private Mono<Situation> situation(Problem problem, ProblemCommand command, Hand hand) {
    CategoryCode code = new CategoryCode(problem.file().category());
    Mono<Category> category = categories.byCode(code);
    Mono<Map<UnitCode, Unit>> named = units.byCodes(units(problem, command)).collectMap(Unit::code);
    // One connection carries the transaction, so these follow each other.
    return category.flatMap(found ->
        named.flatMap(around ->
            calendars
                .current()
                .map(calendar -> new Situation(hand, now(), zone, calendar, found, around))));
  }

  private static Set<UnitCode> units(Problem problem, ProblemCommand command) {
    Set<UnitCode> codes = new HashSet<>();
    var run = problem.run();
    if (run != null) {
      codes.add(run.lead());
    }
    switch (command) {
      case ProblemCommand.Dispatch c -> {
        codes.add(c.lead());
        codes.addAll(c.assisting());
      }
      case ProblemCommand.PassDown c -> codes.add(c.to());
      case ProblemCommand.ListForSupervision c -> codes.add(c.office());
      case ProblemCommand.Reopen c -> {
        if (c.lead() != null) {
          codes.add(c.lead());
        }
      }
      default -> {
        // Names no unit of its own.
      }
    }
    return codes;
  }
}
