package io.sunboard.calendar.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.calendar.CalendarYear;
import io.sunboard.calendar.DayKind;
import io.sunboard.calendar.app.CalendarStore;
import io.sunboard.platform.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Set years in PostgreSQL, read with their days by one statement. */
@Repository
class SqlCalendar implements CalendarStore {

  private static final String SELECT =
      """
      select y.year, y.source, y.revision, d.day, d.kind, d.name
      from calendar_year y left join calendar_day d using (year)
      """;

  private record Line(
      int year,
      String source,
      int revision,
      @Nullable LocalDate day,
      @Nullable String kind,
      @Nullable String name) {}

  private final DatabaseClient db;

  SqlCalendar(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<CalendarYear> all() {
    return years(db.sql(SELECT + " order by y.year, d.day"));
  }

  @Override
  public Mono<CalendarYear> lock(int year) {
    return bind(db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.calendar'), $1)"), year)
        .then()
        .thenMany(years(bind(db.sql(SELECT + " where y.year = $1 order by d.day"), year)))
        .next();
  }

  private static Flux<CalendarYear> years(GenericExecuteSpec statement) {
    return statement
        .map(row ->
            new Line(
                Sql.number(row, "year"),
                Sql.text(row, "source"),
                Sql.number(row, "revision"),
                row.get("day", LocalDate.class),
                Sql.textOrNull(row, "kind"),
                Sql.textOrNull(row, "name")))
        .all()
        .bufferUntilChanged(Line::year)
        .map(SqlCalendar::year);
  }

  private static CalendarYear year(List<Line> lines) {
    Line first = lines.getFirst();
    return new CalendarYear(
        first.year(),
        true,
        first.source(),
        first.revision(),
        lines.stream()
            .filter(line -> line.day() != null)
            .map(line ->
                new CalendarYear.Day(
                    Objects.requireNonNull(line.day()),
                    DayKind.valueOf(Objects.requireNonNull(line.kind())),
                    line.name()))
            .toList());
  }

  @Override
  public Mono<Void> save(CalendarYear year) {
    Mono<Void> head =
        bind(
                db.sql(
                    """
                    insert into calendar_year (year, source, revision) values ($1, $2, $3)
                    on conflict (year) do update set source = $2, revision = $3
                    """),
                year.year(),
                maybe(String.class, year.source()),
                year.revision())
            .then();
    Mono<Void> emptied =
        bind(db.sql("delete from calendar_day where year = $1"), year.year()).then();
    Mono<Void> filled =
        bind(
                db.sql(
                    """
                    insert into calendar_day (day, year, kind, name)
                    select d.day, $1, d.kind, d.name
                    from unnest($2::date[], $3::text[], $4::text[]) d (day, kind, name)
                    """),
                year.year(),
                year.days().stream().map(CalendarYear.Day::date).toArray(LocalDate[]::new),
                year.days().stream().map(day -> day.kind().name()).toArray(String[]::new),
                year.days().stream().map(CalendarYear.Day::name).toArray(String[]::new))
            .then();
    return head.then(emptied).then(filled);
  }
}
