package io.sunboard.problem.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.app.ProblemsToFind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Problems with the names around them, in PostgreSQL. */
@Repository
class SqlProblemsToFind implements ProblemsToFind {

  private static final String NAMED =
      """
      select q.*, k.name_zh category_zh, c.name_zh class_zh, tn.name_zh territory_zh,
             ln.name_zh lead_zh,
             array(select t.number from ticket t
                   where t.problem_id = q.id and t.number is not null order by t.run, t.rung) tickets
      from (%s) q
      left join category k on k.code = q.category
      left join category c on c.code = k.parent
      join unit tn on tn.code = q.territory
      left join unit ln on ln.code = q.lead
      order by q.id
      """;
  private static final String BY_IDS = NAMED.formatted(RowReader.SELECT + "where p.id = any($1)");
  private static final String PAGE =
      NAMED.formatted(
          RowReader.SELECT + "where $1::uuid is null or p.id > $1 order by p.id limit $2");

  private final DatabaseClient db;

  SqlProblemsToFind(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<ToFind> byIds(Collection<UUID> ids) {
    return bind(db.sql(BY_IDS), (Object) ids.toArray(UUID[]::new))
        .map(SqlProblemsToFind::read)
        .all();
  }

  @Override
  public Flux<ToFind> page(@Nullable UUID after, int size) {
    return bind(db.sql(PAGE), maybe(UUID.class, after), size).map(SqlProblemsToFind::read).all();
  }

  @Override
  public Flux<Version> versions(@Nullable UUID after, int size) {
    return bind(
            db.sql(
                """
                select id, revision + marks as version from problem
                where $1::uuid is null or id > $1 order by id limit $2
                """),
            maybe(UUID.class, after),
            size)
        .map(row ->
            new Version(
                Objects.requireNonNull(row.get("id", UUID.class)), Sql.number(row, "version")))
        .all();
  }

  private static ToFind read(Readable row) {
    String category = Sql.textOrNull(row, "category_zh");
    return new ToFind(
        RowReader.read(row),
        category == null ? "" : category,
        Sql.textOrNull(row, "class_zh"),
        Sql.text(row, "territory_zh"),
        Sql.textOrNull(row, "lead_zh"),
        List.of(Objects.requireNonNull(row.get("tickets", String[].class))),
        (long) Sql.number(row, "revision") + Sql.number(row, "marks"));
  }
}
