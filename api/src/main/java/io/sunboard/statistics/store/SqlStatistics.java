package io.sunboard.statistics.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Figures;
import io.sunboard.statistics.Measure;
import io.sunboard.statistics.app.StatisticsReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads counts: what was summed up, and the short tail that was not yet. */
@Repository
class SqlStatistics implements StatisticsReader {

  private static final String BELOW =
      """
      any(array(select b.code from unit a join unit b on starts_with(b.path, a.path)
                where a.code = $3))
      """;
  private static final String IN_CATEGORY = " (category = $4 or starts_with(category, $4 || '-')) ";

  private record Line(String key, Measure measure, int n, boolean sample) {}

  private final DatabaseClient db;

  SqlStatistics(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<Group> counts(Question question, By by) {
    UnitCode unit = question.unit();
    ProblemSource source = question.source();
    return bind(
            db.sql(sql(question, by)),
            question.period().firstDay(),
            question.period().lastDay(),
            maybe(String.class, unit == null ? null : unit.value()),
            maybe(String.class, question.category()),
            maybe(String.class, source == null ? null : source.name()),
            maybe(Boolean.class, question.sample()),
            question.today())
        .map(row ->
            new Line(
                Sql.text(row, "key"),
                Measure.valueOf(Sql.text(row, "measure")),
                Sql.number(row, "n"),
                Sql.flag(row, "sample")))
        .all()
        .bufferUntilChanged(Line::key)
        .map(SqlStatistics::group);
  }

  private static Group group(List<Line> lines) {
    Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
    lines.forEach(line -> counts.put(line.measure(), line.n()));
    boolean sample = lines.stream().anyMatch(Line::sample);
    return new Group(lines.getFirst().key(), new Figures(counts, sample));
  }

  private static String sql(Question question, By by) {
    boolean byCategory = question.category() != null || by == By.CATEGORY;
    boolean byUnit = question.unit() != null || by == By.UNIT || !byCategory;
    String where = summed("unit", byUnit, " unit = " + BELOW, "$3");
    where += " and " + summed("category", byCategory, IN_CATEGORY, "$4");
    return "select "
        + key(by)
        + " key, c.measure, sum(c.n)::int n, bool_or(c.sample) sample from ("
        + (question.live() ? live(where) : released(where))
        + ") c"
        + (by == By.UNIT ? " join unit u on u.code = c.unit" : "")
        + """
         where ($5::text is null or c.source = $5) and ($6::boolean is null or c.sample = $6)
           and (c.measure not in ('PENDING', 'PENDING_EXTENDED') or c.day < $7)
         group by 1, 2 having sum(c.n) <> 0 order by 1
        """;
  }

  /** Chooses the table, of the three in one, that holds what is asked for in that dimension. */
  private static String summed(String column, boolean needed, String filter, String parameter) {
    return needed
        ? column + " <> '' and (" + parameter + "::text is null or " + filter + ")"
        : column + " = '' and " + parameter + "::text is null";
  }

  private static String live(String where) {
    return """
    select unit, category, day, measure, source, sample, n from statistic
    where day between $1 and $2 and
    """
        + where
        + """
         union all
        select unit, category, day, measure, source, sample, n from statistic_delta
        where day between $1 and $2 and ($3::text is null or unit =
        """
        + BELOW
        + ") and ($4::text is null or "
        + IN_CATEGORY
        + ")";
  }

  private static String released(String where) {
    return """
    select s.unit, s.category, s.day, s.measure, s.source, s.sample, s.n
    from (select month, max(version) version from statistic_release
          where released_at is not null and month between $1 and $2 group by month) r
    join statistic_snapshot s using (month, version)
    where s.day between $1 and $2 and
    """
        + where;
  }

  private static String key(By by) {
    return switch (by) {
      case NOTHING -> "''";
      case MONTH -> "to_char(c.day, 'YYYY-MM')";
      case SOURCE -> "c.source";
      case CATEGORY -> "case when $4::text is null then left(c.category, 3) else c.category end";
      // The unit on the path right below the one in question; its own work counts for itself.
      case UNIT ->
          """
          coalesce(nullif(split_part(u.path, '/',
            (select length(path) - length(replace(path, '/', '')) + 1 from unit
             where code = coalesce($3, (select code from unit where parent is null)))), ''), u.code)
          """;
    };
  }
}
