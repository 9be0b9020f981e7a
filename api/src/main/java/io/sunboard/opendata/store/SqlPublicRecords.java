package io.sunboard.opendata.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.exposure.app.ExposureReader.Area;
import io.sunboard.opendata.app.PublicRecords;
import io.sunboard.opendata.app.PublishedProblems.Selection;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.UnitCode;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is public, counted in PostgreSQL. */
@Repository
class SqlPublicRecords implements PublicRecords {

  /** Versions grow by one with each public change, and no row ever leaves: the sum only grows. */
  private static final String VERSION =
      """
      select concat_ws('-',
        (select concat(count(*), '.', coalesce(sum(version), 0)) from exposure
         where released_at is not null),
        (select coalesce(sum(revision), 0) from unit),
        (select coalesce(sum(revision), 0) from category)) state
      """;

  private static final String NEWEST =
      """
      select e.number, coalesce(e.withdrawn_at,
        (select v.at from exposure_version v where v.number = e.number order by v.version desc limit 1),
        e.released_at) changed_at
      from exposure e
      where e.released_at is not null
       and (e.state = 'WITHDRAWN'
            or (($1::text is null
                 or e.unit = any(array(select b.code from unit a join unit b on starts_with(b.path, a.path)
                                       where a.code = $1)))
                and ($2::text is null or e.category = $2 or starts_with(e.category, $2 || '-'))
                and ($4::double precision is null
                     or (e.latitude between $4 and $5
                         and case when $6 <= $7 then e.longitude between $6 and $7
                             else e.longitude >= $6 or e.longitude <= $7 end))))
       and ($8::text is null or e.number = $8)
      order by coalesce(e.withdrawn_at, e.released_at) desc, e.number desc limit $3
      """;

  private final DatabaseClient db;

  SqlPublicRecords(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<String> problemsVersion() {
    return db.sql(VERSION).map(row -> Sql.text(row, "state")).one();
  }

  @Override
  public Flux<Told> newest(Selection selection, int size) {
    UnitCode unit = selection.unit();
    Area area = selection.area();
    return bind(
            db.sql(NEWEST),
            maybe(String.class, unit == null ? null : unit.value()),
            maybe(String.class, selection.category()),
            size,
            maybe(Double.class, area == null ? null : area.south()),
            maybe(Double.class, area == null ? null : area.north()),
            maybe(Double.class, area == null ? null : area.west()),
            maybe(Double.class, area == null ? null : area.east()),
            maybe(String.class, selection.number()))
        .map(row ->
            new Told(
                Sql.text(row, "number"),
                Objects.requireNonNull(Sql.instantOrNull(row, "changed_at"))))
        .all();
  }
}
