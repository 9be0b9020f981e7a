package io.sunboard.ranking.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;
import static io.sunboard.ranking.store.RankingRows.PREVIOUS;
import static io.sunboard.ranking.store.RankingRows.RANKING;
import static io.sunboard.ranking.store.RankingRows.ROW;

import io.sunboard.platform.sql.Sql;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.app.UnitRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads rankings from PostgreSQL. */
@Repository
class SqlRankings implements RankingReader {

  private final DatabaseClient db;
  private final RankingRows rows;
  private final UnitRows units;

  SqlRankings(DatabaseClient db, RankingRows rows, UnitRows units) {
    this.db = db;
    this.rows = rows;
    this.units = units;
  }

  @Override
  public Flux<Ranking> byIds(Collection<UUID> ids, boolean releasedOnly) {
    return bind(
            db.sql(
                "select "
                    + RANKING
                    + " from ranking k where k.id = any($1) and (not $2 or k.state = 'RELEASED')"),
            ids.toArray(UUID[]::new),
            releasedOnly)
        .map(rows::ranking)
        .all();
  }

  @Override
  public Mono<Ranking> released(String group, Period period, @Nullable Instant asOf) {
    return bind(
            db.sql(
                "select "
                    + RANKING
                    + """
                    from ranking k
                    where k.group_code = $1 and k.period = $2 and k.state = 'RELEASED'
                      and ($3::timestamptz is null or k.released_at <= $3)
                    order by k.version desc limit 1
                    """),
            group,
            period.code(),
            maybe(asOf))
        .map(rows::ranking)
        .one();
  }

  @Override
  public Mono<Page<Ranking>> releasedPage(
      Filter filter, boolean newestFirst, @Nullable After after, int size) {
    String order = newestFirst ? " desc" : "";
    String sql =
        "select "
            + RANKING
            + """
            from ranking k
            where k.state = 'RELEASED'
              and not exists (select from ranking n where n.group_code = k.group_code
                and n.period = k.period and n.version > k.version and n.state = 'RELEASED')
              and ($1::text is null or k.group_code = $1)
              and ($2::date is null or k.last_day >= $2) and ($3::date is null or k.last_day <= $3)
              and ($4::date is null or (k.last_day, k.group_code, k.id) %s ($4, $5, $6))
            order by k.last_day%s, k.group_code%s, k.id%s limit $7
            """
                .formatted(newestFirst ? "<" : ">", order, order, order);
    YearMonth from = filter.from();
    YearMonth to = filter.to();
    return bind(
            db.sql(sql),
            maybe(String.class, filter.group()),
            maybe(LocalDate.class, from == null ? null : from.atDay(1)),
            maybe(LocalDate.class, to == null ? null : to.atEndOfMonth()),
            maybe(LocalDate.class, after == null ? null : after.lastDay()),
            maybe(String.class, after == null ? null : after.group()),
            maybe(UUID.class, after == null ? null : after.id()),
            size + 1)
        .map(rows::ranking)
        .all()
        .collectList()
        .map(found -> Page.of(found, size, after != null));
  }

  @Override
  public Flux<Row> rows(Collection<UUID> rankings, int afterPosition, int size) {
    String sql =
        "select "
            + ROW
            + ", "
            + units.columns()
            + " from ranking_row r join ranking k on k.id = r.ranking_id "
            + PREVIOUS
            + units.join("r.unit_code")
            + """
            where r.ranking_id = any($1) and r.position > $2 and r.position <= $2::bigint + $3
            order by r.ranking_id, r.position
            """;
    return bind(db.sql(sql), rankings.toArray(UUID[]::new), afterPosition, size + 1)
        .map(rows::row)
        .all();
  }

  @Override
  public Flux<RowSteps> steps(Collection<RowKey> of) {
    String sql =
        """
        select r.ranking_id, r.unit_code, r.steps::text steps
        from unnest($1::uuid[], $2::text[]) wanted(ranking_id, unit_code)
        join ranking_row r on r.ranking_id = wanted.ranking_id
          and r.unit_code = wanted.unit_code collate "C"
        """;
    return bind(
            db.sql(sql),
            of.stream().map(RowKey::ranking).toArray(UUID[]::new),
            of.stream().map(key -> key.unit().value()).toArray(String[]::new))
        .map(rows::steps)
        .all();
  }

  @Override
  public Flux<Standing> standings(
      Collection<UnitCode> of, @Nullable String group, @Nullable Behind after, int size) {
    String sql =
        """
        with recursive line (asked, code) as (
          select w.code, w.code collate "C" from unnest($1::text[]) w (code)
          union
          select line.asked, s.predecessor from line join unit_succession s on s.successor = line.code)
        select
        """
            + RANKING
            + ", "
            + ROW
            + ", "
            + units.columns()
            + ", line.asked"
            + """
             from line cross join lateral (
            select r.* , k.last_day from ranking_row r join ranking k on k.id = r.ranking_id
            where r.unit_code = line.code collate "C" and k.state = 'RELEASED'
              and not exists (select from ranking n where n.group_code = k.group_code
                and n.period = k.period and n.version > k.version and n.state = 'RELEASED')
              and ($2::text is null or k.group_code = $2)
              and ($3::date is null
                or (k.last_day, k.group_code, k.id, r.unit_code) < ($3, $4, $5, $7))
            order by k.last_day desc, k.group_code desc, k.id desc limit $6) r
            join ranking k on k.id = r.ranking_id
            """
            + PREVIOUS
            + units.join("r.unit_code")
            + " order by k.last_day desc, k.group_code desc, k.id desc, r.unit_code desc";
    return bind(
            db.sql(sql),
            of.stream().map(UnitCode::value).toArray(String[]::new),
            maybe(String.class, group),
            maybe(LocalDate.class, after == null ? null : after.ranking().lastDay()),
            maybe(String.class, after == null ? null : after.ranking().group()),
            maybe(UUID.class, after == null ? null : after.ranking().id()),
            size + 1,
            maybe(String.class, after == null ? null : after.unit()))
        .map(row ->
            new Standing(new UnitCode(Sql.text(row, "asked")), rows.ranking(row), rows.row(row)))
        .all();
  }

  @Override
  public Flux<Ranking> ofRounds(Collection<UUID> rounds) {
    return bind(
            db.sql(
                "select "
                    + RANKING
                    + " from ranking k where k.round_id = any($1) order by k.group_code,"
                    + " k.version"),
            (Object) rounds.toArray(UUID[]::new))
        .map(rows::ranking)
        .all();
  }

  /** Released, and the latest version of its group and period. */
  private static final String CURRENT =
      """
       from ranking k where k.state = 'RELEASED'
         and not exists (select from ranking n where n.group_code = k.group_code
           and n.period = k.period and n.version > k.version and n.state = 'RELEASED')
      """;

  @Override
  public Flux<Ranking> current(Collection<UUID> ids) {
    return bind(
            db.sql("select " + RANKING + CURRENT + " and k.id = any($1)"),
            (Object) ids.toArray(UUID[]::new))
        .map(rows::ranking)
        .all();
  }

  @Override
  public Flux<Ranking> allReleased() {
    return db.sql("select " + RANKING + CURRENT + " order by k.id").map(rows::ranking).all();
  }

  @Override
  public Flux<Row> rowsOf(UUID round, UnitCode unit) {
    return bind(
            db.sql(
                "select "
                    + ROW
                    + ", "
                    + units.columns()
                    + " from ranking_row r join ranking k on k.id = r.ranking_id "
                    + PREVIOUS
                    + units.join("r.unit_code")
                    + " where k.round_id = $1 and r.unit_code = $2 order by k.group_code"),
            round,
            unit.value())
        .map(rows::row)
        .all();
  }
}
