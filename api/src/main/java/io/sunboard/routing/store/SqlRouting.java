package io.sunboard.routing.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.routing.app.RoutingStore;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Versions of rules, and tips with where they went, in PostgreSQL. */
@Repository
class SqlRouting implements RoutingStore {

  private static final String LATEST = "select coalesce(max(version), 0) n from routing_rules";

  private final DatabaseClient db;

  SqlRouting(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Integer> latest() {
    return db.sql(LATEST).map(row -> Sql.number(row, "n")).one();
  }

  @Override
  public Mono<Integer> lockLatest() {
    return db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.routing'), 0)")
        .then()
        .then(latest());
  }

  @Override
  public Mono<Version> version(int version) {
    return bind(
            db.sql(
                "select version, document, reason, set_at from routing_rules where version = $1"),
            version)
        .map(row ->
            new Version(
                Sql.number(row, "version"),
                Sql.text(row, "document"),
                Sql.text(row, "reason"),
                Objects.requireNonNull(Sql.instantOrNull(row, "set_at"))))
        .one();
  }

  @Override
  public Mono<Void> insert(Version version, String setBy) {
    return bind(
            db.sql(
                """
                insert into routing_rules (version, document, reason, set_at, set_by)
                values ($1, $2, $3, $4, $5)
                """),
            version.version(),
            version.document(),
            version.reason(),
            version.setAt(),
            setBy)
        .then();
  }

  @Override
  public Flux<Past> past(Instant from, Instant before, int most) {
    return bind(
            db.sql(
                """
                select t.number, t.received_at, t.category, t.text, t.address, t.latitude,
                  t.longitude, p.lead
                from tip t left join problem p on p.id = t.problem_id
                where t.received_at >= $1 and t.received_at < $2 and t.text is not null
                order by t.received_at desc, t.id desc limit $3
                """),
            from,
            before,
            most)
        .map(row -> {
          String lead = Sql.textOrNull(row, "lead");
          return new Past(
              Sql.text(row, "number"),
              Objects.requireNonNull(Sql.instantOrNull(row, "received_at")),
              Sql.text(row, "category"),
              Sql.text(row, "text"),
              Sql.textOrNull(row, "address"),
              row.get("latitude", Double.class),
              row.get("longitude", Double.class),
              lead == null ? null : new UnitCode(lead));
        })
        .all();
  }
}
