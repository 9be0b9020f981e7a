package io.sunboard.tip.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.tip.app.RetentionRows;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Tips whose time is over, in PostgreSQL. */
@Repository
class SqlRetention implements RetentionRows {

  private final DatabaseClient db;

  SqlRetention(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<UUID> lockSettled(Collection<UUID> tips, Instant before) {
    return bind(
            db.sql(
                """
                select id from tip where id = any($1) and settled_at <= $2
                order by id for update skip locked
                """),
            tips.toArray(UUID[]::new),
            before)
        .map(row -> TipRow.id(row, "id"))
        .all();
  }

  @Override
  public Flux<UUID> lockKept(Instant before, int most) {
    return bind(
            db.sql(
                """
                select id from tip where settled_at <= $1 and kept and contest is null
                order by settled_at limit $2 for update skip locked
                """),
            before,
            most)
        .map(row -> TipRow.id(row, "id"))
        .all();
  }
}
