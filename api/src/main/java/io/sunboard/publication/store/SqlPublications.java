package io.sunboard.publication.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.platform.sql.Sql;
import io.sunboard.publication.Edition;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationKind;
import io.sunboard.publication.app.Publications;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Publications in PostgreSQL. */
@Repository
class SqlPublications implements Publications {

  private static final String SELECT = PublicationRow.COLUMNS + "from publication p ";
  private static final String IS_PUBLIC =
      "(p.state = 'RELEASED' and p.audience = 'PUBLIC' and p.superseded_at is null)";

  /** What the reader may see; the name of a {@code Sight} is the parameter named twice. */
  private static final String SEEN =
      "($%d = 'OFFICE' or (p.released_at is not null and ($%d = 'CADRE' or p.audience = 'PUBLIC')))";

  private final DatabaseClient db;
  private final PublicationRow rows;
  private final JsonMapper json;

  SqlPublications(DatabaseClient db, PublicationRow rows, JsonMapper json) {
    this.db = db;
    this.rows = rows;
    this.json = json;
  }

  @Override
  public Flux<Publication> byIds(Collection<UUID> ids, Sight sight) {
    return bind(
            db.sql(SELECT + "where p.id = any($1) and " + SEEN.formatted(2, 2)),
            ids.toArray(UUID[]::new),
            sight.name())
        .map(rows::read)
        .all();
  }

  @Override
  public Mono<Publication> byNumber(String number, Sight sight, @Nullable Instant asOf) {
    return bind(
            db.sql(
                SELECT
                    + "where p.number = $1 and "
                    + SEEN.formatted(2, 2)
                    + " and ($3::timestamptz is null or p.released_at <= $3)"
                    + " order by p.version desc limit 1"),
            number,
            sight.name(),
            maybe(asOf))
        .map(rows::read)
        .one();
  }

  @Override
  public Mono<Page<Publication>> page(Filter filter, Sight sight, @Nullable After after, int size) {
    PublicationKind kind = filter.kind();
    Period period = filter.period();
    Integer year = filter.year();
    return bind(
            db.sql(
                SELECT
                    + "where "
                    + SEEN.formatted(1, 1)
                    + """
                     and p.superseded_at is null
                      and ($2::text is null or p.kind = $2) and ($3::text is null or p.period = $3)
                      and ($7::text is null or p.period like $7 || '%' or p.period like '%/' || $7 || '-%')
                      and ($5::uuid is null
                           or (coalesce(p.released_at, 'infinity'), p.id) < (coalesce($4::timestamptz, 'infinity'), $5))
                    order by coalesce(p.released_at, 'infinity') desc, p.id desc limit $6
                    """),
            sight.name(),
            maybe(String.class, kind == null ? null : kind.name()),
            maybe(String.class, period == null ? null : period.code()),
            maybe(after == null ? null : after.releasedAt()),
            maybe(UUID.class, after == null ? null : after.id()),
            size + 1,
            maybe(String.class, year == null ? null : "%04d".formatted(year)))
        .map(rows::read)
        .all()
        .collectList()
        .map(found -> Page.of(found, size, after != null));
  }

  @Override
  public Mono<Map<UUID, List<Publication>>> announcing(Collection<UUID> rankings) {
    record Announced(UUID ranking, Publication publication) {}
    return bind(
            db.sql(
                PublicationRow.COLUMNS
                    + ", a.ranking_id from publication_ranking a join publication p on p.id ="
                    + " a.publication_id where a.ranking_id = any($1) and "
                    + IS_PUBLIC
                    + " order by p.released_at desc, p.id desc"),
            (Object) rankings.toArray(UUID[]::new))
        .map(row ->
            new Announced(
                Objects.requireNonNull(row.get("ranking_id", UUID.class)), rows.read(row)))
        .all()
        .collect(
            Collectors.groupingBy(
                Announced::ranking,
                Collectors.mapping(Announced::publication, Collectors.toList())));
  }

  @Override
  public Flux<Publication> allPublic() {
    return db.sql(SELECT + "where " + IS_PUBLIC + " order by p.id").map(rows::read).all();
  }

  @Override
  public Mono<Publication> lock(UUID id) {
    return bind(db.sql(SELECT + "where p.id = $1 for update of p"), id).map(rows::read).one();
  }

  @Override
  public Mono<Earlier> earlier(String idempotencyKey) {
    return bind(
            db.sql("select id, request_digest from publication where idempotency_key = $1"),
            idempotencyKey)
        .map(row ->
            new Earlier(
                Objects.requireNonNull(row.get("id", UUID.class)), Sql.text(row, "request_digest")))
        .one();
  }

  @Override
  public Mono<Boolean> insert(Publication draft, String idempotencyKey, String requestDigest) {
    Mono<Long> head =
        bind(
                db.sql(
                    """
                    insert into publication (id, number, kind, audience, state, title, period, last_day,
                      sample, content, drafted_by, idempotency_key, request_digest, version, corrects,
                      correction_reason)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14, $15, $16)
                    on conflict do nothing
                    """),
                draft.id(),
                draft.number(),
                draft.kind().name(),
                draft.audience().name(),
                draft.status().name(),
                draft.title(),
                draft.coveredPeriod().code(),
                draft.coveredPeriod().lastDay(),
                draft.sample(),
                json.writeValueAsString(draft.content()),
                draft.draftedBy(),
                idempotencyKey,
                requestDigest,
                draft.version(),
                maybe(UUID.class, draft.edition().corrects()),
                maybe(String.class, draft.edition().reason()))
            .fetch()
            .rowsUpdated();
    Mono<Void> rankings =
        bind(
                db.sql(
                    """
                    insert into publication_ranking (publication_id, ranking_id)
                    select distinct $1, r from unnest($2::uuid[]) r
                    """),
                draft.id(),
                draft.rankingIds().toArray(UUID[]::new))
            .then();
    return head.flatMap(inserted -> inserted == 0 ? Mono.just(false) : rankings.thenReturn(true));
  }

  @Override
  public Mono<Void> update(Publication publication, Instant at) {
    Edition edition = publication.edition();
    Edition.Withdrawal withdrawal = edition.withdrawal();
    return bind(
            db.sql(
                """
                update publication set state = $2, checked_by = $3, signed_by = $4, release_at = $5,
                  released_at = $6,
                  recorded_at = case when $6::timestamptz is null then null else coalesce(recorded_at, $7) end,
                  revision = $8, superseded_at = $9, timed = $10, withdrawn_at = $11,
                  withdrawal_reason = $12, title = $13, content = $14::jsonb
                where id = $1
                """),
            publication.id(),
            publication.status().name(),
            maybe(String.class, publication.checkedBy()),
            maybe(String.class, publication.signedBy()),
            maybe(publication.releaseAt()),
            maybe(publication.releasedAt()),
            at,
            publication.revision(),
            maybe(edition.supersededAt()),
            edition.timed(),
            maybe(withdrawal == null ? null : withdrawal.at()),
            maybe(String.class, withdrawal == null ? null : withdrawal.reason()),
            publication.title(),
            json.writeValueAsString(publication.content()))
        .then();
  }

  @Override
  public Mono<Publication> claimDue(Instant now) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where p.state = 'SIGNED' and p.timed and p.release_at <= $1
                      and not exists (
                        select 1 from publication_ranking x join ranking r on r.id = x.ranking_id
                        where x.publication_id = p.id and r.released_at is null)
                    order by p.release_at, p.id limit 1 for update of p skip locked
                    """),
            now)
        .map(rows::read)
        .one();
  }

  @Override
  public Flux<Publication> lockEditions(String number) {
    return bind(
            db.sql(
                SELECT
                    + "where p.number = $1 and p.state <> 'WITHDRAWN' order by p.version for update of p"),
            number)
        .map(rows::read)
        .all();
  }

  @Override
  public Mono<Publication> lastPublic(PublicationKind kind) {
    return bind(
            db.sql(
                SELECT
                    + "where "
                    + IS_PUBLIC
                    + " and p.kind = $1 order by p.released_at desc, p.id desc limit 1"),
            kind.name())
        .map(rows::read)
        .one();
  }
}
