package io.sunboard.tip.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.exposure.Exposure;
import io.sunboard.platform.sql.Sql;
import io.sunboard.tip.app.TriageRows;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What staff note beside tips, in PostgreSQL. */
@Repository
class SqlTriage implements TriageRows {

  private static final Instant PRESENT = Instant.parse("9999-12-31T00:00:00Z");

  private final DatabaseClient db;

  SqlTriage(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Earlier> earlier(String idempotencyKey) {
    Mono<Void> alone =
        bind(
                db.sql(
                    "select pg_advisory_xact_lock(hashtext(current_schema() || '.triage.' || $1))"),
                idempotencyKey)
            .then();
    return alone.then(
        bind(
                db.sql(
                    """
                    select tip_id, request_digest from tip_staff_request where idempotency_key = $1
                    """),
                idempotencyKey)
            .map(row -> new Earlier(TipRow.id(row, "tip_id"), Sql.text(row, "request_digest")))
            .one());
  }

  @Override
  public Mono<Void> remember(String idempotencyKey, Earlier request, Instant at) {
    return bind(
            db.sql(
                """
                insert into tip_staff_request
                  (idempotency_key, request_digest, tip_id, requested_at)
                values ($1, $2, $3, $4)
                """),
            idempotencyKey,
            request.digest(),
            request.tip(),
            at)
        .then();
  }

  @Override
  public Mono<Map<UUID, UUID>> rewardsOf(Collection<UUID> tips) {
    return bind(
            db.sql("select tip_id, entry_id from tip_reward where tip_id = any($1)"),
            (Object) tips.toArray(UUID[]::new))
        .map(row -> Map.entry(TipRow.id(row, "tip_id"), TipRow.id(row, "entry_id")))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public Mono<Void> reward(UUID tip, UUID entry) {
    return bind(
            db.sql(
                """
                insert into tip_reward (tip_id, entry_id) values ($1, $2)
                on conflict (tip_id) do update set entry_id = $2
                """),
            tip,
            entry)
        .then();
  }

  @Override
  public Mono<UUID> rewardByClaim(byte[] claimHash) {
    return bind(
            db.sql(
                """
                select r.entry_id from tip t join tip_reward r on r.tip_id = t.id
                where t.claim_hash = $1
                """),
            ByteBuffer.wrap(claimHash))
        .map(row -> TipRow.id(row, "entry_id"))
        .one();
  }

  @Override
  public Mono<Map<Exposure, Integer>> reportCounts(List<Exposure> exposures) {
    return bind(
            db.sql(
                """
                select w.n::int n, case when p.source = 'TIP' then greatest(c.tips, 1) else c.tips + 1 end
                  reports
                from unnest($1::uuid[], $2::timestamptz[]) with ordinality w (problem, as_of, n)
                join problem p on p.id = w.problem
                cross join lateral (
                  select count(*)::int tips from tip t
                  where t.problem_id = w.problem and exists (
                    select from tip_event e where e.tip_id = t.id
                      and e.type in ('Accepted', 'Merged') and e.at <= w.as_of)) c
                """),
            exposures.stream().map(Exposure::problem).toArray(UUID[]::new),
            exposures.stream()
                .map(each ->
                    Objects.requireNonNullElse(each.asOf(), PRESENT).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new))
        .map(row -> Map.entry(exposures.get(Sql.number(row, "n") - 1), Sql.number(row, "reports")))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
