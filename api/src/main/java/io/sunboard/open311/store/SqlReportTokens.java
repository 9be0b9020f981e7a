package io.sunboard.open311.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.open311.app.ReportTokens;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tokens in PostgreSQL. */
@Repository
class SqlReportTokens implements ReportTokens {

  private final DatabaseClient db;

  SqlReportTokens(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Void> keep(byte[] hash, UUID tip) {
    return bind(
            db.sql(
                "insert into open311_token (hash, tip_id) values ($1, $2) on conflict do nothing"),
            hash,
            tip)
        .then();
  }

  @Override
  public Mono<UUID> tip(byte[] hash) {
    return bind(db.sql("select tip_id from open311_token where hash = $1"), (Object) hash)
        .map(row -> Objects.requireNonNull(row.get("tip_id", UUID.class)))
        .one();
  }
}
