package io.sunboard.search.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.search.app.SearchLock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/** PostgreSQL's advisory locks: they end with their transaction, however it ends. */
@Repository
class SqlSearchLock implements SearchLock {

  private final DatabaseClient db;
  private final TransactionalOperator own;

  SqlSearchLock(DatabaseClient db, ReactiveTransactionManager transactions) {
    this.db = db;
    this.own =
        TransactionalOperator.create(
            transactions,
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
  }

  @Override
  public Mono<Void> shared() {
    return db.sql("select pg_advisory_xact_lock_shared(hashtext(current_schema() || '.search.write'))").then();
  }

  @Override
  public Mono<Void> exclusively(Mono<Void> step) {
    return db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.search.write'))")
        .then()
        .then(step)
        .as(own::transactional);
  }

  @Override
  public <T> Mono<T> alone(String name, Mono<T> work) {
    return bind(
            db.sql("select pg_try_advisory_xact_lock(hashtext(current_schema() || '.search.' || $1)) got"),
            name)
        .map(row -> Sql.flag(row, "got"))
        .one()
        .filter(Boolean::booleanValue)
        .flatMap(_ -> work)
        .as(own::transactional);
  }
}
