package io.sunboard.similar.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.similar.Report;
import io.sunboard.similar.app.Candidates;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/**
 * Candidates in PostgreSQL: a box of half a kilometre and two months either way, by index; where a
 * point is missing, the latest of the same class.
 */
@Repository
class SqlCandidates implements Candidates {

  private static final double BOX = 0.005;
  private static final int DAYS = 60;
  private static final int MOST = 200;

  /** What is asked: {@code q (key, category, latitude, longitude, at)}. */
  private static final String QUESTIONS =
      """
      select q.key, c.* from unnest($1::uuid[], $2::text[], $3::text[]::float8[],
        $4::text[]::float8[], $5::text[]::timestamptz[]) q (key, category, latitude, longitude, at)
      cross join lateral (
        (select COLUMNS where ONLY
           and LAT between q.latitude - $6 and q.latitude + $6
           and LON between q.longitude - $6 and q.longitude + $6
           and AT between q.at - make_interval(days => $7) and q.at + make_interval(days => $7)
         order by AT desc limit $8)
        union all
        (select COLUMNS where ONLY
           and (q.latitude is null or LAT is null)
           and starts_with(CATEGORY, left(q.category, 3))
           and AT between q.at - make_interval(days => $7) and q.at + make_interval(days => $7)
         order by AT desc limit $8)) c
      """;

  private static final String EXPOSURES =
      statement(
          "e",
          "reported_at",
          "e.number id, concat(e.content ->> 'title', ' ', e.content ->> 'text') words,"
              + " e.content ->> 'address' address",
          "from exposure e",
          "e.released_at is not null and e.state <> 'WITHDRAWN'"
              + " and e.status not in ('DISMISSED', 'MERGED')");

  private static final String TIPS =
      statement(
          "t",
          "received_at",
          "t.id, t.text words, t.address",
          "from tip t",
          "t.kept and t.text is not null and t.id <> q.key");

  private static final String PROBLEMS =
      statement(
          "p",
          "reported_at",
          "p.id, concat(p.title, ' ', p.description) words, p.address",
          "from problem p",
          "p.state not in ('DISMISSED', 'MERGED')");

  private final DatabaseClient db;

  SqlCandidates(DatabaseClient db) {
    this.db = db;
  }

  private static String statement(String table, String at, String own, String from, String only) {
    String columns =
        "%s, %s.category, %s.latitude, %s.longitude, %s.%s at %s"
            .formatted(own, table, table, table, table, at, from);
    return QUESTIONS
        .replace("COLUMNS", columns)
        .replace("ONLY", only)
        .replace("CATEGORY", table + ".category")
        .replace("LAT", table + ".latitude")
        .replace("LON", table + ".longitude")
        .replace("AT ", table + "." + at + " ");
  }

  @Override
  public Flux<Found<String>> exposures(Map<UUID, Report> of) {
    return found(EXPOSURES, of, row -> Sql.text(row, "id"));
  }

  @Override
  public Flux<Found<UUID>> tips(Map<UUID, Report> of) {
    return found(TIPS, of, row -> uuid(row, "id"));
  }

  @Override
  public Flux<Found<UUID>> problems(Map<UUID, Report> of) {
    return found(PROBLEMS, of, row -> uuid(row, "id"));
  }

  private <K> Flux<Found<K>> found(
      String statement, Map<UUID, Report> of, Function<Readable, K> key) {
    if (of.isEmpty()) {
      return Flux.empty();
    }
    UUID[] keys = of.keySet().toArray(UUID[]::new);
    return bind(
            db.sql(statement),
            keys,
            column(keys, of, Report::category),
            column(keys, of, Report::latitude),
            column(keys, of, Report::longitude),
            column(keys, of, Report::at),
            BOX,
            DAYS,
            MOST)
        .map(row -> new Found<>(uuid(row, "key"), key.apply(row), report(row)))
        .all();
  }

  /** As text, in which an element may be null whatever the type. */
  private static @Nullable String[] column(
      UUID[] keys, Map<UUID, Report> of, Function<Report, @Nullable Object> part) {
    @Nullable String[] column = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      Object value = part.apply(Objects.requireNonNull(of.get(keys[i])));
      column[i] = value == null ? null : value.toString();
    }
    return column;
  }

  private static Report report(Readable row) {
    return new Report(
        Sql.text(row, "category"),
        Sql.text(row, "words"),
        row.get("latitude", Double.class),
        row.get("longitude", Double.class),
        Sql.textOrNull(row, "address"),
        Objects.requireNonNull(Sql.instantOrNull(row, "at")));
  }

  private static UUID uuid(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, UUID.class));
  }
}
