package io.sunboard.profile.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.sunboard.platform.sql.Sql;
import io.sunboard.profile.app.CityStore;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The city's row, and a lock among nodes that outlives the many transactions of a loading. */
@Repository
class SqlCity implements CityStore {

  private final DatabaseClient db;
  private final ConnectionFactory connections;

  SqlCity(DatabaseClient db, ConnectionFactory connections) {
    this.db = db;
    this.connections = connections;
  }

  @Override
  public Mono<String> profile() {
    return db.sql("select profile from city").map(row -> Sql.text(row, "profile")).one();
  }

  @Override
  public Mono<Void> claim(String profile, String rootUnit, Instant at) {
    return bind(
            db.sql(
                """
                insert into city (profile, root_unit, loaded_at) values ($1, $2, $3)
                on conflict do nothing
                """),
            profile,
            rootUnit,
            at)
        .then();
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
                .createStatement("select " + function + "(hashtext(current_schema() || '.profile'))")
                .execute())
        .flatMap(result -> result.map((_, _) -> true))
        .then();
  }
}
