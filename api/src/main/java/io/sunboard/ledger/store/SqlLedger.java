package io.sunboard.ledger.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.LedgerTotal;
import io.sunboard.ledger.Origin;
import io.sunboard.ledger.app.LedgerEntries;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger in PostgreSQL. */
@Repository
class SqlLedger implements LedgerEntries {

  private static final String SELECT = "select e.* from ledger_entry e ";
  private static final String SEEN = "($1 or e.state in ('DECIDED', 'SETTLED'))";

  private final DatabaseClient db;

  SqlLedger(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<LedgerEntry> byIds(Collection<UUID> ids, Sight sight) {
    return bind(
            db.sql(SELECT + "where " + SEEN + " and e.id = any($2)"),
            sight == Sight.OFFICE,
            ids.toArray(UUID[]::new))
        .map(row -> LedgerRow.entry(row))
        .all();
  }

  @Override
  public Mono<Page<LedgerEntry>> page(
      Filter filter, Sight sight, @Nullable Instant afterAt, @Nullable UUID afterId, int size) {
    UnitCode unit = filter.unit();
    LedgerKind kind = filter.kind();
    LedgerState state = filter.state();
    return bind(
            db.sql(
                SELECT
                    + "where "
                    + SEEN
                    + """
                     and ($2::text is null
                          or e.unit = any(array(select b.code from unit a join unit b on starts_with(b.path, a.path)
                                                where a.code = $2)))
                     and ($3::text is null or e.kind = $3) and ($4::text is null or e.state = $4)
                     and ($5::boolean is null or e.sample = $5)
                     and ($7::uuid is null or (e.proposed_at, e.id) < ($6::timestamptz, $7))
                    order by e.proposed_at desc, e.id desc limit $8
                    """),
            sight == Sight.OFFICE,
            maybe(String.class, unit == null ? null : unit.value()),
            maybe(String.class, kind == null ? null : kind.name()),
            maybe(String.class, state == null ? null : state.name()),
            maybe(Boolean.class, filter.sample()),
            maybe(afterAt),
            maybe(UUID.class, afterId),
            size + 1)
        .map(row -> LedgerRow.entry(row))
        .all()
        .collectList()
        .map(found -> Page.of(found, size, afterId != null));
  }

  @Override
  public Flux<LedgerTotal> totals(Period period, ZoneId zone) {
    return bind(
            db.sql(
                """
                select e.kind, t.code tier, t.name_zh, t.name_en, e.sample,
                  to_char(e.decided_at at time zone $3, 'YYYY-MM') as month, count(*)::int many,
                  coalesce(sum(e.amount), 0) amount,
                  count(*) filter (where e.state = 'SETTLED')::int settled,
                  coalesce(sum(e.amount) filter (where e.state = 'SETTLED'), 0) settled_amount
                from ledger_entry e join unit u on u.code = e.unit join tier t on t.code = u.tier
                where e.state in ('DECIDED', 'SETTLED') and e.decided_at >= $1 and e.decided_at < $2
                group by 1, 2, 3, 4, 5, 6, t.depth order by 6, t.depth, 2, 1, 5
                """),
            period.firstDay().atStartOfDay(zone).toInstant(),
            period.lastDay().plusDays(1).atStartOfDay(zone).toInstant(),
            zone.getId())
        .map(row ->
            new LedgerTotal(
                LedgerKind.valueOf(Sql.text(row, "kind")),
                Sql.text(row, "tier"),
                new Text(Sql.text(row, "name_zh"), Sql.textOrNull(row, "name_en")),
                YearMonth.parse(Sql.text(row, "month")),
                Sql.flag(row, "sample"),
                Sql.number(row, "many"),
                Objects.requireNonNull(Sql.decimalOrNull(row, "amount")),
                Sql.number(row, "settled"),
                Objects.requireNonNull(Sql.decimalOrNull(row, "settled_amount"))))
        .all();
  }

  @Override
  public Mono<LedgerEntry> lock(UUID id) {
    return bind(db.sql(SELECT + "where e.id = $1 for update"), id)
        .map(row -> LedgerRow.entry(row))
        .one();
  }

  @Override
  public Mono<Earlier> earlier(String idempotencyKey) {
    return bind(
            db.sql("select id, request_digest from ledger_entry where idempotency_key = $1"),
            idempotencyKey)
        .map(row ->
            new Earlier(
                Objects.requireNonNull(row.get("id", UUID.class)), Sql.text(row, "request_digest")))
        .one();
  }

  @Override
  public Mono<Boolean> insert(
      LedgerEntry entry, @Nullable String idempotencyKey, @Nullable String requestDigest) {
    Origin.OfRanking ranking = entry.origin() instanceof Origin.OfRanking of ? of : null;
    Origin.OfTicket ticket = entry.origin() instanceof Origin.OfTicket of ? of : null;
    return bind(
            db.sql(
                """
                insert into ledger_entry (id, kind, unit, amount, reason_zh, reason_en, note, sample,
                  state, proposed_at, proposed_by, revision, ranking_id, group_code, period,
                  ranking_version, rule, ticket_id, problem_id, ticket_number, idempotency_key,
                  request_digest)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                  $19, $20, $21, $22)
                on conflict do nothing
                """),
            entry.id(),
            entry.kind().name(),
            entry.unit().value(),
            maybe(BigDecimal.class, entry.amount()),
            entry.reason().zh(),
            maybe(String.class, entry.reason().en()),
            maybe(String.class, entry.note()),
            entry.sample(),
            entry.state().name(),
            entry.proposedAt(),
            entry.proposedBy(),
            entry.revision(),
            maybe(UUID.class, ranking == null ? null : ranking.ranking()),
            maybe(String.class, ranking == null ? null : ranking.group()),
            maybe(String.class, ranking == null ? null : ranking.period()),
            maybe(Integer.class, ranking == null ? null : ranking.version()),
            maybe(String.class, ranking == null ? null : ranking.rule()),
            maybe(UUID.class, ticket == null ? null : ticket.ticket()),
            maybe(UUID.class, ticket == null ? null : ticket.problem()),
            maybe(String.class, ticket == null ? null : ticket.number()),
            maybe(String.class, idempotencyKey),
            maybe(String.class, requestDigest))
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  @Override
  public Mono<Void> update(LedgerEntry entry) {
    LedgerEntry.Verdict verdict = entry.verdict();
    LedgerEntry.Settlement settlement = entry.settlement();
    return bind(
            db.sql(
                """
                update ledger_entry set state = $2, amount = $3, decided_at = $4, decided_by = $5,
                  decision_note = $6, settled_on = $7, document = $8, settled_at = $9, settled_by = $10,
                  revision = $11
                where id = $1
                """),
            entry.id(),
            entry.state().name(),
            maybe(BigDecimal.class, entry.amount()),
            maybe(verdict == null ? null : verdict.at()),
            maybe(String.class, verdict == null ? null : verdict.by()),
            maybe(String.class, verdict == null ? null : verdict.note()),
            maybe(LocalDate.class, settlement == null ? null : settlement.on()),
            maybe(String.class, settlement == null ? null : settlement.document()),
            maybe(settlement == null ? null : settlement.recordedAt()),
            maybe(String.class, settlement == null ? null : settlement.by()),
            entry.revision())
        .then();
  }

  @Override
  public Mono<UUID> claimRanking(Instant now) {
    return bind(
            db.sql(
                """
                insert into ledger_ranking (ranking_id, at)
                select r.id, $1 from ranking r
                where r.released_at = r.recorded_at
                  and not exists (select 1 from ledger_ranking l where l.ranking_id = r.id)
                order by r.released_at, r.id limit 1
                on conflict do nothing returning ranking_id
                """),
            now)
        .map(row -> Objects.requireNonNull(row.get("ranking_id", UUID.class)))
        .one();
  }

  @Override
  public Flux<LedgerEntry> lockOfEarlier(String group, Period period, int version) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where e.group_code = $1 and e.period = $2 and e.ranking_version < $3
                      and e.state not in ('REFUSED', 'LAPSED')
                    order by e.id for update
                    """),
            group,
            period.code(),
            version)
        .map(row -> LedgerRow.entry(row))
        .all();
  }

  @Override
  public Mono<Boolean> concernedBy(Collection<UUID> problems, Instant since) {
    return bind(
            db.sql(
                """
                select exists (select 1 from ticket
                    where problem_id = any($1) and colour = 'RED' and issued_at > $2)
                  or exists (select 1 from ledger_entry
                    where problem_id = any($1) and state = 'PROPOSED') concerned
                """),
            problems.toArray(UUID[]::new),
            since)
        .map(row -> Sql.flag(row, "concerned"))
        .one();
  }

  @Override
  public Flux<LedgerEntry> lockProposedOf(Collection<UUID> problems) {
    return bind(
            db.sql(
                SELECT
                    + "where e.problem_id = any($1) and e.state = 'PROPOSED' order by e.id for update"),
            (Object) problems.toArray(UUID[]::new))
        .map(row -> LedgerRow.entry(row))
        .all();
  }

  @Override
  public Mono<Boolean> isSample(UUID problem) {
    return bind(db.sql("select sample from problem where id = $1"), problem)
        .map(row -> Sql.flag(row, "sample"))
        .one();
  }
}
