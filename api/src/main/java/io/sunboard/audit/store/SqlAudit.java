package io.sunboard.audit.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.audit.AuditRecord;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.ChainEnd;
import io.sunboard.audit.app.AuditStore;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The chain in PostgreSQL. */
@Repository
class SqlAudit implements AuditStore {

  /** Rows a statement; more would only make it longer. */
  private static final int CHUNK = 5_000;

  private static final String SELECT =
      """
      select number, at, actor, username, display_name, staff_role, unit, scope, action, subject,
             subject_key, ground, before::text before, after::text after,
             encode(previous, 'hex') previous, encode(link, 'hex') link, key_id
      from audit
      """;
  private static final String SELECT_END =
      "select number, encode(link, 'hex') link, encode(mac, 'hex') mac, key_id from audit_head";

  private static final String INSERT =
      """
      insert into audit (number, at, actor, username, display_name, staff_role, unit, scope, action,
                         subject, subject_key, ground, before, after, previous, link, key_id)
      select number, at, actor, username, display_name, staff_role, unit, scope, action, subject,
             subject_key, ground, before::json, after::json, decode(previous, 'hex'),
             decode(link, 'hex'), key_id
      from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[],
                  $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[],
                  $13::text[], $14::text[], $15::text[], $16::text[], $17::text[])
        e(number, at, actor, username, display_name, staff_role, unit, scope, action, subject,
          subject_key, ground, before, after, previous, link, key_id)
      """;

  private final DatabaseClient db;
  private final TransactionalOperator transaction;

  SqlAudit(DatabaseClient db, TransactionalOperator transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  private static AuditRecord entry(Readable row) {
    String role = Sql.textOrNull(row, "staff_role");
    return new AuditRecord(
        Objects.requireNonNull(row.get("number", Long.class)),
        Objects.requireNonNull(Sql.instantOrNull(row, "at")),
        Sql.text(row, "actor"),
        Sql.textOrNull(row, "username"),
        Sql.textOrNull(row, "display_name"),
        role == null ? null : StaffRole.valueOf(role),
        Sql.textOrNull(row, "unit"),
        AuditScope.valueOf(Sql.text(row, "scope")),
        Sql.text(row, "action"),
        Sql.text(row, "subject"),
        Sql.text(row, "subject_key"),
        Sql.textOrNull(row, "ground"),
        Sql.textOrNull(row, "before"),
        Sql.textOrNull(row, "after"),
        Sql.text(row, "previous"),
        Sql.text(row, "link"),
        Sql.text(row, "key_id"));
  }

  private static ChainEnd end(Readable row) {
    return new ChainEnd(
        Objects.requireNonNull(row.get("number", Long.class)),
        Sql.text(row, "link"),
        Sql.text(row, "mac"),
        Sql.text(row, "key_id"));
  }

  @Override
  public Mono<Page<AuditRecord>> page(Sight sight, Filter filter, @Nullable Long before, int size) {
    UnitCode supervisor = sight.supervisor();
    UnitCode evaluations = sight.evaluations();
    String sql =
        SELECT
            + """
            where (scope = any($1)
                and (scope <> 'EVALUATION' or $11::text is null
                  or exists (select from unit m
                    where (m.code = $11 or m.code = (select supervises from unit where code = $11))
                      and (m.parent is null or unit = any(array(
                        select b.code from unit b where starts_with(b.path, m.path))))))
              or ground = any(array(
                select g.code from unit u
                join unit s on s.code = u.supervises
                join unit g on starts_with(g.path, s.path)
                where u.code = $10)))
              and ($2::text is null or subject = $2)
              and ($3::text is null or subject_key = $3)
              and ($4::text is null or actor = $4 or username = $4)
              and ($5::text is null or action = $5)
              and ($6::timestamptz is null or at >= $6)
              and ($7::timestamptz is null or at < $7)
              and ($8::bigint is null or number < $8)
            order by number desc limit $9
            """;
    return bind(
            db.sql(sql),
            sight.scopes().stream().map(Enum::name).toArray(String[]::new),
            maybe(String.class, filter.subject()),
            maybe(String.class, filter.key()),
            maybe(String.class, filter.actor()),
            maybe(String.class, filter.action()),
            maybe(filter.from()),
            maybe(filter.until()),
            maybe(Long.class, before),
            size + 1,
            maybe(String.class, supervisor == null ? null : supervisor.value()),
            maybe(String.class, evaluations == null ? null : evaluations.value()))
        .map(SqlAudit::entry)
        .all()
        .collectList()
        .map(entries -> Page.of(entries, size, before != null));
  }

  @Override
  public Mono<ChainEnd> end() {
    return db.sql(SELECT_END).map(SqlAudit::end).one();
  }

  @Override
  public Mono<ChainEnd> lockEnd() {
    return db.sql(SELECT_END + " for update").map(SqlAudit::end).one();
  }

  @Override
  public Mono<Void> append(Collection<AuditRecord> entries, ChainEnd end) {
    return Flux.fromIterable(entries)
        .buffer(CHUNK)
        .concatMap(this::insert)
        .then(
            bind(
                    db.sql(
                        """
                        update audit_head
                        set number = $1, link = decode($2, 'hex'), mac = decode($3, 'hex'), key_id = $4
                        """),
                    end.number(),
                    end.link(),
                    end.mac(),
                    end.keyId())
                .then());
  }

  private Mono<Void> insert(List<AuditRecord> e) {
    return bind(
            db.sql(INSERT),
            e.stream().map(AuditRecord::number).toArray(Long[]::new),
            column(e, entry -> entry.at().atOffset(ZoneOffset.UTC).toString()),
            column(e, AuditRecord::actor),
            column(e, AuditRecord::username),
            column(e, AuditRecord::displayName),
            column(e, entry -> name(entry.staffRole())),
            column(e, AuditRecord::unit),
            column(e, entry -> entry.scope().name()),
            column(e, AuditRecord::action),
            column(e, AuditRecord::subject),
            column(e, AuditRecord::key),
            column(e, AuditRecord::ground),
            column(e, AuditRecord::before),
            column(e, AuditRecord::after),
            column(e, AuditRecord::previous),
            column(e, AuditRecord::link),
            column(e, AuditRecord::keyId))
        .then();
  }

  private static Object column(
      List<AuditRecord> entries, Function<AuditRecord, @Nullable String> value) {
    return entries.stream().map(value).toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable StaffRole role) {
    return role == null ? null : role.name();
  }

  @Override
  public Mono<List<AuditRecord>> from(long number, int size) {
    return bind(db.sql(SELECT + "where number >= $1 order by number limit $2"), number, size)
        .map(SqlAudit::entry)
        .all()
        .collectList();
  }

  @Override
  public Mono<String> link(long number) {
    return bind(db.sql("select encode(link, 'hex') link from audit where number = $1"), number)
        .map(row -> Sql.text(row, "link"))
        .one();
  }

  @Override
  public Mono<List<Long>> withLink(String link) {
    return bind(db.sql("select number from audit where link = decode($1, 'hex') limit 2"), link)
        .map(row -> Objects.requireNonNull(row.get("number", Long.class)))
        .all()
        .collectList();
  }

  @Override
  public <T> Mono<T> alone(Mono<T> work) {
    return db.sql(
            "select pg_try_advisory_xact_lock(hashtext(current_schema() || '.audit.anchor')) got")
        .map(row -> Sql.flag(row, "got"))
        .one()
        .filter(Boolean::booleanValue)
        .flatMap(_ -> work)
        .as(transaction::transactional);
  }
}
