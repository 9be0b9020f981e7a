package io.sunboard.alert.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertChannel;
import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.AlertState;
import io.sunboard.alert.Receipt;
import io.sunboard.alert.app.AlertKeys;
import io.sunboard.alert.app.AlertQueue;
import io.sunboard.alert.app.AlertStore.Held;
import io.sunboard.platform.sql.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Queues in PostgreSQL. */
@Repository
class SqlAlertQueue implements AlertQueue {

  /** Messages that one mail may hold; a webhook gets one at a time. */
  private static final int IN_A_MAIL = 50;

  private static final String LEASE =
      """
      with due as (
        select id from alert where next_at <= $1 and state <> 'DISABLED' and key_id = any($3)
        order by next_at limit 1 for update skip locked)
      update alert a set next_at = $2 from due where a.id = due.id returning a.*
      """;

  private static final String HEAD =
      """
      select m.*, m.body is null or case m.subject
          when 'Exposure' then m.type <> 'exposure.withdrawn' and exists (
            select from exposure e where e.number = m.subject_key and e.state = 'WITHDRAWN')
          when 'Publication' then m.type <> 'publication.withdrawn' and not exists (
            select from publication p where p.number = m.subject_key and p.state = 'RELEASED'
              and p.audience = 'PUBLIC')
          else false end as gone
      from alert_delivery d join alert_message m on m.id = d.message_id
      where d.alert_id = $1 and d.state = 'PENDING'
      order by d.position limit $2
      """;

  private final DatabaseClient db;
  private final AlertRow rows;
  private final AlertKeys keys;
  private final TransactionalOperator transaction;

  SqlAlertQueue(
      DatabaseClient db, AlertRow rows, AlertKeys keys, TransactionalOperator transaction) {
    this.db = db;
    this.rows = rows;
    this.keys = keys;
    this.transaction = transaction;
  }

  private record Head(AlertMessage message, boolean gone) {}

  @Override
  public Mono<Leased> lease(Instant now, Instant until) {
    return bind(db.sql(LEASE), now, until, keys.known())
        .map(row -> rows.held(row))
        .one()
        .flatMap(this::withHead);
  }

  private Mono<Leased> withHead(Held held) {
    int size = held.alert().channel() == AlertChannel.EMAIL ? IN_A_MAIL : 1;
    return bind(db.sql(HEAD), held.alert().id(), size + 1)
        .map(row -> new Head(AlertRow.message(row), Sql.flag(row, "gone")))
        .all()
        .collectList()
        .map(found -> {
          List<Head> due = found.stream().limit(size).toList();
          return new Leased(
              held,
              due.stream().map(Head::message).toList(),
              due.stream().filter(Head::gone).map(each -> each.message().id()).toList(),
              found.size() > size);
        });
  }

  @Override
  public Mono<Void> supersede(UUID alert, Collection<UUID> messages) {
    return bind(
            db.sql(
                """
                update alert_delivery set state = 'SUPERSEDED'
                where alert_id = $1 and message_id = any($2) and state = 'PENDING'
                """),
            alert,
            messages.toArray(UUID[]::new))
        .then();
  }

  @Override
  public Mono<Void> taken(Leased leased, Receipt.Taken receipt, Instant now, Instant next) {
    Alert alert = leased.held().alert();
    // The question that comes first does not put off what it asks about.
    boolean mail = alert.channel() == AlertChannel.EMAIL && alert.state() == AlertState.ACTIVE;
    return log(leased, "DELIVERED", receipt.status(), null, now)
        .then(after(leased, next, mail ? now : null))
        .as(transaction::transactional);
  }

  @Override
  public Mono<Void> failed(Leased leased, Receipt.Failed receipt, Instant now, Instant next) {
    return log(leased, "PENDING", receipt.status(), receipt.fault(), now)
        .then(
            bind(
                    db.sql("update alert set failures = failures + 1, next_at = $2 where id = $1"),
                    leased.held().alert().id(),
                    next)
                .then())
        .as(transaction::transactional);
  }

  @Override
  public Mono<Void> idle(Leased leased, Instant now) {
    return after(leased, now, null);
  }

  @Override
  public Mono<Void> disable(Leased leased, String reason, @Nullable Integer status, Instant now) {
    UUID id = leased.held().alert().id();
    String said = status == null ? reason : reason + " " + status;
    return log(leased, "GIVEN_UP", status, reason, now)
        .then(
            bind(
                    db.sql(
                        """
                        update alert_delivery set state = 'GIVEN_UP'
                        where alert_id = $1 and state = 'PENDING'
                        """),
                    id)
                .then())
        .then(
            bind(
                    db.sql(
                        """
                        update alert set state = 'DISABLED', reason = $2, next_at = null,
                          failures = failures + 1
                        where id = $1
                        """),
                    id,
                    said)
                .then())
        .as(transaction::transactional);
  }

  private Mono<Void> log(
      Leased leased, String state, @Nullable Integer status, @Nullable String fault, Instant now) {
    return bind(
            db.sql(
                """
                update alert_delivery set attempts = attempts + 1, last_at = $3, status = $4, fault = $5,
                  state = case when $6 = 'DELIVERED' or state = 'PENDING' then $6 else state end
                where alert_id = $1 and message_id = any($2)
                """),
            leased.held().alert().id(),
            leased.due().stream().map(AlertMessage::id).toArray(UUID[]::new),
            now,
            maybe(Integer.class, status),
            maybe(String.class, fault),
            state)
        .then();
  }

  /** Whatever was queued since the lease keeps the alert awake. */
  private Mono<Void> after(Leased leased, Instant next, @Nullable Instant mailedAt) {
    return bind(
            db.sql(
                """
                update alert set failures = 0, mailed_at = coalesce($5, mailed_at),
                  next_at = case when $3 or queued <> $4 then $2::timestamptz end
                where id = $1
                """),
            leased.held().alert().id(),
            next,
            leased.more(),
            leased.held().queued(),
            maybe(mailedAt))
        .then();
  }
}
