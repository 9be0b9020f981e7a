package io.sunboard.statistics.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Figures;
import io.sunboard.statistics.Measure;
import io.sunboard.statistics.app.UnitFigures;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the counts of many units: what was summed up, and the short tail that was not yet. */
@Repository
class SqlUnitFigures implements UnitFigures {

  private static final String COUNTS =
      """
      with asked as (
        select a.code asked, b.code unit from unit a join unit b on starts_with(b.path, a.path)
        where a.code = any($1)),
      counted as (
        -- The rows of a unit over all categories.
        select unit, day, measure, sample, n from statistic
        where category = '' and unit <> '' and day between $2 and $3
        union all
        select unit, day, measure, sample, n from statistic_delta where day between $2 and $3)
      select a.asked, c.measure, sum(c.n)::int n
      from counted c join asked a on a.unit = c.unit
      where c.sample = $4 and (c.measure not in ('PENDING', 'PENDING_EXTENDED') or c.day < $5)
      group by 1, 2 having sum(c.n) <> 0
      """;

  private record Line(UnitCode unit, Measure measure, int n) {}

  private final DatabaseClient db;

  SqlUnitFigures(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Map<UnitCode, Figures>> of(
      Collection<UnitCode> units, Period period, boolean sample, LocalDate today) {
    return bind(
            db.sql(COUNTS),
            units.stream().map(UnitCode::value).toArray(String[]::new),
            period.firstDay(),
            period.lastDay(),
            sample,
            today)
        .map(row ->
            new Line(
                new UnitCode(Sql.text(row, "asked")),
                Measure.valueOf(Sql.text(row, "measure")),
                Sql.number(row, "n")))
        .all()
        .collectList()
        .map(lines -> {
          Map<UnitCode, Map<Measure, Integer>> byUnit = new HashMap<>();
          for (Line line : lines) {
            byUnit
                .computeIfAbsent(line.unit(), _ -> new EnumMap<>(Measure.class))
                .put(line.measure(), line.n());
          }
          Map<UnitCode, Figures> figures = new HashMap<>();
          byUnit.forEach((unit, counts) -> figures.put(unit, new Figures(counts, sample)));
          return figures;
        });
  }
}
