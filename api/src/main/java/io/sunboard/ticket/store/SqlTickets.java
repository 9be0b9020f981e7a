package io.sunboard.ticket.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.Hand;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.OpenRun;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import io.sunboard.ticket.TicketStatus;
import io.sunboard.ticket.app.TicketReader;
import io.sunboard.ticket.app.TicketStore;
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

/** Tickets and runs of the ladder in PostgreSQL. */
@Repository
class SqlTickets implements TicketStore, TicketReader {

  private static final String SELECT = "select t.* from ticket t ";

  private final DatabaseClient db;
  private final LadderJson ladders;
  private final JsonMapper json;

  SqlTickets(DatabaseClient db, LadderJson ladders, JsonMapper json) {
    this.db = db;
    this.ladders = ladders;
    this.json = json;
  }

  private OpenRun run(Readable row) {
    return new OpenRun(
        Objects.requireNonNull(row.get("problem_id", UUID.class)),
        Sql.number(row, "run"),
        new UnitCode(Sql.text(row, "issuer")),
        new UnitCode(Sql.text(row, "addressee")),
        ladders.read(Sql.text(row, "state")));
  }

  @Override
  public Mono<OpenRun> open(UUID problem) {
    return bind(
            db.sql(
                """
                select problem_id, run, issuer, addressee, state::text state from ladder_run
                where problem_id = $1 and not ended
                """),
            problem)
        .map(this::run)
        .one();
  }

  @Override
  public Mono<Void> save(OpenRun run) {
    return bind(
            db.sql(
                """
                insert into ladder_run (problem_id, run, issuer, addressee, state, next_at)
                values ($1, $2, $3, $4, $5::jsonb, $6)
                on conflict (problem_id, run) do update set state = $5::jsonb, next_at = $6
                """),
            run.problem(),
            run.run(),
            run.issuer().value(),
            run.addressee().value(),
            ladders.write(run.ladder()),
            maybe(run.ladder().nextAt().orElse(null)))
        .then();
  }

  @Override
  public Mono<Void> end(OpenRun run) {
    return bind(
            db.sql(
                """
                update ladder_run set state = $3::jsonb, next_at = null, ended = true
                where problem_id = $1 and run = $2
                """),
            run.problem(),
            run.run(),
            ladders.write(run.ladder()))
        .then();
  }

  @Override
  public Mono<UUID> claim(Instant now) {
    return bind(
            db.sql(
                """
                select p.id from ladder_run r join problem p on p.id = r.problem_id
                where r.next_at < $1 order by r.next_at limit 1 for update of p skip locked
                """),
            now)
        .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
        .one();
  }

  @Override
  public Mono<Integer> serials(String agency, int year, int count) {
    return bind(
            db.sql(
                """
                insert into ticket_counter as c (agency, year, last) values ($1, $2, $3)
                on conflict (agency, year) do update set last = c.last + $3
                returning last - $3 + 1 first
                """),
            agency,
            year,
            count)
        .map(row -> Sql.number(row, "first"))
        .one();
  }

  @Override
  public Mono<Void> insert(Collection<Ticket> tickets) {
    List<Map<String, @Nullable Object>> rows = tickets.stream().map(TicketRows::row).toList();
    return bind(
            db.sql("insert into ticket " + columns("select * from", rows)),
            json.writeValueAsString(rows))
        .then();
  }

  @Override
  public Mono<Void> update(Ticket ticket) {
    Map<String, @Nullable Object> row = TicketRows.row(ticket);
    String names = String.join(", ", row.keySet());
    String next = row.keySet().stream().map(n -> "n." + n).collect(Collectors.joining(", "));
    return bind(
            db.sql(
                "update ticket t set ("
                    + names
                    + ") = (select "
                    + next
                    + " from jsonb_populate_record(null::ticket, $2::jsonb) n) where t.id = $1"),
            ticket.id(),
            json.writeValueAsString(row))
        .then();
  }

  private static String columns(String select, List<Map<String, @Nullable Object>> rows) {
    String names = String.join(", ", rows.getFirst().keySet());
    return "("
        + names
        + ") "
        + select.replace("*", names)
        + " jsonb_populate_recordset(null::ticket, $1::jsonb)";
  }

  @Override
  public Mono<Ticket> byId(UUID id) {
    return bind(db.sql(SELECT + "where t.id = $1"), id).map(TicketRows::read).one();
  }

  @Override
  public Mono<Ticket> byNumber(String number) {
    return bind(db.sql(SELECT + "where t.number = $1"), number).map(TicketRows::read).one();
  }

  @Override
  public Flux<Ticket> prepared(UUID problem, int run) {
    return bind(
            db.sql(SELECT + "where t.problem_id = $1 and t.run = $2 and t.status = 'PREPARED'"),
            problem,
            run)
        .map(TicketRows::read)
        .all();
  }

  @Override
  public Mono<TicketColour> colour(UUID problem) {
    return bind(
            db.sql(
                """
                select colour from ticket where problem_id = $1 and status = 'IN_FORCE'
                order by issued_at desc, run desc, rung desc limit 1
                """),
            problem)
        .map(row -> TicketColour.valueOf(Sql.text(row, "colour")))
        .one();
  }

  @Override
  public Mono<Void> colourAll(List<UUID> problems) {
    return problems.isEmpty()
        ? Mono.empty()
        : bind(
                db.sql(
                    """
                    update problem p set colour = (
                      select t.colour from ticket t
                      where t.problem_id = p.id and t.status = 'IN_FORCE'
                      order by t.issued_at desc, t.run desc, t.rung desc limit 1),
                      marks = marks + 1
                    where p.id = any($1)
                    """),
                (Object) problems.toArray(UUID[]::new))
            .then();
  }

  @Override
  public Flux<Ticket> ofProblems(Collection<UUID> problems) {
    return bind(
            db.sql(
                """
                select t.* from unnest($1::uuid[]) p (id) cross join lateral (
                  select * from ticket where problem_id = p.id
                  order by written_at desc, run desc, rung desc limit $2) t
                order by t.written_at, t.run, t.rung
                """),
            problems.toArray(UUID[]::new),
            MOST)
        .map(TicketRows::read)
        .all();
  }

  @Override
  public Flux<Ticket> latestOf(Collection<UUID> problems) {
    return bind(
            db.sql(
                """
                select distinct on (t.problem_id) t.* from ticket t
                where t.problem_id = any($1) and t.status = 'IN_FORCE'
                order by t.problem_id, t.issued_at desc, t.run desc, t.rung desc
                """),
            (Object) problems.toArray(UUID[]::new))
        .map(TicketRows::read)
        .all();
  }

  @Override
  public Mono<Page<Ticket>> page(
      Filter filter, Hand hand, @Nullable Instant afterAt, @Nullable UUID afterId, int size) {
    boolean supervisor = hand.roles().contains(StaffRole.SUPERVISOR);
    UnitCode unit = filter.unit();
    TicketStatus status = filter.status();
    TicketColour colour = filter.colour();
    return bind(
            db.sql(
                SELECT
                    + """
                    join problem p on p.id = t.problem_id
                    where ($1
                           or ($2::text is not null
                               and t.addressee = any(array(
                                 select code from unit where starts_with(path, $2))))
                           or ($3::text is not null
                               and (p.territory = any(array(
                                      select code from unit where starts_with(path, $3)))
                                    or t.addressee = any(array(
                                      select code from unit where starts_with(path, $3))))))
                      and ($4::text is null or t.status = $4)
                      and ($5::text is null or t.colour = $5)
                      and ($6::text is null or t.addressee = any(array(
                             select b.code from unit a join unit b on starts_with(b.path, a.path)
                             where a.code = $6)))
                      and ($7::boolean is null or (t.received_at is not null) = $7)
                      and ($9::uuid is null or (t.written_at, t.id) < ($8::timestamptz, $9))
                    order by t.written_at desc, t.id desc limit $10
                    """),
            hand.roles().contains(StaffRole.LEADER),
            maybe(String.class, hand.roles().isEmpty() ? null : hand.path()),
            maybe(String.class, supervisor ? hand.supervised() : null),
            maybe(String.class, status == null ? null : status.name()),
            maybe(String.class, colour == null ? null : colour.name()),
            maybe(String.class, unit == null ? null : unit.value()),
            maybe(Boolean.class, filter.received()),
            maybe(afterAt),
            maybe(UUID.class, afterId),
            size + 1)
        .map(TicketRows::read)
        .all()
        .collectList()
        .map(found -> Page.of(found, size, afterId != null));
  }
}
