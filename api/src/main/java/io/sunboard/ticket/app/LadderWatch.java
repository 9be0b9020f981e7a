package io.sunboard.ticket.app;

import io.sunboard.calendar.app.Calendars;
import io.sunboard.platform.loop.Loop;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Lets rungs fire when they are due, on every node at once: a problem in one node's hands is passed
 * over by the others, and a rung that has fired is not there any more. Looks every few seconds, and
 * at the start, so that whatever was missed while nobody ran is made up for.
 */
@Component
class LadderWatch extends Loop {

  private final TicketStore store;
  private final LadderKeeper keeper;
  private final ProblemLedger problems;
  private final Calendars calendars;
  private final TransactionalOperator transaction;
  private final Clock clock;

  LadderWatch(
      TicketStore store,
      LadderKeeper keeper,
      ProblemLedger problems,
      Calendars calendars,
      TransactionalOperator transaction,
      Clock clock,
      @Value("${sunboard.ladder.every}") Duration every) {
    super(Duration.ZERO, every, "tickets wait");
    this.store = store;
    this.keeper = keeper;
    this.problems = problems;
    this.calendars = calendars;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Lets fire everything that is due, a problem a transaction; answers how many problems. */
  Mono<Long> run() {
    return Mono.defer(this::next)
        .as(transaction::transactional)
        .repeat()
        .takeWhile(Boolean::booleanValue)
        .count();
  }

  private Mono<Boolean> next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return store.claim(now).flatMap(id -> fire(id, now)).defaultIfEmpty(false);
  }

  private Mono<Boolean> fire(UUID id, Instant now) {
    return problems
        .lock(List.of(id))
        .single()
        .map(ProblemOnFile::problem)
        .flatMap(
            problem -> calendars.current().flatMap(calendar -> keeper.fire(problem, now, calendar)))
        .thenReturn(true);
  }

  @Override
  protected Mono<?> turn() {
    return run();
  }
}
