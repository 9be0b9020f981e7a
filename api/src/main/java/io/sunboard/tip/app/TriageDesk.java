package io.sunboard.tip.app;

import io.sunboard.platform.loop.Loop;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Puts tips on the desk a moment after they came: until when they have to be answered, and that
 * they count. Every node does it; what one has in hand the others skip.
 */
@Component
class TriageDesk extends Loop {

  private static final int BATCH = 500;

  private final TriageTally tally;
  private final TriageStatistics statistics;
  private final TransactionalOperator transaction;

  TriageDesk(
      TriageTally tally,
      TriageStatistics statistics,
      TransactionalOperator transaction,
      TriageSettings settings) {
    super(Duration.ZERO, settings.deskEvery(), "tips wait for their desk");
    this.tally = tally;
    this.statistics = statistics;
    this.transaction = transaction;
  }

  /** One batch; answers how many tips it took. */
  Mono<Integer> run() {
    // Before a city is loaded there is no desk.
    return tally
        .city()
        .flatMap(_ -> tally.lockNew(BATCH).collectList())
        .flatMap(tips -> statistics.received(tips).thenReturn(tips.size()))
        .defaultIfEmpty(0)
        .as(transaction::transactional);
  }

  @Override
  protected Mono<?> turn() {
    return run().repeat().takeUntil(taken -> taken < BATCH).then();
  }
}
