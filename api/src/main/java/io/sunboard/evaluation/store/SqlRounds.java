package io.sunboard.evaluation.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.evaluation.Edition;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.RoundTimes;
import io.sunboard.evaluation.app.Rounds;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rounds in PostgreSQL. */
@Repository
class SqlRounds implements Rounds {

  private static final String SELECT =
      """
      select r.id, r.scheme_id, r.period, r.owner, r.state, r.sample, r.revision, r.version, r.corrects,
             r.correction_reason, r.collect_by, r.compute_by, r.appeals_until, r.decide_by,
             r.approve_by, r.release_by, r.outdated,
             array(select g.group_code from round_group g where g.round_id = r.id order by 1) groups
      from round r
      """;

  private final DatabaseClient db;

  SqlRounds(DatabaseClient db) {
    this.db = db;
  }

  private static Round round(Readable row) {
    return new Round(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("scheme_id", UUID.class)),
        Period.parse(Sql.text(row, "period")).orElseThrow(),
        List.of(Objects.requireNonNull(row.get("groups", String[].class))),
        new UnitCode(Sql.text(row, "owner")),
        RoundState.valueOf(Sql.text(row, "state")),
        Sql.flag(row, "sample"),
        Sql.number(row, "revision"),
        new Edition(
            Sql.number(row, "version"),
            row.get("corrects", UUID.class),
            Sql.textOrNull(row, "correction_reason")),
        new RoundTimes(
            Sql.instantOrNull(row, "collect_by"),
            Sql.instantOrNull(row, "compute_by"),
            Sql.instantOrNull(row, "appeals_until"),
            Sql.instantOrNull(row, "decide_by"),
            Sql.instantOrNull(row, "approve_by"),
            Sql.instantOrNull(row, "release_by")),
        Sql.flag(row, "outdated"));
  }

  @Override
  public Mono<Round> byId(UUID id) {
    return bind(db.sql(SELECT + "where r.id = $1"), id).map(SqlRounds::round).one();
  }

  @Override
  public Mono<Round> lock(UUID id) {
    return bind(db.sql(SELECT + "where r.id = $1 for update of r"), id).map(SqlRounds::round).one();
  }

  @Override
  public Mono<Round> hold(UUID id) {
    return bind(db.sql(SELECT + "where r.id = $1 for share of r"), id).map(SqlRounds::round).one();
  }

  @Override
  public Mono<Round> find(Period period, String group) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where r.id = (select g.round_id from round_group g
                                  where g.period = $1 and g.group_code = $2
                                  order by g.version desc limit 1)
                    """),
            period.code(),
            group)
        .map(SqlRounds::round)
        .one();
  }

  @Override
  public Flux<Round> byIds(Collection<UUID> ids) {
    return bind(db.sql(SELECT + "where r.id = any($1)"), (Object) ids.toArray(UUID[]::new))
        .map(SqlRounds::round)
        .all();
  }

  @Override
  public Mono<Page<Round>> page(
      Actor reader, @Nullable LocalDate afterLastDay, @Nullable UUID afterId, int size) {
    return bind(
            db.sql(
                SELECT
                    + "join unit o on o.code = r.owner where exists (select from ("
                    + SqlOwners.mine("$4")
                    + """
                    ) mine where starts_with(o.path, mine.path))
                      and ($1::date is null or (r.last_day, r.id) < ($1, $2))
                    order by r.last_day desc, r.id desc limit $3
                    """),
            maybe(LocalDate.class, afterLastDay),
            maybe(UUID.class, afterId),
            size + 1,
            SqlOwners.unit(reader))
        .map(SqlRounds::round)
        .all()
        .collectList()
        .map(rounds -> Page.of(rounds, size, afterLastDay != null));
  }

  @Override
  public Mono<Page<Round>> comparing(
      UnitCode unit,
      Collection<RoundState> states,
      @Nullable LocalDate afterLastDay,
      @Nullable UUID afterId,
      int size) {
    return bind(
            db.sql(
                SELECT
                    + """
                    join scheme s on s.id = r.scheme_id
                    where r.state = any($2) and ($3::date is null or (r.last_day, r.id) < ($3, $4))
                      and exists (
                        select from round_group g, jsonb_array_elements(s.document -> 'groups') described
                        where g.round_id = r.id and described ->> 'code' = g.group_code
                          and described -> 'units' @> to_jsonb($1::text))
                    order by r.last_day desc, r.id desc limit $5
                    """),
            unit.value(),
            states.stream().map(RoundState::name).toArray(String[]::new),
            maybe(LocalDate.class, afterLastDay),
            maybe(UUID.class, afterId),
            size + 1)
        .map(SqlRounds::round)
        .all()
        .collectList()
        .map(rounds -> Page.of(rounds, size, afterLastDay != null));
  }

  @Override
  public Mono<Boolean> insert(Round round) {
    // The groups are taken first: whoever loses the race for one of them takes none.
    Mono<Long> taken =
        bind(
                db.sql(
                    """
                    with new_round as (
                      insert into round (id, scheme_id, period, first_day, last_day, state, sample, revision,
                        owner, version, corrects, correction_reason, collect_by)
                      select $1, $2, $3, $4, $5, $6, $7, $8, $10, $11, $12, $13, $14
                      where not exists (
                        select from round_group where period = $3 and group_code = any($9) and version >= $11)
                      returning id)
                    insert into round_group (round_id, group_code, period, version)
                    select new_round.id, g, $3, $11 from new_round, unnest($9::text[]) g
                    """),
                round.id(),
                round.schemeId(),
                round.period().code(),
                round.period().firstDay(),
                round.period().lastDay(),
                round.state().name(),
                round.sample(),
                round.revision(),
                round.groups().toArray(String[]::new),
                round.owner().value(),
                round.edition().version(),
                maybe(UUID.class, round.edition().corrects()),
                maybe(String.class, round.edition().reason()),
                maybe(round.times().collectBy()))
            .fetch()
            .rowsUpdated();
    return bind(
            db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.round.' || $1))"),
            round.period().code())
        .then()
        .then(taken)
        .map(rows -> rows > 0);
  }

  @Override
  public Mono<Void> update(Round round) {
    RoundTimes times = round.times();
    return bind(
            db.sql(
                """
                update round set state = $2, revision = $3, collect_by = $4, compute_by = $5,
                  appeals_until = $6, decide_by = $7, approve_by = $8, release_by = $9, outdated = $10
                where id = $1
                """),
            round.id(),
            round.state().name(),
            round.revision(),
            maybe(times.collectBy()),
            maybe(times.computeBy()),
            maybe(times.appealsUntil()),
            maybe(times.decideBy()),
            maybe(times.approveBy()),
            maybe(times.releaseBy()),
            round.outdated())
        .then();
  }
}
