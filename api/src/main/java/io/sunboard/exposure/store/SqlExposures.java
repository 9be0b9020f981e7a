package io.sunboard.exposure.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.bindFrom;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureStatus;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exposures in PostgreSQL, for reading. */
@Repository
class SqlExposures implements ExposureReader {

  private static final String SELECT = "select " + ExposureRow.COLUMNS + " from exposure e ";

  /** $1 whether the reader is of the office. */
  private static final String SEEN = "where ($1 or e.released_at is not null) ";

  private static final String MATCHES =
      """
       and ($2::text is null
            or e.unit = any(array(select b.code from unit a join unit b on starts_with(b.path, a.path)
                                  where a.code = $2)))
       and ($3::text is null or (e.state <> 'WITHDRAWN' and (e.category = $3 or starts_with(e.category, $3 || '-'))))
       and ($4::text is null or e.status = $4)
       and ($5::text is null or e.colour = $5)
       and ($6::boolean is null or (e.running and e.due_at < $7) = $6)
       and ($8::double precision is null
            or (e.latitude between $8 and $9
                and case when $10 <= $11 then e.longitude between $10 and $11
                    else e.longitude >= $10 or e.longitude <= $11 end))
       and ($12::boolean is null or e.sample = $12)
       and (not $13 or e.draft is not null)
      """;
  private static final int LAST = 13;

  private final DatabaseClient db;
  private final ExposureRow rows;

  SqlExposures(DatabaseClient db, ExposureRow rows) {
    this.db = db;
    this.rows = rows;
  }

  private static Exposure shown(Exposure exposure, Sight sight) {
    return sight == Sight.OFFICE ? exposure : exposure.forEverybody();
  }

  @Override
  public Flux<Exposure> byNumbers(Collection<String> numbers, Sight sight) {
    return bind(
            db.sql(SELECT + SEEN + "and e.number = any($2)"),
            sight == Sight.OFFICE,
            numbers.toArray(String[]::new))
        .map(row -> shown(rows.read(row), sight))
        .all();
  }

  @Override
  public Mono<Exposure> asOf(String number, Instant then) {
    return bind(
            db.sql(
                """
                select e.number, e.problem_id, e.revision, coalesce(v.version, e.version) version, e.state,
                  e.sample, e.category, e.reported_at, v.content::text content, null::text draft,
                  coalesce(v.standing, e.standing)::text standing, e.drafters, e.released_at,
                  e.withdrawn_at, e.reason
                from exposure e
                left join lateral (
                  select version, content, standing from exposure_version
                  where number = e.number and at <= $2 order by version desc limit 1) v
                  on e.state <> 'WITHDRAWN'
                where e.number = $1 and e.released_at <= $2
                """),
            number,
            then)
        .map(row -> rows.read(row, then).forEverybody())
        .one();
  }

  @Override
  public Mono<Page<Exposure>> page(
      Filter filter, Order order, Sight sight, @Nullable After after, int size) {
    // Everybody's list goes along its index, however long it grows; only drafts have no release.
    boolean everybody = sight == Sight.EVERYBODY;
    String seen = everybody ? "where not $1 and e.released_at is not null " : SEEN;
    String behind =
        switch (order) {
          case NEWEST ->
              """
               and ($15::text is null or (AT, e.number)
                                         < (coalesce($14::timestamptz, 'infinity'), $15))
              order by AT desc, e.number desc limit $16
              """
                  .replace(
                      "AT", everybody ? "e.released_at" : "coalesce(e.released_at, 'infinity')");
          case DUE_FIRST ->
              """
               and ($15::text is null or (coalesce(e.due_at, 'infinity'), e.number)
                                         > (coalesce($14::timestamptz, 'infinity'), $15))
              order by coalesce(e.due_at, 'infinity'), e.number limit $16
              """;
        };
    return bindFrom(
            matching(db.sql(SELECT + seen + MATCHES + behind), filter, sight),
            LAST,
            maybe(after == null ? null : after.at()),
            maybe(String.class, after == null ? null : after.number()),
            size + 1)
        .map(row -> shown(rows.read(row), sight))
        .all()
        .collectList()
        .map(found -> Page.of(found, size, after != null));
  }

  @Override
  public Mono<Exposure> matching(String number, Filter filter) {
    return bindFrom(
            matching(
                db.sql(
                    SELECT
                        + "where not $1 and e.released_at is not null and e.number = $14"
                        + " and (e.state = 'WITHDRAWN' or (true "
                        + MATCHES
                        + "))"),
                filter,
                Sight.EVERYBODY),
            LAST,
            number)
        .map(row -> rows.read(row).forEverybody())
        .one();
  }

  private static GenericExecuteSpec matching(
      GenericExecuteSpec statement, Filter filter, Sight sight) {
    UnitCode unit = filter.unit();
    ExposureStatus status = filter.status();
    Area area = filter.area();
    return bind(
        statement,
        sight == Sight.OFFICE,
        maybe(String.class, unit == null ? null : unit.value()),
        maybe(String.class, filter.category()),
        maybe(String.class, status == null ? null : status.name()),
        maybe(String.class, filter.colour()),
        maybe(Boolean.class, filter.overdue()),
        filter.now(),
        maybe(Double.class, area == null ? null : area.south()),
        maybe(Double.class, area == null ? null : area.north()),
        maybe(Double.class, area == null ? null : area.west()),
        maybe(Double.class, area == null ? null : area.east()),
        maybe(Boolean.class, filter.sample()),
        filter.proposed());
  }

  @Override
  public Mono<Map<UUID, Exposure>> ofProblems(Collection<UUID> problems) {
    return bind(
            db.sql(
                "select distinct on (e.problem_id) "
                    + ExposureRow.COLUMNS
                    + """
                     from exposure e where e.problem_id = any($1)
                    order by e.problem_id, e.state = 'WITHDRAWN', e.withdrawn_at desc
                    """),
            (Object) problems.toArray(UUID[]::new))
        .map(row -> rows.read(row))
        .all()
        .collectMap(Exposure::problem);
  }

  @Override
  public Flux<Event> timeline(
      Collection<String> numbers, int afterPosition, int size, @Nullable Instant then) {
    return bind(
            db.sql(
                """
                select t.* from unnest($1::text[]) e (number) cross join lateral (
                  select * from exposure_event
                  where number = e.number and position > $2
                    and ($4::timestamptz is null or recorded_at <= $4)
                  order by position limit $3) t
                order by t.number, t.position
                """),
            numbers.toArray(String[]::new),
            afterPosition,
            size,
            maybe(then))
        .map(ExposureRow::event)
        .all();
  }

  @Override
  public Flux<Event> latestTickets(Collection<String> numbers, @Nullable Instant then) {
    return bind(
            db.sql(
                """
                select distinct on (t.number) t.* from exposure_event t
                where t.number = any($1) and t.kind = 'TICKET_ISSUED'
                  and ($2::timestamptz is null or t.recorded_at <= $2)
                  and not exists (
                    select from exposure_event r
                    where r.number = t.number and r.ticket_number = t.ticket_number
                      and r.kind = 'TICKET_REVOKED'
                      and ($2::timestamptz is null or r.recorded_at <= $2))
                order by t.number, t.position desc
                """),
            numbers.toArray(String[]::new),
            maybe(then))
        .map(ExposureRow::event)
        .all();
  }

  @Override
  public Mono<Map<String, Collection<String>>> ticketsTold(Collection<String> numbers) {
    return bind(
            db.sql(
                """
                select distinct number, ticket_number from exposure_event
                where number = any($1) and ticket_number is not null
                order by number, ticket_number
                """),
            (Object) numbers.toArray(String[]::new))
        .map(row -> Map.entry(Sql.text(row, "number"), Sql.text(row, "ticket_number")))
        .all()
        .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public Flux<Exposure> allPublic(@Nullable String after, int size) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where e.released_at is not null and ($1::text is null or e.number > $1)
                    order by e.number limit $2
                    """),
            maybe(String.class, after),
            size)
        .map(row -> rows.read(row).forEverybody())
        .all();
  }
}
