package io.sunboard.alert.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.app.AlertNews;
import io.sunboard.alert.app.AlertSettings;
import io.sunboard.platform.sql.Sql;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** News in PostgreSQL, and who wants them: one statement for a message and all its queues. */
@Repository
class SqlAlertNews implements AlertNews {

  private static final long LOCK = 0x5375_6e62_416c_7274L;

  /**
   * Stands behind a statement that finds {@code wanted(id)}: the message, its place in each queue,
   * what each has been told of, and when its sender is to look. $1 to $6 are the message, $7 the
   * present, $8 seconds between two mails.
   */
  private static final String QUEUE =
      """
      , m as (
        insert into alert_message (id, type, subject, subject_key, at, body)
        select $1, $2, $3, $4, $5, $6 where exists (select from wanted)),
      d as (
        insert into alert_delivery (alert_id, message_id, state, queued_at)
        select id, $1, 'PENDING', $7 from wanted)
      TOLD
      update alert a set queued = queued + 1,
        next_at = coalesce(next_at, case when channel = 'EMAIL'
          then greatest($7::timestamptz, mailed_at + make_interval(secs => $8)) else $7 end)
      from wanted where a.id = wanted.id
      """;

  private static final String REMEMBER =
      """
      , t as (
        insert into alert_told (alert_id, subject, subject_key) select id, $3, $4 from wanted
        on conflict do nothing)
      """;

  private static final String AGREED = "a.state = 'ACTIVE' and a.confirmed_at <= $5 ";

  private final DatabaseClient db;
  private final double mailSeconds;

  SqlAlertNews(DatabaseClient db, AlertSettings settings) {
    this.db = db;
    this.mailSeconds = settings.mailEvery().toMillis() / 1000.0;
  }

  @Override
  public Mono<Void> add(News news) {
    return bind(
            db.sql(
                "insert into alert_news (subject, subject_key, type, at) values ($1, $2, $3, $4)"),
            news.subject(),
            news.key(),
            news.type(),
            news.at())
        .then();
  }

  @Override
  public Flux<News> take(int size) {
    return bind(db.sql("select pg_try_advisory_xact_lock($1) held"), LOCK)
        .map(row -> Sql.flag(row, "held"))
        .one()
        .filter(held -> held)
        .flatMapMany(_ ->
            bind(
                    db.sql(
                        """
                        delete from alert_news where id = any(array(
                          select id from alert_news order by id limit $1 for update skip locked))
                        returning id, subject, subject_key, type, at
                        """),
                    size)
                .map(row ->
                    new Numbered(
                        Objects.requireNonNull(row.get("id", Long.class)),
                        new News(
                            Sql.text(row, "subject"),
                            Sql.text(row, "subject_key"),
                            Sql.text(row, "type"),
                            Objects.requireNonNull(Sql.instantOrNull(row, "at")))))
                .all()
                .sort(Comparator.comparingLong(Numbered::id))
                .map(Numbered::news));
  }

  private record Numbered(long id, News news) {}

  @Override
  public Mono<Void> tellOfExposure(AlertMessage message, Marks marks, Instant now) {
    String wanted =
        "with wanted as (select a.id from alert a where "
            + AGREED
            + """
            and a.exposures and (a.exposure is null or a.exposure = $9)
            and (a.unit is null or exists (
              select from unit p join unit u on starts_with(u.path, p.path)
              where p.code = a.unit and u.code = $10))
            and (a.category is null or $11 = a.category or starts_with($11, a.category || '-'))
            and (a.south is null or ($12 between a.south and a.north
              and case when a.west <= a.east then $13 between a.west and a.east
                  else $13 >= a.west or $13 <= a.east end))
            and (a.latitude is null or 2 * 6371008.8 * asin(least(1, sqrt(
              power(sin(radians($12 - a.latitude) / 2), 2)
              + cos(radians(a.latitude)) * cos(radians($12))
                * power(sin(radians($13 - a.longitude) / 2), 2)))) <= a.metres))
            """;
    return bind(
            db.sql(wanted + QUEUE.replace("TOLD", REMEMBER)),
            message.id(),
            message.type(),
            message.subject(),
            message.key(),
            message.at(),
            message.body(),
            now,
            mailSeconds,
            marks.number(),
            maybe(String.class, marks.unit()),
            marks.category(),
            maybe(Double.class, marks.latitude()),
            maybe(Double.class, marks.longitude()))
        .then();
  }

  @Override
  public Mono<Void> tellOfPublication(AlertMessage message, Instant now) {
    return tell(
        "with wanted as (select a.id from alert a where "
            + AGREED
            + "and a.publications)"
            + QUEUE.replace("TOLD", REMEMBER),
        message,
        now);
  }

  @Override
  public Mono<Void> tellOfRanking(AlertMessage message, Instant now) {
    return tell(
        "with wanted as (select a.id from alert a where "
            + AGREED
            + "and a.rankings)"
            + QUEUE.replace("TOLD", REMEMBER),
        message,
        now);
  }

  /** Each is told once, however many editions are withdrawn together. */
  @Override
  public Mono<Void> tellOfWithdrawal(AlertMessage message, Instant now) {
    String wanted =
        "with told as (delete from alert_told where subject = $3 and subject_key = $4"
            + " returning alert_id), wanted as (select a.id from alert a where "
            + AGREED
            + """
            and (a.id in (select alert_id from told)
                 or ($3 = 'Exposure' and a.exposures and a.exposure = $4)))
            """;
    return bind(
            db.sql(
                """
                update alert_delivery d set state = 'SUPERSEDED' from alert_message m
                where m.subject = $1 and m.subject_key = $2 and d.message_id = m.id
                  and d.state = 'PENDING'
                """),
            message.subject(),
            message.key())
        .then()
        .then(
            bind(
                    db.sql(
                        "update alert_message set body = null where subject = $1 and subject_key = $2"),
                    message.subject(),
                    message.key())
                .then())
        .then(tell(wanted + QUEUE.replace("TOLD", ""), message, now));
  }

  private Mono<Void> tell(String statement, AlertMessage message, Instant now) {
    return bind(
            db.sql(statement),
            message.id(),
            message.type(),
            message.subject(),
            message.key(),
            message.at(),
            message.body(),
            now,
            mailSeconds)
        .then();
  }
}
