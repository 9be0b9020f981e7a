package io.sunboard.ranking.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.platform.sql.Sql;
import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingStore;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes rankings to PostgreSQL. */
@Repository
class SqlRankingStore implements RankingStore {

  /** Rows with their steps, some hundred findings each, in one statement. */
  private static final int BATCH = 250;

  private final DatabaseClient db;
  private final RankingRows rows;

  SqlRankingStore(DatabaseClient db, RankingRows rows) {
    this.db = db;
    this.rows = rows;
  }

  @Override
  public Mono<Void> replace(Ranking ranking, List<ComputedRow> computed) {
    Source source = ranking.source();
    Mono<Void> rowsGone =
        bind(
                db.sql(
                    """
                    delete from ranking_row where ranking_id in (
                      select id from ranking where round_id = $1 and group_code = $2 and state = 'COMPUTED')
                    """),
                ranking.roundId(),
                ranking.groupCode())
            .then();
    Mono<Void> headGone =
        bind(
                db.sql(
                    "delete from ranking where round_id = $1 and group_code = $2 and state ="
                        + " 'COMPUTED'"),
                ranking.roundId(),
                ranking.groupCode())
            .then();
    Mono<Void> head =
        bind(
                db.sql(
                    """
                    insert into ranking (id, round_id, scheme_id, group_code, period, first_day,
                      last_day, version, state, sample, source_title, source_url, correction_reason)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                    """),
                ranking.id(),
                ranking.roundId(),
                ranking.schemeId(),
                ranking.groupCode(),
                ranking.coveredPeriod().code(),
                ranking.coveredPeriod().firstDay(),
                ranking.coveredPeriod().lastDay(),
                ranking.version(),
                ranking.status().name(),
                ranking.sample(),
                maybe(String.class, source == null ? null : source.title()),
                maybe(
                    String.class,
                    source == null || source.url() == null ? null : source.url().toString()),
                maybe(String.class, ranking.correctionReason()))
            .then();
    Mono<Void> filled =
        Flux.fromIterable(computed)
            .buffer(BATCH)
            .concatMap(some -> insertRows(ranking.id(), some))
            .then();
    return rowsGone.then(headGone).then(head).then(filled);
  }

  private Mono<Void> insertRows(UUID ranking, List<ComputedRow> computed) {
    List<RankedRow> ranked = computed.stream().map(ComputedRow::ranked).toList();
    return bind(
            db.sql(
                """
                insert into ranking_row (ranking_id, position, unit_code, rank, total, components,
                  exact, grade, honours, tie_break, gaps, steps, unit_name_zh, unit_name_en)
                select $1, r.position, r.unit, r.rank, r.total, r.components::jsonb, r.exact,
                  r.grade, r.honours, r.tie_break, r.gaps::jsonb, r.steps::jsonb, u.name_zh, u.name_en
                from unnest($2::int[], $3::text[], $4::int[], $5::numeric[], $6::text[],
                    $7::numeric[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
                  r (position, unit, rank, total, components, exact, grade, honours, tie_break,
                    gaps, steps)
                  join unit u on u.code = r.unit
                """),
            ranking,
            column(ranked, RankedRow::position).toArray(Integer[]::new),
            column(ranked, row -> row.unit().value()).toArray(String[]::new),
            column(ranked, RankedRow::rank).toArray(Integer[]::new),
            column(ranked, RankedRow::total).toArray(BigDecimal[]::new),
            column(ranked, rows::components).toArray(String[]::new),
            column(ranked, RankedRow::exact).toArray(BigDecimal[]::new),
            column(ranked, RankedRow::grade).toArray(String[]::new),
            column(ranked, row -> row.honours() == null ? null : row.honours().name())
                .toArray(String[]::new),
            column(ranked, RankedRow::tieBreak).toArray(String[]::new),
            column(ranked, rows::gaps).toArray(String[]::new),
            column(computed, rows::steps).toArray(String[]::new))
        .then();
  }

  private static <R, T> ArrayList<@Nullable T> column(
      List<R> ranked, Function<R, @Nullable T> value) {
    var column = new ArrayList<@Nullable T>(ranked.size());
    ranked.forEach(row -> column.add(value.apply(row)));
    return column;
  }

  @Override
  public Mono<Void> approve(UUID round) {
    return bind(
            db.sql(
                "update ranking set state = 'APPROVED', revision = revision + 1 where round_id ="
                    + " $1"),
            round)
        .then();
  }

  @Override
  public Flux<UnitCode> unranked(UUID round) {
    return bind(
            db.sql(
                """
                select distinct r.unit_code from ranking_row r join ranking k on k.id = r.ranking_id
                where k.round_id = $1 and r.rank is null
                """),
            round)
        .map(row -> new UnitCode(Sql.text(row, "unit_code")))
        .all();
  }

  @Override
  public Mono<Void> release(
      UUID round, Map<UnitCode, Text> reasons, Instant releasedAt, Instant recordedAt) {
    List<UnitCode> units = List.copyOf(reasons.keySet());
    Mono<Void> reasoned =
        bind(
                db.sql(
                    """
                    update ranking_row r set reason_zh = g.zh, reason_en = g.en
                    from ranking k, unnest($2::text[], $3::text[], $4::text[]) g (unit, zh, en)
                    where k.id = r.ranking_id and k.round_id = $1 and r.unit_code = g.unit and r.rank is null
                    """),
                round,
                units.stream().map(UnitCode::value).toArray(String[]::new),
                units.stream().map(unit -> text(reasons, unit).zh()).toArray(String[]::new),
                units.stream().map(unit -> text(reasons, unit).en()).toArray(String[]::new))
            .then();
    // Releases of one group follow each other, so that none misses the one before it.
    Mono<Void> inOrder =
        db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.release'))").then();
    Mono<Void> released =
        bind(
                db.sql(
                    """
                    update ranking k set state = 'RELEASED', released_at = $2, recorded_at = $3,
                      revision = revision + 1,
                      previous_id = (
                        select b.id from ranking b
                        where b.group_code = k.group_code and b.state = 'RELEASED' and b.last_day < k.last_day
                        order by b.last_day desc, b.version desc limit 1)
                    where k.round_id = $1
                    """),
                round,
                releasedAt,
                recordedAt)
            .then();
    return inOrder.then(reasoned).then(released);
  }

  private static Text text(Map<UnitCode, Text> reasons, UnitCode unit) {
    return Objects.requireNonNull(reasons.get(unit));
  }
}
