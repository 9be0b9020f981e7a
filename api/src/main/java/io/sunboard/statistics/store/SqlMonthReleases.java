package io.sunboard.statistics.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Period;
import io.sunboard.statistics.MonthRelease;
import io.sunboard.statistics.app.MonthReleases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Released months in PostgreSQL. */
@Repository
class SqlMonthReleases implements MonthReleases {

  private final DatabaseClient db;

  SqlMonthReleases(DatabaseClient db) {
    this.db = db;
  }

  private static MonthRelease version(Readable row) {
    return new MonthRelease(
        YearMonth.from(Objects.requireNonNull(row.get("month", LocalDate.class))),
        Sql.number(row, "version"),
        Sql.number(row, "revision"),
        Sql.text(row, "prepared_by"),
        Objects.requireNonNull(Sql.instantOrNull(row, "prepared_at")),
        Sql.textOrNull(row, "reason"),
        Sql.instantOrNull(row, "released_at"));
  }

  @Override
  public Mono<MonthRelease> lock(YearMonth month) {
    return bind(
            db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.statistic.' || $1))"),
            month.toString())
        .then()
        .then(
            bind(
                    db.sql(
                        "select * from statistic_release where month = $1"
                            + " order by version desc limit 1"),
                    month.atDay(1))
                .map(SqlMonthReleases::version)
                .one());
  }

  @Override
  public Mono<Void> prepare(MonthRelease release) {
    Mono<Void> head =
        bind(
                db.sql(
                    """
                    insert into statistic_release
                      (month, version, revision, prepared_by, prepared_at, reason)
                    values ($1, $2, $3, $4, $5, $6)
                    on conflict (month, version) do update
                      set revision = $3, prepared_by = $4, prepared_at = $5, reason = $6
                    """),
                release.month().atDay(1),
                release.version(),
                release.revision(),
                release.preparedBy(),
                release.preparedAt(),
                maybe(String.class, release.reason()))
            .then();
    Mono<Void> emptied =
        bind(
                db.sql("delete from statistic_snapshot where month = $1 and version = $2"),
                release.month().atDay(1),
                release.version())
            .then();
    Mono<Void> filled =
        bind(
                db.sql(
                    """
                    insert into statistic_snapshot
                      (month, version, unit, category, day, measure, source, sample, n)
                    select $1, $3, unit, category, day, measure, source, sample, sum(n)::int from (
                      select unit, category, day, measure, source, sample, n from statistic
                      where day between $1 and $2
                      union all
                      select coalesce(unit, ''), coalesce(category, ''), day, measure, source,
                        sample, sum(n)
                      from statistic_delta where day between $1 and $2
                      group by day, measure, source, sample,
                        grouping sets ((unit, category), (unit), (category))) both_parts
                    group by unit, category, day, measure, source, sample having sum(n) <> 0
                    """),
                release.month().atDay(1),
                release.month().atEndOfMonth(),
                release.version())
            .then();
    return head.then(emptied).then(filled);
  }

  @Override
  public Mono<Void> release(MonthRelease release) {
    return bind(
            db.sql(
                """
                update statistic_release set released_at = $3, revision = $4
                where month = $1 and version = $2
                """),
            release.month().atDay(1),
            release.version(),
            maybe(release.releasedAt()),
            release.revision())
        .then();
  }

  @Override
  public Flux<MonthRelease> current(Period period) {
    return bind(
            db.sql(
                """
                select distinct on (month, released_at is null) * from statistic_release
                where month between $1 and $2
                order by month, released_at is null, version desc
                """),
            period.firstDay(),
            period.lastDay())
        .map(SqlMonthReleases::version)
        .all();
  }
}
