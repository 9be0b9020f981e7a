package io.sunboard.statistics.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.statistics.Cell;
import io.sunboard.statistics.app.StatisticsStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps counts: adds to the tail, sums the tail up, and counts anew. */
@Repository
class SqlCounts implements StatisticsStore {

  /**
   * One fold at a time: two would wait for each other in the rows that they sum up in. The rows are
   * taken by their places, or every fold would read all of a tail that a bulk load has made long.
   */
  private static final String FOLD =
      """
      with alone as materialized (
        select pg_try_advisory_xact_lock(hashtext(current_schema() || '.statistic')) got),
      gone as (
        delete from statistic_delta where ctid = any(array(
          select ctid from statistic_delta where (select got from alone) order by id limit $1))
        returning *),
      summed as (
        insert into statistic as s (unit, category, day, measure, source, sample, n)
        select coalesce(unit, ''), coalesce(category, ''), day, measure, source, sample, sum(n)::int
        from gone
        group by day, measure, source, sample,
          grouping sets ((unit, category), (unit), (category))
        having sum(n) <> 0
        on conflict (unit, category, day, measure, source, sample)
          do update set n = s.n + excluded.n)
      select count(*)::int n from gone
      """;

  private final DatabaseClient db;
  private final ZoneId zone;

  SqlCounts(DatabaseClient db, ZoneId zone) {
    this.db = db;
    this.zone = zone;
  }

  @Override
  public Mono<Void> add(Map<Cell, Integer> counts) {
    if (counts.isEmpty()) {
      return Mono.empty();
    }
    List<Map.Entry<Cell, Integer>> rows = new ArrayList<>(counts.entrySet());
    return bind(
            db.sql(
                """
                insert into statistic_delta (day, unit, category, source, sample, measure, n)
                select * from unnest($1::date[], $2::text[], $3::text[], $4::text[], $5::boolean[],
                  $6::text[], $7::int[])
                """),
            column(rows, Cell::day, LocalDate[]::new),
            column(rows, cell -> cell.unit().value(), String[]::new),
            column(rows, Cell::category, String[]::new),
            column(rows, cell -> cell.source().name(), String[]::new),
            column(rows, Cell::sample, Boolean[]::new),
            column(rows, cell -> cell.measure().name(), String[]::new),
            rows.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
        .then();
  }

  private static <T> T[] column(
      List<Map.Entry<Cell, Integer>> rows, Function<Cell, T> value, IntFunction<T[]> array) {
    return rows.stream().map(Map.Entry::getKey).map(value).toArray(array);
  }

  @Override
  public Mono<Integer> fold(int most) {
    return bind(db.sql(FOLD), most)
        .map(row -> Sql.number(row, "n"))
        .one()
        .flatMap(n ->
            n == 0
                ? Mono.just(n)
                : db.sql("delete from statistic where n = 0").then().thenReturn(n));
  }

  @Override
  public Mono<Check> check() {
    // Counting a million problems takes longer than any other statement may.
    return db.sql("set local statement_timeout = '15min'").then().then(recount());
  }

  private Mono<Check> recount() {
    return bind(
            db.sql(
                """
                with recounted as (
                """
                    + Recount.CUBES
                    + """
                    ), kept as (
                      select unit, category, day, measure, source, sample, sum(n)::int n from (
                        select unit, category, day, measure, source, sample, n from statistic
                        union all
                        select coalesce(unit, ''), coalesce(category, ''), day, measure, source, sample,
                          sum(n)
                        from statistic_delta
                        group by day, measure, source, sample,
                          grouping sets ((unit, category), (unit), (category))) both_parts
                      group by unit, category, day, measure, source, sample having sum(n) <> 0)
                    select count(*)::int cells,
                      count(*) filter (where r.n is distinct from k.n)::int wrong
                    from recounted r full join kept k using (unit, category, day, measure, source, sample)
                    """),
            zone.getId())
        .map(row -> new Check(Sql.number(row, "cells"), Sql.number(row, "wrong")))
        .one();
  }

  @Override
  public Mono<Check> repair() {
    // Steps under way end first, and later ones wait, so that none counts twice or not at all.
    return db.sql("lock table statistic_delta in share row exclusive mode")
        .then()
        .then(Mono.defer(this::check))
        .flatMap(found ->
            found.wrong() == 0
                ? Mono.just(found)
                : db.sql("delete from statistic_delta")
                    .then()
                    .then(db.sql("delete from statistic").then())
                    .then(
                        bind(
                                db.sql(
                                    "insert into statistic"
                                        + " (unit, category, day, measure, source, sample, n) "
                                        + Recount.CUBES),
                                zone.getId())
                            .then())
                    .thenReturn(found));
  }
}
