package io.sunboard.problem.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemMarks;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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

/** The ledger in PostgreSQL: a row that is replaced, and events that are only ever added. */
@Repository
class SqlProblemLedger implements ProblemLedger, ProblemMarks {

  private static final String NUMBER =
      "coalesce((select root_unit from city), 'CITY') || '-' || $1 || '-' || case when n < 1000000"
          + " then lpad(n::text, 6, '0') else n::text end";

  private final DatabaseClient db;
  private final EventJson json;
  private final Outbox outbox;
  private final ZoneId zone;

  SqlProblemLedger(DatabaseClient db, EventJson json, Outbox outbox, ZoneId zone) {
    this.db = db;
    this.outbox = outbox;
    this.json = json;
    this.zone = zone;
  }

  @Override
  public Mono<Hand> hand(Actor actor) {
    UnitCode unit = actor.unit();
    Hand without = new Hand(actor.id(), actor.roles(), null, null, null);
    if (unit == null) {
      return Mono.just(without);
    }
    return bind(
            db.sql(
                """
                select u.path, s.path supervised
                from unit u left join unit s on s.code = u.supervises where u.code = $1
                """),
            unit.value())
        .map(row ->
            new Hand(
                actor.id(),
                actor.roles(),
                unit,
                Sql.text(row, "path"),
                Sql.textOrNull(row, "supervised")))
        .one()
        .defaultIfEmpty(without);
  }

  @Override
  public Mono<String> nextNumber(Instant at) {
    return nextNumbers(at.atZone(zone).getYear(), 1).single();
  }

  @Override
  public Flux<String> nextNumbers(int year, int count) {
    return bind(
            db.sql(
                "select "
                    + NUMBER
                    + " number from (select nextval('problem_number') n from generate_series(1, $2)"
                    + " i) numbers order by n"),
            String.valueOf(year),
            count)
        .map(row -> Sql.text(row, "number"))
        .all();
  }

  @Override
  public Flux<ProblemOnFile> lock(Collection<UUID> ids) {
    return bind(
            db.sql(RowReader.SELECT + "where p.id = any($1) order by p.id for update of p"),
            (Object) ids.toArray(UUID[]::new))
        .map(RowReader::read)
        .all();
  }

  @Override
  public Flux<UUID> lapsing(Instant now, int most) {
    return bind(
            db.sql(
                """
                select id from (
                  (select id, review_at at from problem
                   where state = 'DEFERRED' and review_at <= $1
                     -- What was loaded when its promised day had passed is history.
                     and not exists (
                       select from problem_event e where e.problem_id = problem.id
                         and e.type = 'Deferred' and e.recorded_at >= problem.review_at)
                   order by review_at limit $2)
                  union all
                  (select id, listed_due_at at from problem
                   where listed_result = 'ACTIVE' and listed_due_at <= $1
                     and state not in ('CLOSED', 'DISMISSED', 'MERGED')
                   order by listed_due_at limit $2)) due
                group by id order by min(at) limit $2
                """),
            now,
            most)
        .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
        .all();
  }

  @Override
  public Mono<Void> save(Problem problem, List<Happened> events) {
    return saveAll(List.of(problem), List.of(events));
  }

  @Override
  public Mono<Void> saveAll(List<Problem> problems, List<List<Happened>> events) {
    List<Map<String, @Nullable Object>> rows = problems.stream().map(RowWriter::problem).toList();
    List<Map<String, @Nullable Object>> happened = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      UUID id = problems.get(i).id();
      events.get(i).forEach(event -> happened.add(RowWriter.event(id, event, json)));
    }
    if (rows.isEmpty()) {
      return Mono.empty();
    }
    String columns = String.join(", ", rows.getFirst().keySet());
    String replaced =
        rows.getFirst().keySet().stream()
            .map(column -> "excluded." + column)
            .collect(Collectors.joining(", "));
    Mono<Void> written =
        bind(
                db.sql(
                    "insert into problem ("
                        + columns
                        + ") select "
                        + columns
                        + " from jsonb_populate_recordset(null::problem, $1::jsonb)"
                        + " on conflict (id) do update set ("
                        + columns
                        + ") = row("
                        + replaced
                        + ")"),
                json.rows(rows))
            .then();
    return written.then(
        bind(
                db.sql(
                    """
                    insert into problem_event
                    select * from jsonb_populate_recordset(null::problem_event, $1::jsonb)
                    """),
                json.rows(happened))
            .then());
  }

  @Override
  public Mono<Earlier> earlier(String idempotencyKey) {
    Mono<Void> alone =
        bind(
                db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.request.' || $1))"),
                idempotencyKey)
            .then();
    return alone.then(
        bind(
                db.sql(
                    """
                    select problem_id, request_digest from problem_request
                    where idempotency_key = $1
                    """),
                idempotencyKey)
            .map(row ->
                new Earlier(
                    Objects.requireNonNull(row.get("problem_id", UUID.class)),
                    Sql.text(row, "request_digest")))
            .one());
  }

  @Override
  public Mono<Void> remember(String idempotencyKey, Earlier request, Instant at) {
    return bind(
            db.sql(
                """
                insert into problem_request
                  (idempotency_key, request_digest, problem_id, requested_at)
                values ($1, $2, $3, $4)
                """),
            idempotencyKey,
            request.digest(),
            request.problem(),
            at)
        .then();
  }

  @Override
  public Mono<Void> proposed(UUID problem) {
    return bind(
            db.sql("update problem set proposed = true, marks = marks + 1 where id = $1"), problem)
        .then()
        .then(noted(problem));
  }

  @Override
  public Mono<Void> coloured(UUID problem, @Nullable String colour) {
    return bind(
            db.sql("update problem set colour = $2, marks = marks + 1 where id = $1"),
            problem,
            maybe(String.class, colour))
        .then()
        .then(noted(problem));
  }

  /** Whoever made the note tells people; here it only has to be found by it. */
  private Mono<Void> noted(UUID problem) {
    return outbox.tellHistory("Problem", List.of(problem.toString()));
  }
}
