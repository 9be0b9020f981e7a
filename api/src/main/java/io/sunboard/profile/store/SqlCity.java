package io.sunboard.profile.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.sunboard.platform.sql.Sql;
import io.sunboard.profile.CityBounds;
import io.sunboard.profile.app.CityGround;
import io.sunboard.profile.app.CityStore;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The city's row, and a lock among nodes that outlives the many transactions of a loading. */
@Repository
class SqlCity implements CityStore, CityGround {

  private final DatabaseClient db;
  private final ConnectionFactory connections;

  /** A city stays where it is. */
  private volatile @Nullable CityBounds known;

  SqlCity(DatabaseClient db, ConnectionFactory connections) {
    this.db = db;
    this.connections = connections;
  }

  @Override
  public Mono<String> profile() {
    return db.sql("select profile from city").map(row -> Sql.text(row, "profile")).one();
  }

  @Override
  public Mono<Void> claim(
      String profile, String rootUnit, @Nullable CityBounds bounds, Instant at) {
    Double[] corners =
        bounds == null
            ? null
            : new Double[] {bounds.south(), bounds.west(), bounds.north(), bounds.east()};
    return bind(
            db.sql(
                """
                insert into city as c (profile, root_unit, loaded_at, bounds) values ($1, $2, $3, $4)
                on conflict (only_one) do update set bounds = excluded.bounds
                  where c.profile = excluded.profile
                """),
            profile,
            rootUnit,
            at,
            maybe(Double[].class, corners))
        .then()
        .then(Mono.fromRunnable(() -> known = bounds));
  }

  @Override
  public Mono<CityBounds> bounds() {
    CityBounds there = known;
    return there != null ? Mono.just(there) : read().defaultIfEmpty(CityBounds.ANYWHERE);
  }

  private Mono<CityBounds> read() {
    return db.sql("select bounds from city where bounds is not null")
        .map(row -> {
          Double[] corners = Objects.requireNonNull(row.get("bounds", Double[].class));
          return new CityBounds(corners[0], corners[1], corners[2], corners[3]);
        })
        .one()
        .doOnNext(found -> known = found);
  }

  @Override
  public <T> Mono<T> oneAtATime(Mono<T> work) {
    // A session's lock, on a connection held for it: it is gone when the node is.
    return Mono.usingWhen(
        connections.create(),
        connection -> execute(connection, "pg_advisory_lock").then(work),
        connection ->
            execute(connection, "pg_advisory_unlock").then(Mono.from(connection.close())));
  }

  private static Mono<Void> execute(Connection connection, String function) {
    return Flux.from(
            connection
                .createStatement(
                    "select " + function + "(hashtext(current_schema() || '.profile'))")
                .execute())
        .flatMap(result -> result.map((_, _) -> true))
        .then();
  }
}
