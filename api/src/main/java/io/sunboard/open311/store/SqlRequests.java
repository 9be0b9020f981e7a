package io.sunboard.open311.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.open311.RequestSearch;
import io.sunboard.open311.RequestSearch.Circle;
import io.sunboard.open311.app.RequestReader;
import io.sunboard.platform.sql.Sql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Service requests in PostgreSQL. */
@Repository
class SqlRequests implements RequestReader {

  /** A degree of latitude is nowhere shorter. */
  private static final double METRES_PER_DEGREE = 110_500;

  private static final String FIND =
      """
      select e.number, coalesce(
        (select v.at from exposure_version v where v.number = e.number order by v.version desc limit 1),
        e.released_at) changed_at
      from exposure e
      where e.released_at is not null and e.state <> 'WITHDRAWN'
        and ($1::text[] is null or e.number = any($1))
        and ($2::text[] is null or e.category = any($2) or split_part(e.category, '-', 1) = any($2))
        and ($3::timestamptz is null or e.reported_at >= $3)
        and ($4::timestamptz is null or e.reported_at <= $4)
        and ($5::boolean is null or (e.status not in ('CLOSED', 'DISMISSED', 'MERGED')) = $5)
        and ($6::double precision is null or (
          e.latitude between $6 - $8 / $9 and $6 + $8 / $9
          and 2 * 6371008.8 * asin(least(1, sqrt(
            power(sin(radians(e.latitude - $6) / 2), 2)
            + cos(radians($6)) * cos(radians(e.latitude))
              * power(sin(radians(e.longitude - $7) / 2), 2)))) <= $8))
      order by e.reported_at desc, e.number desc offset $10 limit $11
      """;

  private final DatabaseClient db;

  SqlRequests(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<Found> find(RequestSearch search, int skip, int size) {
    Circle near = search.near();
    return bind(
            db.sql(FIND),
            maybe(String[].class, texts(search.numbers())),
            maybe(String[].class, texts(search.services())),
            maybe(search.from()),
            maybe(search.to()),
            maybe(Boolean.class, search.open()),
            maybe(Double.class, near == null ? null : near.latitude()),
            maybe(Double.class, near == null ? null : near.longitude()),
            maybe(Double.class, near == null ? null : near.metres()),
            METRES_PER_DEGREE,
            skip,
            size)
        .map(row ->
            new Found(
                Sql.text(row, "number"),
                Objects.requireNonNull(Sql.instantOrNull(row, "changed_at"))))
        .all();
  }

  private static String @Nullable [] texts(@Nullable List<String> list) {
    return list == null ? null : list.toArray(String[]::new);
  }
}
