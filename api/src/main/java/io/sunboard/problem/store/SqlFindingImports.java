package io.sunboard.problem.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.app.FindingImports;
import io.sunboard.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Imported files of findings in PostgreSQL. */
@Repository
class SqlFindingImports implements FindingImports {

  private final DatabaseClient db;

  SqlFindingImports(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Done> earlier(String digest, ProblemSource source, boolean sample) {
    Mono<Void> alone =
        bind(db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.findings.' || $1))"), digest)
            .then();
    return alone.then(
        bind(
                db.sql(
                    """
                    select imported, first_number, last_number from finding_import
                    where digest = $1 and source = $2 and sample = $3
                    """),
                digest,
                source.name(),
                sample)
            .map(row ->
                new Done(
                    Sql.number(row, "imported"),
                    Sql.text(row, "first_number"),
                    Sql.text(row, "last_number")))
            .one());
  }

  @Override
  public Mono<Void> remember(
      String digest,
      ProblemSource source,
      boolean sample,
      UUID upload,
      Done done,
      Actor actor,
      Instant at) {
    return bind(
            db.sql(
                """
                insert into finding_import (digest, source, sample, upload_id, imported_by,
                  imported_at, imported, first_number, last_number)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """),
            digest,
            source.name(),
            sample,
            upload,
            actor.id(),
            at,
            done.imported(),
            done.firstNumber(),
            done.lastNumber())
        .then();
  }
}
