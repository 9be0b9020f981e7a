package io.sunboard.sample.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.sample.app.SampleProgress;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The progress of a sample in PostgreSQL. */
@Repository
class SqlSampleProgress implements SampleProgress {

  private final DatabaseClient db;

  SqlSampleProgress(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Integer> lock(String size, String part) {
    return db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.sample'))")
        .then()
        .then(
            bind(
                    db.sql("select loaded from sample_progress where size = $1 and part = $2"),
                    size,
                    part)
                .map(row -> Sql.number(row, "loaded"))
                .one()
                .defaultIfEmpty(0));
  }

  @Override
  public Mono<Void> note(String size, String part, int loaded) {
    return bind(
            db.sql(
                """
                insert into sample_progress (size, part, loaded) values ($1, $2, $3)
                on conflict (size, part) do update set loaded = $3
                """),
            size,
            part,
            loaded)
        .then();
  }

  @Override
  public Mono<String> size() {
    return db.sql("select size from sample_progress limit 1")
        .map(row -> Sql.text(row, "size"))
        .one();
  }
}
