package io.sunboard.tip.app;

import io.sunboard.calendar.app.Calendars;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.loop.Loop;
import io.sunboard.problem.Problem;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.SilentReopening;
import io.sunboard.shared.Decision;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipCommand;
import io.sunboard.tip.TipDecider;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipHistory;
import io.sunboard.tip.TipSituation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Silence reopens: a contest that nobody has decided by its time lapses, and its problem is open
 * again. Every node looks; whoever locks the problem and the tip first takes the step, and the next
 * finds no contest any more.
 */
@Component
class ContestLapses extends Loop {

  private static final int BATCH = 200;

  private static final String NOTE =
      "群众异议逾期未作出结论，自动重新办理。No decision on the citizen's objection in time.";

  private final TipStore store;
  private final ProblemLedger ledger;
  private final SilentReopening reopening;
  private final Calendars calendars;
  private final TipSettings settings;
  private final Outbox outbox;
  private final TransactionalOperator transaction;
  private final Clock clock;

  ContestLapses(
      TipStore store,
      ProblemLedger ledger,
      SilentReopening reopening,
      Calendars calendars,
      TipSettings settings,
      Outbox outbox,
      TransactionalOperator transaction,
      Clock clock) {
    super(settings.every(), settings.every(), "contests wait");
    this.store = store;
    this.ledger = ledger;
    this.reopening = reopening;
    this.calendars = calendars;
    this.settings = settings;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Lets every contest that is due lapse; answers how many it was that did. */
  Mono<Long> run() {
    return Mono.defer(() -> store.contestsDue(now(), BATCH).collectList())
        .flatMapMany(Flux::fromIterable)
        .concatMap(this::lapse)
        .count();
  }

  private Mono<Tip> lapse(TipStore.Due due) {
    // As every step of a problem: the problem first, its tips then.
    return transaction
        .execute(status ->
            ledger
                .lock(List.of(due.problem()))
                .next()
                .flatMap(_ -> store.lock(List.of(due.tip())).next())
                .flatMap(tip -> situation().flatMap(around -> lapse(tip, due, around)))
                .flatMap(decision ->
                    switch (decision) {
                      case Decision.Accepted<Tip>(Tip tip) -> Mono.just(tip);
                      case Decision.Refused<Tip> _ -> {
                        status.setRollbackOnly();
                        yield Mono.<Tip>empty();
                      }
                    }))
        // Not next(): that cancels, and a transaction that is cancelled is rolled back.
        .singleOrEmpty();
  }

  private Mono<Decision<Tip>> lapse(Tip tip, TipStore.Due due, TipSituation around) {
    return switch (TipDecider.decide(tip, new TipCommand.LapseContest(), null, around)) {
      case Decision.Refused<TipEvent>(var refusals) -> Mono.just(Decision.<Tip>refused(refusals));
      case Decision.Accepted<TipEvent>(TipEvent event) -> {
        TipEntry entry = TipEntry.unsigned(tip.entries() + 1, event, around.now());
        Tip after = TipHistory.next(tip, entry);
        yield store
            .save(List.of(new TipStore.Change(after, entry)))
            .then(outbox.tell("Tip", tip.id().toString(), "Tip" + event.type()))
            .then(Mono.defer(() -> reopening.reopen(due.problem(), NOTE)))
            .map((Decision<Problem> reopened) -> reopened.map(_ -> after));
      }
    };
  }

  private Mono<TipSituation> situation() {
    return calendars.current().map(calendar -> new TipSituation(now(), calendar, settings.rules()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  protected Mono<?> turn() {
    return run();
  }
}
