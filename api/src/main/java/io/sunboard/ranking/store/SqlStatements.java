package io.sunboard.ranking.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.ranking.Statement;
import io.sunboard.ranking.app.Statements;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statements in PostgreSQL. */
@Repository
class SqlStatements implements Statements {

  private static final String SELECT =
      """
      select s.id, s.ranking_id, s.unit_code, s.version, s.text_zh, s.text_en, s.submitted_by,
        s.submitted_at, s.published_by, s.published_at, s.request_digest
      from ranking_statement s
      """;

  private final DatabaseClient db;

  SqlStatements(DatabaseClient db) {
    this.db = db;
  }

  private static Statement statement(Readable row) {
    return new Statement(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("ranking_id", UUID.class)),
        new UnitCode(Sql.text(row, "unit_code")),
        Sql.number(row, "version"),
        new Text(Sql.text(row, "text_zh"), Sql.textOrNull(row, "text_en")),
        Sql.text(row, "submitted_by"),
        Objects.requireNonNull(Sql.instantOrNull(row, "submitted_at")),
        Sql.textOrNull(row, "published_by"),
        Sql.instantOrNull(row, "published_at"));
  }

  @Override
  public Mono<Statement> byId(UUID id) {
    return bind(db.sql(SELECT + "where s.id = $1"), id).map(SqlStatements::statement).one();
  }

  @Override
  public Mono<Statement> lock(UUID id) {
    return bind(db.sql(SELECT + "where s.id = $1 for update"), id)
        .map(SqlStatements::statement)
        .one();
  }

  @Override
  public Flux<Statement> published(Collection<UUID> rankings, Collection<UnitCode> units) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where s.ranking_id = any($1) and s.unit_code = any($2) and s.published_at is not null
                    order by s.version desc
                    """),
            rankings.toArray(UUID[]::new),
            units.stream().map(UnitCode::value).toArray(String[]::new))
        .map(SqlStatements::statement)
        .all();
  }

  @Override
  public Mono<Page<Statement>> page(
      @Nullable UnitCode unit, boolean pendingOnly, Actor reader, @Nullable After after, int size) {
    UnitCode mine = reader.unit();
    return bind(
            db.sql(
                SELECT
                    + """
                    where ($1::text is null or s.unit_code = $1)
                      and (not $2 or s.published_at is null)
                      and ($1::text is not null or exists (
                        select from ranking k join round r on r.id = k.round_id
                          join unit o on o.code = r.owner
                          join unit m on m.code = $6::text or ($6::text is null and m.parent is null)
                            or m.code = (select supervises from unit where code = $6::text)
                        where k.id = s.ranking_id and starts_with(o.path, m.path)))
                      and ($3::timestamptz is null or (s.submitted_at, s.id) < ($3, $4))
                    order by s.submitted_at desc, s.id desc limit $5
                    """),
            maybe(String.class, unit == null ? null : unit.value()),
            pendingOnly,
            maybe(after == null ? null : after.submittedAt()),
            maybe(UUID.class, after == null ? null : after.id()),
            size + 1,
            maybe(String.class, mine == null ? null : mine.value()))
        .map(SqlStatements::statement)
        .all()
        .collectList()
        .map(found -> Page.of(found, size, after != null));
  }

  @Override
  public Mono<Earlier> earlier(String idempotencyKey) {
    return alone(idempotencyKey)
        .then(
            bind(db.sql(SELECT + "where s.idempotency_key = $1"), idempotencyKey)
                .map(row -> new Earlier(statement(row), Sql.text(row, "request_digest")))
                .one());
  }

  @Override
  public Mono<Integer> nextVersion(UUID ranking, UnitCode unit) {
    return alone(ranking + "." + unit)
        .then(
            bind(
                    db.sql(
                        """
                        select coalesce(max(version), 0) + 1 n from ranking_statement
                        where ranking_id = $1 and unit_code = $2
                        """),
                    ranking,
                    unit.value())
                .map(row -> Sql.number(row, "n"))
                .one());
  }

  private Mono<Void> alone(String key) {
    return bind(
            db.sql(
                "select pg_advisory_xact_lock(hashtext(current_schema() || '.statement.' || $1))"),
            key)
        .then();
  }

  @Override
  public Mono<Void> insert(Statement statement, String idempotencyKey, String digest) {
    return bind(
            db.sql(
                """
                insert into ranking_statement (id, ranking_id, unit_code, version, text_zh, text_en,
                  submitted_by, submitted_at, idempotency_key, request_digest)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """),
            statement.id(),
            statement.rankingId(),
            statement.unitCode().value(),
            statement.version(),
            statement.text().zh(),
            maybe(String.class, statement.text().en()),
            statement.submittedBy(),
            statement.submittedAt(),
            idempotencyKey,
            digest)
        .then();
  }

  @Override
  public Mono<Void> publish(Statement statement) {
    return bind(
            db.sql(
                """
                update ranking_statement set published_by = $2, published_at = $3 where id = $1
                """),
            statement.id(),
            maybe(String.class, statement.publishedBy()),
            maybe(statement.publishedAt()))
        .then();
  }
}
