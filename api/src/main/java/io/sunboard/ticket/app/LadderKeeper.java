package io.sunboard.ticket.app;

import io.sunboard.calendar.WorkCalendar;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemHistory;
import io.sunboard.problem.app.ProblemFollower;
import io.sunboard.problem.app.ProblemMarks;
import io.sunboard.shared.Actor;
import io.sunboard.ticket.Firing;
import io.sunboard.ticket.Ladder;
import io.sunboard.ticket.OpenRun;
import io.sunboard.ticket.ProblemLadder;
import io.sunboard.ticket.ProblemLadder.Step;
import io.sunboard.ticket.ProblemLadder.Written;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketStatus;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the ladder of each problem in step with it, in the transactions that hold the problem. */
@Component
class LadderKeeper implements ProblemFollower {

  /** Writes tickets when nobody does anything. */
  static final Actor CLOCK =
      new Actor(Hand.CLOCK.account(), Hand.CLOCK.account(), null, false, false, Set.of(), null);

  private final TicketStore store;
  private final TicketWriter writer;
  private final Ladders ladders;
  private final Ladder otherwise;
  private final ProblemMarks marks;
  private final Outbox outbox;
  private final ZoneId zone;
  private final List<TicketFollower> followers;

  LadderKeeper(
      TicketStore store,
      TicketWriter writer,
      Ladders ladders,
      LadderSettings settings,
      ProblemMarks marks,
      Outbox outbox,
      ZoneId zone,
      List<TicketFollower> followers) {
    this.store = store;
    this.writer = writer;
    this.ladders = ladders;
    this.otherwise = settings.ladder();
    this.marks = marks;
    this.outbox = outbox;
    this.zone = zone;
    this.followers = List.copyOf(followers);
  }

  @Override
  public Mono<Void> follow(ProblemChange change) {
    return Flux.fromIterable(steps(change))
        .concatMap(step -> one(step.before(), step.after(), step.happened(), change.calendar()))
        .then();
  }

  private record OneStep(@Nullable Problem before, Problem after, Happened happened) {}

  /** Each event with the problem before and after it. */
  private static List<OneStep> steps(ProblemChange change) {
    List<OneStep> steps = new ArrayList<>();
    Problem before = change.before();
    for (Happened happened : change.events()) {
      Problem after = ProblemHistory.next(before, happened);
      steps.add(new OneStep(before, after, happened));
      before = after;
    }
    return steps;
  }

  private Mono<Void> one(
      @Nullable Problem before, Problem after, Happened happened, WorkCalendar calendar) {
    Mono<Ladder> inForce =
        ProblemLadder.begins(happened.event())
            ? ladders.inForce(happened.happenedAt()).defaultIfEmpty(otherwise)
            : Mono.just(otherwise);
    return before == null
        ? Mono.empty()
        : optional(store.open(after.id()))
            .flatMap(open ->
                inForce.flatMap(ladder ->
                    keep(
                        after.id(),
                        ProblemLadder.follow(
                            open.orElse(null), before, after, happened, ladder, calendar))));
  }

  private static <T> Mono<Optional<T>> optional(Mono<T> maybe) {
    return maybe.map(Optional::of).defaultIfEmpty(Optional.empty());
  }

  /** Lets fire what is due of a problem that is held. */
  Mono<List<Ticket>> fire(Problem problem, Instant now, WorkCalendar calendar) {
    return store
        .open(problem.id())
        .flatMap(open -> {
          Step step = ProblemLadder.due(open, problem, now, calendar);
          return save(step).then(write(problem.id(), step.written()));
        })
        .defaultIfEmpty(List.of());
  }

  /** A yellow ticket was signed: the time to the red one begins. */
  Mono<Void> yellowSigned(Problem problem, Ticket ticket, Instant at, WorkCalendar calendar) {
    return store
        .open(problem.id())
        .filter(open -> open.run() == ticket.run())
        .flatMap(
            open -> keep(problem.id(), ProblemLadder.yellowSigned(open, problem, at, calendar)));
  }

  private Mono<Void> keep(UUID problem, Step step) {
    OpenRun ended = step.ended();
    return save(step)
        .then(write(problem, step.written()))
        .then(ended == null ? Mono.empty() : Mono.defer(() -> lapse(ended)));
  }

  private Mono<Void> save(Step step) {
    OpenRun ended = step.ended();
    OpenRun open = step.open();
    return (ended == null ? Mono.<Void>empty() : store.end(ended))
        .then(open == null ? Mono.empty() : store.save(open));
  }

  private Mono<List<Ticket>> write(UUID problem, List<Written> written) {
    return writer
        .write(written)
        .flatMap(tickets ->
            Flux.fromIterable(tickets)
                .concatMap(this::tell)
                .then(tickets.isEmpty() ? Mono.<Void>empty() : colour(problem))
                .thenReturn(tickets));
  }

  /** What nobody signed before the run ended is left. */
  private Mono<Void> lapse(OpenRun run) {
    return store
        .prepared(run.problem(), run.run())
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(ticket -> store.update(ticket.lapsed()))
        .then();
  }

  /** Listeners hear of the problem. */
  Mono<Void> tell(Ticket ticket) {
    return outbox.tell(
        "Problem",
        ticket.problem().toString(),
        ticket.status() == TicketStatus.IN_FORCE ? "TicketIssued" : "TicketPrepared");
  }

  /** Somebody signed, received or revoked it. */
  Mono<Void> changed(Ticket ticket) {
    return outbox.tell("Problem", ticket.problem().toString(), "TicketChanged");
  }

  /** Notes the colour of the latest ticket in force on the problem, and lets followers follow. */
  Mono<Void> colour(UUID problem) {
    return optional(store.colour(problem))
        .flatMap(colour ->
            marks
                .coloured(problem, colour.map(Enum::name).orElse(null))
                .thenMany(Flux.fromIterable(followers))
                .concatMap(each -> each.follow(List.of(problem)))
                .then());
  }

  /**
   * Writes the tickets that history had, with its dates and nobody alarmed. Runs that are still
   * open at its end stay as they are: nothing of them fires.
   */
  @Override
  public Mono<Void> followHistory(List<ProblemChange> changes) {
    return ofMonths(changes)
        .flatMap(inForce -> {
          List<Written> written = new ArrayList<>();
          Set<RunOfProblem> ended = new HashSet<>();
          changes.forEach(change -> past(change, inForce, written, ended));
          // Numbers follow the days, whichever problem the tickets belong to.
          written.sort(Comparator.comparing(each -> each.firing().at()));
          return writer
              .write(
                  written,
                  ticket -> ended.contains(new RunOfProblem(ticket.problem(), ticket.run())))
              .then(Mono.defer(() -> told(written)));
        });
  }

  private Mono<Void> told(List<Written> written) {
    List<UUID> problems = written.stream().map(each -> each.run().problem()).distinct().toList();
    return problems.isEmpty()
        ? Mono.empty()
        : store
            .colourAll(problems)
            .thenMany(Flux.fromIterable(followers))
            .concatMap(each -> each.follow(problems))
            .then();
  }

  private record RunOfProblem(UUID problem, int run) {}

  /** The ladders of all months in which a run begins; each is asked for once. */
  private Mono<Map<YearMonth, Ladder>> ofMonths(List<ProblemChange> changes) {
    Map<YearMonth, Instant> months = new TreeMap<>();
    for (ProblemChange change : changes) {
      for (Happened happened : change.events()) {
        if (ProblemLadder.begins(happened.event())) {
          months.putIfAbsent(month(happened), happened.happenedAt());
        }
      }
    }
    return Flux.fromIterable(months.entrySet())
        .concatMap(month ->
            ladders
                .inForce(month.getValue())
                .defaultIfEmpty(otherwise)
                .map(ladder -> Map.entry(month.getKey(), ladder)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private YearMonth month(Happened happened) {
    return YearMonth.from(happened.happenedAt().atZone(zone));
  }

  private void past(
      ProblemChange change,
      Map<YearMonth, Ladder> inForce,
      List<Written> written,
      Set<RunOfProblem> ended) {
    OpenRun open = null;
    for (OneStep step : steps(change)) {
      if (step.before() == null) {
        continue;
      }
      Step done =
          ProblemLadder.follow(
              open,
              step.before(),
              step.after(),
              step.happened(),
              inForce.getOrDefault(month(step.happened()), otherwise),
              change.calendar());
      done.written().forEach(one -> written.add(asOfThen(one)));
      OpenRun over = done.ended();
      if (over != null) {
        ended.add(new RunOfProblem(over.problem(), over.run()));
      }
      open = done.open();
    }
  }

  /** In the past somebody always looked: a ticket was written when it was due. */
  private static Written asOfThen(Written written) {
    Firing f = written.firing();
    return new Written(
        written.run(), new Firing(f.rung(), f.reason(), f.dueAt(), f.dueAt()), written.limitEnds());
  }
}
