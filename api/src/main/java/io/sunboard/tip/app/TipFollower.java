package io.sunboard.tip.app;

import io.sunboard.exposure.PublicEvent;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemState;
import io.sunboard.problem.Stage;
import io.sunboard.problem.app.ProblemFollower;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipHistory;
import io.sunboard.tip.app.TipStore.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells every tip of a problem what becomes of it, in the step's own transaction. Where a problem
 * was merged, its tips follow the one that goes on; they come back when it is put on file again.
 */
@Component
@Order(1)
class TipFollower implements ProblemFollower {

  private final TipStore store;
  private final ProblemLedger ledger;
  private final Outbox outbox;

  TipFollower(TipStore store, ProblemLedger ledger, Outbox outbox) {
    this.store = store;
    this.ledger = ledger;
    this.outbox = outbox;
  }

  /** Of what is new, no tip is part yet. */
  @Override
  public Mono<Void> follow(ProblemChange change) {
    return change.before() == null
        ? Mono.empty()
        : store
            .lockOfProblems(List.of(change.after().id()))
            .collectList()
            .filter(tips -> !tips.isEmpty())
            .flatMap(tips -> follow(tips, change));
  }

  /** No tip is part of what is loaded. */
  @Override
  public Mono<Void> followHistory(List<ProblemChange> changes) {
    return Mono.empty();
  }

  private Mono<Void> follow(List<Tip> tips, ProblemChange change) {
    return goesOn(change.after())
        .map(problem -> changes(tips, change, problem))
        .flatMap(changes ->
            store
                .save(changes)
                .thenMany(
                    Flux.fromIterable(changes)
                        .concatMap(
                            each -> outbox.tell("Tip", each.after().id().toString(), "TipChanged")))
                .then());
  }

  /** The problem that tips follow from now on: the one that a merged one goes on as. */
  private Mono<Problem> goesOn(Problem problem) {
    return problem.stage() instanceof Stage.Merged(UUID into, _)
        ? ledger.lock(List.of(into)).next().map(locked -> locked.problem()).defaultIfEmpty(problem)
        : Mono.just(problem);
  }

  private static List<Change> changes(List<Tip> tips, ProblemChange change, Problem goesOn) {
    List<Change> changes = new ArrayList<>();
    UUID changed = change.after().id();
    boolean reinstated =
        change.events().stream().anyMatch(each -> each.event() instanceof ProblemEvent.Reinstated);
    for (Happened happened : change.events()) {
      for (Tip tip : tips) {
        Tip.Course course = tip.course();
        boolean follows = course != null && course.problem().equals(changed);
        if (course == null || !(follows || reinstated)) {
          continue;
        }
        UUID next = goesOn.id().equals(course.problem()) ? null : goesOn.id();
        TipEvent.ProblemMoved moved = moved(happened, goesOn.state(), next);
        if (moved.kind() != null || moved.status() != course.status()) {
          TipEntry entry = TipEntry.unsigned(tip.entries() + 1, moved, happened.happenedAt());
          changes.add(new Change(TipHistory.next(tip, entry), entry));
        }
      }
    }
    return changes;
  }

  private static TipEvent.ProblemMoved moved(
      Happened happened, ProblemState status, @Nullable UUID follows) {
    PublicEvent told = PublicEvent.of(happened).orElse(null);
    String unit = told == null ? null : told.unit();
    return new TipEvent.ProblemMoved(
        told == null ? null : told.kind(),
        status,
        outcome(happened.event()),
        follows,
        unit == null ? null : new UnitCode(unit),
        told == null ? null : told.dueAt(),
        told == null ? null : told.text());
  }

  private static @Nullable Outcome outcome(ProblemEvent event) {
    return event instanceof ProblemEvent.VerificationPassed passed
        ? passed.outcome()
        : event instanceof ProblemEvent.ClosedByForce closed ? closed.outcome() : null;
  }
}
