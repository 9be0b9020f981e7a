package io.sunboard.ranking.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.ranking.app.ExportStore;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exports of rankings in PostgreSQL. */
@Repository
class SqlExports implements ExportStore {

  private final DatabaseClient db;

  SqlExports(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Void> keepInputs(UUID ranking, byte[] inputs) {
    return bind(
            db.sql("insert into ranking_input (ranking_id, inputs) values ($1, $2)"),
            ranking,
            inputs)
        .then();
  }

  @Override
  public Mono<byte[]> inputs(UUID ranking) {
    return bind(db.sql("select inputs from ranking_input where ranking_id = $1"), ranking)
        .map(row -> Objects.requireNonNull(row.get("inputs", byte[].class)))
        .one();
  }

  @Override
  public Mono<Void> keep(UUID ranking, File json, File csv) {
    return bind(
            db.sql(
                """
                insert into ranking_export (ranking_id, json, json_digest, csv, csv_digest)
                values ($1, $2, $3, $4, $5)
                """),
            ranking,
            json.bytes(),
            json.digest(),
            csv.bytes(),
            csv.digest())
        .then();
  }

  @Override
  public Mono<File> json(UUID ranking) {
    return file("json", ranking);
  }

  @Override
  public Mono<File> csv(UUID ranking) {
    return file("csv", ranking);
  }

  private Mono<File> file(String column, UUID ranking) {
    return bind(
            db.sql(
                """
                select e.%s bytes, e.%s_digest digest
                from ranking_export e join ranking k on k.id = e.ranking_id
                where k.id = $1 and k.state = 'RELEASED'
                """
                    .formatted(column, column)),
            ranking)
        .map(row ->
            new File(
                Objects.requireNonNull(row.get("bytes", byte[].class)), Sql.text(row, "digest")))
        .one();
  }

  @Override
  public Flux<UUID> exported(Iterable<UUID> rankings) {
    return Flux.fromIterable(rankings)
        .collectList()
        .flatMapMany(ids ->
            bind(
                    db.sql("select ranking_id from ranking_export where ranking_id = any($1)"),
                    (Object) ids.toArray(UUID[]::new))
                .map(row -> Objects.requireNonNull(row.get("ranking_id", UUID.class)))
                .all());
  }
}
