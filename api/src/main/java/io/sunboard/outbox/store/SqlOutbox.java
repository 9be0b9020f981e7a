package io.sunboard.outbox.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.outbox.app.Outbox;
import io.sunboard.outbox.app.Told;
import io.sunboard.shared.Actor;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The event log and the outbox in PostgreSQL, written by one statement. */
@Repository
class SqlOutbox implements Outbox {

  /** Notifications are delivered when the transaction commits, and never when it does not. */
  private static final String APPEND =
      """
      with logged as (
        insert into event (subject, subject_key, type, happened_at, recorded_at, actor, staff_role, data)
        values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)),
      told as (insert into outbox (subject, subject_key, history) values ($1, $2, $10))
      select pg_notify('sunboard', $9)
      """;

  private final DatabaseClient db;
  private final JsonMapper json;
  private final Clock clock;
  private final List<Told> listeners;

  SqlOutbox(DatabaseClient db, JsonMapper json, Clock clock, List<Told> listeners) {
    this.db = db;
    this.json = json;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public Mono<Void> append(Actor actor, DomainEvent event) {
    return append(actor, event, Notification.of(event), false)
        .then(heard(event.subject(), event.key(), event.type()));
  }

  @Override
  public Mono<Void> appendHistory(Actor actor, DomainEvent event) {
    return append(actor, event, Notification.WAKE, true);
  }

  @Override
  public Mono<Void> tell(String subject, String key, String type) {
    return bind(
            db.sql(
                """
                with told as (insert into outbox (subject, subject_key) values ($1, $2))
                select pg_notify('sunboard', $3)
                """),
            subject,
            key,
            Notification.of(subject, key, type))
        .then()
        .then(heard(subject, key, type));
  }

  @Override
  public Mono<Void> tellHistory(String subject, Collection<String> keys) {
    return bind(
            db.sql(
                """
                with told as (
                  insert into outbox (subject, subject_key, history)
                  select $1, k, true from unnest($2::text[]) k)
                select pg_notify('sunboard', $3)
                """),
            subject,
            keys.toArray(String[]::new),
            Notification.WAKE)
        .then();
  }

  private Mono<Void> heard(String subject, String key, String type) {
    return Flux.fromIterable(listeners)
        .concatMap(listener -> listener.told(subject, key, type))
        .then();
  }

  private Mono<Void> append(Actor actor, DomainEvent event, String notification, boolean history) {
    StaffRole role = event.role();
    return bind(
            db.sql(APPEND),
            event.subject(),
            event.key(),
            event.type(),
            event.happenedAt(),
            clock.instant(),
            actor.id(),
            maybe(String.class, role == null ? null : role.name()),
            json.writeValueAsString(event.data()),
            notification,
            history)
        .then();
  }
}
