package io.sunboard.problem.app;

import io.sunboard.platform.loop.Loop;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.Stage;
import io.sunboard.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What happens when nobody does anything: a deferral whose promised day has passed resumes, a
 * listing whose day has passed fails. Every node looks; whoever locks the problem first takes the
 * step, and the next finds it taken.
 */
@Component
class Lapses extends Loop {

  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final int BATCH = 200;

  private static final Actor CLOCK =
      new Actor(Hand.CLOCK.account(), Hand.CLOCK.account(), null, false, false, Set.of(), null);

  private final ProblemLedger ledger;
  private final ProblemSteps steps;
  private final TransactionalOperator transaction;

  Lapses(ProblemLedger ledger, ProblemSteps steps, TransactionalOperator transaction) {
    super(EVERY, EVERY, "promised days wait");
    this.ledger = ledger;
    this.steps = steps;
    this.transaction = transaction;
  }

  /** Takes every step that is due; answers how many problems it looked at. */
  Mono<Long> run() {
    return Mono.defer(() -> ledger.lapsing(steps.now(), BATCH).collectList())
        .flatMapMany(Flux::fromIterable)
        .concatMap(id -> lapse(id).as(transaction::transactional))
        .count();
  }

  private Mono<UUID> lapse(UUID id) {
    return ledger
        .lock(List.of(id))
        .next()
        .flatMap(locked ->
            Flux.fromIterable(due(locked.problem(), steps.now()))
                .concatMap(command -> again(id, locked, command))
                .then())
        .thenReturn(id);
  }

  /** Two things may be due at once; each is decided on what the other has made of the problem. */
  private Mono<Void> again(UUID id, ProblemOnFile locked, ProblemCommand command) {
    return ledger
        .lock(List.of(id))
        .next()
        .defaultIfEmpty(locked)
        .flatMap(present -> steps.take(present, command, null, Hand.CLOCK, CLOCK))
        .then();
  }

  private static List<ProblemCommand> due(Problem problem, Instant now) {
    boolean deferral =
        problem.stage() instanceof Stage.Deferred(_, _, Instant reviewAt)
            && !now.isBefore(reviewAt);
    Problem.Listing listing = problem.listing();
    boolean listed =
        listing != null
            && listing.result() == Problem.Listing.Result.ACTIVE
            && problem.state().open()
            && !now.isBefore(listing.dueAt());
    return deferral && listed
        ? List.of(new ProblemCommand.LapseDeferral(), new ProblemCommand.LapseListing())
        : deferral
            ? List.of(new ProblemCommand.LapseDeferral())
            : listed ? List.of(new ProblemCommand.LapseListing()) : List.of();
  }

  @Override
  protected Mono<?> turn() {
    return run();
  }
}
