package io.sunboard.outbox.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.outbox.app.Projection;
import io.sunboard.outbox.app.Projection.Change;
import io.sunboard.platform.loop.Loop;
import io.sunboard.platform.sql.Sql;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes changes out of the outbox and hands them to the projections, on every node at once: rows in
 * one node's hands are skipped by the others. A batch leaves the outbox when all projections have
 * followed it; a crash or an error in between puts it back.
 */
@Component
class Relay extends Loop {

  private static final int BATCH = 1_000;
  private static final int AT_ONCE = 2;
  private static final Duration POLL = Duration.ofSeconds(1);

  // What happens now comes before history that is loaded meanwhile, however much that is.
  // By the rows' places and not their ids: of a table that is empty but for moments the planner
  // knows nothing, and would read all of it for each batch. Nothing moves a row of the outbox.
  private static final String TAKE =
      """
      delete from outbox where ctid = any(array(
        select ctid from outbox order by history, id limit $1 for update skip locked))
      returning subject, subject_key
      """;

  private final DatabaseClient db;
  private final TransactionalOperator transaction;
  private final List<Projection> projections;
  private final Wakeups wakeups;

  Relay(
      DatabaseClient db,
      TransactionalOperator transaction,
      List<Projection> projections,
      Wakeups wakeups) {
    super(Duration.ZERO, POLL, "outbox waits");
    this.db = db;
    this.transaction = transaction;
    this.projections = projections;
    this.wakeups = wakeups;
  }

  /** One batch; answers how many rows it took. */
  Mono<Integer> relay() {
    return bind(db.sql(TAKE), BATCH)
        .map(row -> new Change(Sql.text(row, "subject"), Sql.text(row, "subject_key")))
        .all()
        .collectList()
        .flatMap(taken -> follow(taken).thenReturn(taken.size()))
        .as(transaction::transactional);
  }

  private Mono<Void> follow(List<Change> taken) {
    if (taken.isEmpty()) {
      return Mono.empty();
    }
    var changes = new LinkedHashSet<>(taken);
    return Flux.fromIterable(projections).concatMap(each -> each.follow(changes)).then();
  }

  /**
   * Empties the outbox. When there is more than a batch, several are under way, as if there were
   * more nodes: one is read from PostgreSQL while another is written.
   */
  @Override
  protected Mono<?> turn() {
    return relay()
        .filter(taken -> taken == BATCH)
        .flatMap(_ -> Flux.range(0, AT_ONCE).flatMap(_ -> empty(), AT_ONCE).then());
  }

  private Mono<Void> empty() {
    return relay().repeat().takeUntil(taken -> taken < BATCH).then();
  }

  @Override
  protected Flux<?> wakeups() {
    return wakeups.wakeups();
  }
}
