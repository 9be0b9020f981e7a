package io.sunboard.evaluation.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.evaluation.Appeal;
import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.Withdrawal;
import io.sunboard.evaluation.app.Findings;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Findings in PostgreSQL. */
@Repository
class SqlFindings implements Findings {

  private static final String INSERT =
      """
      insert into finding (round_id, id, channel, unit_code, indicator, standard, points, title, address,
        photos, seen_at, problem_id, recorded_by, recorded_at, idempotency_key, request_digest)
      select f.round, f.id, f.channel, f.unit, f.indicator, f.standard, f.points, f.title, f.address,
        f.photos::uuid[], f.seen, f.problem, f.by, f.at, $15, $16
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[],
          $7::numeric[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::uuid[],
          $13::text[], $14::timestamptz[])
        f (round, id, channel, unit, indicator, standard, points, title, address, photos, seen, problem,
          by, at)
      """;
  private static final int BATCH = 2_000;

  private final DatabaseClient db;

  SqlFindings(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<Finding> byKeys(Collection<Key> keys) {
    return bind(
            db.sql(
                FindingRows.SELECT
                    + """
                    join unnest($1::uuid[], $2::uuid[]) k (round, id)
                      on k.round = f.round_id and k.id = f.id
                    """),
            keys.stream().map(Key::round).toArray(UUID[]::new),
            keys.stream().map(Key::id).toArray(UUID[]::new))
        .map(FindingRows::read)
        .all();
  }

  @Override
  public Mono<Finding> lock(Key key) {
    return bind(
            db.sql(FindingRows.SELECT + " where f.round_id = $1 and f.id = $2 for update of f"),
            key.round(),
            key.id())
        .map(FindingRows::read)
        .one();
  }

  @Override
  public Mono<Page<Finding>> page(UUID round, Filter filter, @Nullable After after, int size) {
    UnitCode unit = filter.unit();
    return bind(
            db.sql(
                FindingRows.SELECT
                    + """
                    where f.round_id = $1 and ($2::text is null or f.channel = $2)
                      and ($3::text is null or f.unit_code = $3)
                      and ($4::text is null or f.standard = $4)
                      and ($5::boolean is null or (a.reason is not null) = $5)
                      and (not $6 or (a.reason is not null and a.outcome is null))
                      and ($7::boolean is null or (f.withdrawn_at is not null) = $7)
                      and ($8::timestamptz is null or (f.seen_at, f.id) < ($8, $9))
                    order by f.seen_at desc, f.id desc limit $10
                    """),
            round,
            maybe(String.class, filter.channel()),
            maybe(String.class, unit == null ? null : unit.value()),
            maybe(String.class, filter.standard()),
            maybe(Boolean.class, filter.appealed()),
            filter.open(),
            maybe(Boolean.class, filter.withdrawn()),
            maybe(after == null ? null : after.seenAt()),
            maybe(UUID.class, after == null ? null : after.id()),
            size + 1)
        .map(FindingRows::read)
        .all()
        .collectList()
        .map(found -> Page.of(found, size, after != null));
  }

  @Override
  public Mono<Void> insertAll(List<Finding> findings) {
    return Flux.fromIterable(findings)
        .buffer(BATCH)
        .concatMap(some -> insert(some, null, null))
        .then();
  }

  @Override
  public Mono<Void> insert(Finding finding, String idempotencyKey, String digest) {
    return insert(List.of(finding), idempotencyKey, digest);
  }

  private Mono<Void> insert(List<Finding> some, @Nullable String key, @Nullable String digest) {
    return bind(
            db.sql(INSERT),
            column(some, Finding::round, UUID[]::new),
            column(some, Finding::id, UUID[]::new),
            column(some, Finding::channel, String[]::new),
            column(some, finding -> finding.unit().value(), String[]::new),
            column(some, Finding::indicator, String[]::new),
            column(some, Finding::standard, String[]::new),
            column(some, Finding::points, BigDecimal[]::new),
            column(some, Finding::title, String[]::new),
            column(some, Finding::address, String[]::new),
            column(some, SqlFindings::photos, String[]::new),
            column(some, finding -> utc(finding.seenAt()), OffsetDateTime[]::new),
            column(some, Finding::problem, UUID[]::new),
            column(some, Finding::recordedBy, String[]::new),
            column(some, finding -> utc(finding.recordedAt()), OffsetDateTime[]::new),
            maybe(String.class, key),
            maybe(String.class, digest))
        .then();
  }

  private static <T> T[] column(
      List<Finding> of, Function<Finding, T> value, IntFunction<T[]> array) {
    return of.stream().map(value).toArray(array);
  }

  private static String photos(Finding finding) {
    return finding.photos().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  @Override
  public Mono<Earlier> earlier(UUID round, String idempotencyKey) {
    return alone("finding", round + "." + idempotencyKey)
        .then(
            bind(
                    db.sql(
                        """
                        select id, request_digest from finding
                        where round_id = $1 and idempotency_key = $2
                        """),
                    round,
                    idempotencyKey)
                .map(row ->
                    new Earlier(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Sql.text(row, "request_digest")))
                .one());
  }

  @Override
  public Mono<Void> saveAppeal(Finding finding) {
    Appeal appeal = Objects.requireNonNull(finding.appeal());
    Appeal.Ruling ruling =
        appeal instanceof Appeal.Decided(_, Appeal.Ruling decided) ? decided : null;
    return bind(
            db.sql(
                """
                insert into appeal (round_id, finding_id, reason, appealed_by, appealed_at, outcome,
                  points, decision_reason, decided_by, decided_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                on conflict (round_id, finding_id) do update set outcome = $6, points = $7,
                  decision_reason = $8, decided_by = $9, decided_at = $10
                """),
            finding.round(),
            finding.id(),
            appeal.claim().reason(),
            appeal.claim().by(),
            appeal.claim().at(),
            maybe(String.class, ruling == null ? null : ruling.outcome().name()),
            maybe(BigDecimal.class, ruling == null ? null : ruling.points()),
            maybe(String.class, ruling == null ? null : ruling.reason()),
            maybe(String.class, ruling == null ? null : ruling.by()),
            maybe(ruling == null ? null : ruling.at()))
        .then();
  }

  @Override
  public Mono<Void> saveWithdrawal(Finding finding) {
    Withdrawal withdrawal = Objects.requireNonNull(finding.withdrawal());
    return bind(
            db.sql(
                """
                update finding set withdrawn_reason = $3, withdrawn_by = $4, withdrawn_at = $5
                where round_id = $1 and id = $2
                """),
            finding.round(),
            finding.id(),
            withdrawal.reason(),
            withdrawal.by(),
            withdrawal.at())
        .then();
  }

  @Override
  public Flux<Finding> openAppeals(UUID round, int most) {
    return bind(
            db.sql(
                FindingRows.SELECT
                    + """
                    where f.round_id = $1 and a.reason is not null and a.outcome is null
                    order by f.unit_code, f.id limit $2
                    """),
            round,
            most)
        .map(FindingRows::read)
        .all();
  }

  @Override
  public Mono<Boolean> any(UUID round) {
    return bind(
            db.sql(
                "select exists (select from finding where round_id = $1 and withdrawn_at is null) yes"),
            round)
        .map(row -> Sql.flag(row, "yes"))
        .one();
  }

  @Override
  public Mono<Done> earlierFile(UUID round, String channel, String digest) {
    return alone("findings", round + "." + channel + "." + digest)
        .then(
            bind(
                    db.sql(
                        """
                        select imported, first_number, last_number from round_finding_import
                        where round_id = $1 and channel = $2 and digest = $3
                        """),
                    round,
                    channel,
                    digest)
                .map(row ->
                    new Done(
                        Sql.number(row, "imported"),
                        Sql.text(row, "first_number"),
                        Sql.text(row, "last_number")))
                .one());
  }

  @Override
  public Mono<Void> rememberFile(
      UUID round, String channel, String digest, UUID upload, String by, Done done, Instant at) {
    return bind(
            db.sql(
                """
                insert into round_finding_import (round_id, channel, digest, upload_id, imported_by,
                  imported_at, imported, first_number, last_number)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """),
            round,
            channel,
            digest,
            upload,
            by,
            at,
            done.imported(),
            done.firstNumber(),
            done.lastNumber())
        .then();
  }

  private Mono<Void> alone(String what, String key) {
    return bind(
            db.sql(
                "select pg_advisory_xact_lock(hashtext(current_schema() || '.' || $1 || '.' || $2))"),
            what,
            key)
        .then();
  }
}
