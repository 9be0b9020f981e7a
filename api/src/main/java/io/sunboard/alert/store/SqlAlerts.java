package io.sunboard.alert.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertFilter;
import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.AlertTopic;
import io.sunboard.alert.Delivery;
import io.sunboard.alert.app.AlertKeys;
import io.sunboard.alert.app.AlertStore;
import io.sunboard.platform.sql.Sql;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alerts in PostgreSQL. */
@Repository
class SqlAlerts implements AlertStore {

  private final DatabaseClient db;
  private final AlertRow rows;
  private final AlertKeys keys;

  SqlAlerts(DatabaseClient db, AlertRow rows, AlertKeys keys) {
    this.db = db;
    this.rows = rows;
    this.keys = keys;
  }

  @Override
  public Mono<Count> count(String destinationHash) {
    return bind(
            db.sql("select pg_advisory_xact_lock(hashtextextended('alert ' || $1, 0))"),
            destinationHash)
        .then()
        .then(
            bind(
                    db.sql(
                        """
                        select count(*)::int n, (count(*) filter (where state = 'PENDING'))::int waiting
                        from alert where destination_hash = $1
                        """),
                    destinationHash)
                .map(row -> new Count(Sql.number(row, "n"), Sql.number(row, "waiting")))
                .one());
  }

  @Override
  public Mono<Void> insert(Alert alert, String tokenHash, String destinationHash) {
    AlertFilter filter = alert.filter();
    AlertFilter.Box box = filter.box();
    AlertFilter.Circle circle = filter.circle();
    return bind(
            db.sql(
                """
                insert into alert (id, token_hash, state, channel, destination, destination_hash, key_id,
                  language, exposures, publications, rankings, unit, category, exposure,
                  south, west, north, east, latitude, longitude, metres, created_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                  $19, $20, $21, $22)
                """),
            alert.id(),
            tokenHash,
            alert.state().name(),
            alert.channel().name(),
            keys.seal(alert.id(), alert.destination()),
            destinationHash,
            keys.newest(),
            alert.language().name(),
            filter.topics().contains(AlertTopic.EXPOSURES),
            filter.topics().contains(AlertTopic.PUBLICATIONS),
            filter.topics().contains(AlertTopic.RANKINGS),
            maybe(String.class, filter.unit()),
            maybe(String.class, filter.category()),
            maybe(String.class, filter.exposure()),
            maybe(Double.class, box == null ? null : box.south()),
            maybe(Double.class, box == null ? null : box.west()),
            maybe(Double.class, box == null ? null : box.north()),
            maybe(Double.class, box == null ? null : box.east()),
            maybe(Double.class, circle == null ? null : circle.latitude()),
            maybe(Double.class, circle == null ? null : circle.longitude()),
            maybe(Double.class, circle == null ? null : circle.metres()),
            alert.createdAt())
        .then();
  }

  @Override
  public Mono<Held> byToken(String token) {
    return bind(
            db.sql("select * from alert where token_hash = any($1) and key_id = any($2)"),
            keys.hashes(token),
            keys.known())
        .map(row -> rows.held(row))
        .one();
  }

  @Override
  public Mono<Held> byId(UUID id) {
    return bind(db.sql("select * from alert where id = $1 and key_id = any($2)"), id, keys.known())
        .map(row -> rows.held(row))
        .one();
  }

  @Override
  public Mono<Boolean> confirm(UUID id, Instant at) {
    return bind(
            db.sql(
                """
                update alert set state = 'ACTIVE', confirmed_at = $2 where id = $1 and state = 'PENDING'
                """),
            id,
            at)
        .fetch()
        .rowsUpdated()
        .map(updated -> updated > 0);
  }

  @Override
  public Mono<Boolean> delete(UUID id) {
    return bind(db.sql("delete from alert where id = $1"), id)
        .fetch()
        .rowsUpdated()
        .map(deleted -> deleted > 0);
  }

  @Override
  public Mono<Void> queue(AlertMessage message, UUID alert) {
    return bind(
            db.sql(
                """
                with m as (
                  insert into alert_message (id, type, subject, subject_key, at, body)
                  values ($1, $2, $3, $4, $5, $6)),
                d as (
                  insert into alert_delivery (alert_id, message_id, state, queued_at)
                  values ($7, $1, 'PENDING', $5))
                update alert set queued = queued + 1, next_at = coalesce(next_at, $5) where id = $7
                """),
            message.id(),
            message.type(),
            message.subject(),
            message.key(),
            message.at(),
            message.body(),
            alert)
        .then();
  }

  @Override
  public Flux<Delivery> log(UUID alert, @Nullable Long before, int size) {
    return bind(
            db.sql(
                """
                select d.*, m.type, m.subject_key from alert_delivery d join alert_message m on m.id = d.message_id
                where d.alert_id = $1 and ($2::bigint is null or d.position < $2)
                order by d.position desc limit $3
                """),
            alert,
            maybe(Long.class, before),
            size)
        .map(AlertRow::delivery)
        .all();
  }

  @Override
  public Mono<Long> purgeUnconfirmed(Instant createdBefore) {
    return bind(
            db.sql("delete from alert where state = 'PENDING' and created_at < $1"), createdBefore)
        .fetch()
        .rowsUpdated();
  }

  @Override
  public Mono<Long> purgeLog(Instant queuedBefore) {
    return bind(
            db.sql("delete from alert_delivery where state <> 'PENDING' and queued_at < $1"),
            queuedBefore)
        .fetch()
        .rowsUpdated()
        .flatMap(_ ->
            bind(
                    db.sql(
                        """
                        delete from alert_message m where m.at < $1
                          and not exists (select from alert_delivery d where d.message_id = m.id)
                        """),
                    queuedBefore)
                .fetch()
                .rowsUpdated());
  }
}
