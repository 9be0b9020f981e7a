package io.sunboard.problem.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.bindFrom;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.WorkQueue;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Problems in PostgreSQL, each reader finding those that they may read. */
@Repository
class SqlProblems implements ProblemReader {

  /**
   * What {@code Parties.readableBy} says, in SQL: $1 whether a leader, $2 the hand's path or null
   * without a staff role, $3 the supervised path of a supervisor, $4 whether an evaluator, $5
   * whether a publisher. A test holds the two against each other.
   */
  private static final String SEEN =
      """
      ($1
       or ($2::text is not null
           and (p.lead = any(array(select code from unit where starts_with(path, $2)))
                or p.inner_unit = any(array(select code from unit where starts_with(path, $2)))
                or p.assisting && array(select code from unit where starts_with(path, $2))))
       or ($3::text is not null
           and (p.territory = any(array(select code from unit where starts_with(path, $3)))
                or p.lead = any(array(select code from unit where starts_with(path, $3)))))
       or ($4 and p.source = 'FINDING')
       or ($5 and p.proposed))
      """;

  /** What lies in each queue at an instant; the instant's parameter is to be filled in. */
  private static final String QUEUES =
      """
      when 'TO_DISPATCH' then p.state = 'FILED'
      when 'DUE' then p.state in ('DISPATCHED', 'IN_PROGRESS') and p.clock_left_nanos is null
      when 'OVERDUE' then p.state in ('DISPATCHED', 'IN_PROGRESS')
        and p.clock_left_nanos is null and p.due_at < $NOW
      when 'TO_VERIFY' then p.state = 'AWAITING_VERIFICATION'
      when 'TO_ACCEPT' then p.state = 'IN_PROGRESS' and p.inner_report is not null
      when 'EXTENSION_ASKED' then p.state in ('DISPATCHED', 'IN_PROGRESS') and p.extension = 'ASKED'
      when 'DEFERRAL_ASKED' then p.state in ('DISPATCHED', 'IN_PROGRESS') and p.deferral_asked
      when 'LISTED' then p.listed_result = 'ACTIVE'
      when 'SWEEP_DUE' then p.state in ('DISPATCHED', 'IN_PROGRESS') and p.sweep is not null
        and p.sweep_looked_at is null
      """;

  private static final String MATCHES =
      """
       and ($6::text[] is null or p.state = any($6))
       and ($7::text is null
            or p.lead = any(array(select b.code from unit a join unit b on starts_with(b.path, a.path)
                                  where a.code = $7)))
       and ($8::text is null
            or p.territory = any(array(select b.code from unit a join unit b on starts_with(b.path, a.path)
                                       where a.code = $8)))
       and ($9::text is null or p.category = $9 or starts_with(p.category, $9 || '-'))
       and ($10::text is null or p.source = $10)
       and ($11::text is null or p.colour = $11)
       and ($12::text is null or case $12 QUEUES end)
       and ($13::boolean is null or p.sample = $13)
       and ($14::timestamptz is null or p.filed_at >= $14)
       and ($15::timestamptz is null or p.filed_at < $15)
       and ($16::timestamptz is null or p.due_at >= $16)
       and ($17::timestamptz is null or p.due_at < $17)
       and ($18::boolean is null
            or (p.state in ('DISPATCHED', 'IN_PROGRESS') and p.sweep is not null
                and p.sweep_looked_at is null) = $18)
      """
          .replace("QUEUES", QUEUES.replace("$NOW", "$19"));
  private static final int LAST = 19;

  private final DatabaseClient db;
  private final EventJson json;

  SqlProblems(DatabaseClient db, EventJson json) {
    this.db = db;
    this.json = json;
  }

  @Override
  public Flux<ProblemOnFile> byIds(Collection<UUID> ids, Hand hand) {
    return bindFrom(
            seen(db.sql(RowReader.SELECT + "where " + SEEN + " and p.id = any($6)"), hand),
            5,
            (Object) ids.toArray(UUID[]::new))
        .map(RowReader::read)
        .all();
  }

  @Override
  public Mono<ProblemOnFile> byNumber(String number, Hand hand) {
    return bindFrom(
            seen(db.sql(RowReader.SELECT + "where " + SEEN + " and p.number = $6"), hand),
            5,
            number)
        .map(RowReader::read)
        .one();
  }

  @Override
  public Mono<Page<ProblemOnFile>> page(
      Filter filter, Order order, Hand hand, @Nullable After after, int size) {
    String behind =
        switch (order) {
          case NEWEST ->
              """
               and ($21::uuid is null or (p.filed_at, p.id) < ($20::timestamptz, $21))
              order by p.filed_at desc, p.id desc limit $22
              """;
          case DUE_FIRST ->
              """
               and ($21::uuid is null
                    or (coalesce(p.due_at, 'infinity'), p.id)
                       > (coalesce($20::timestamptz, 'infinity'), $21))
              order by coalesce(p.due_at, 'infinity'), p.id limit $22
              """;
        };
    return bindFrom(
            matching(db.sql(RowReader.SELECT + "where " + SEEN + MATCHES + behind), filter, hand),
            LAST,
            maybe(after == null ? null : after.at()),
            maybe(UUID.class, after == null ? null : after.id()),
            size + 1)
        .map(RowReader::read)
        .all()
        .collectList()
        .map(found -> Page.of(found, size, after != null));
  }

  @Override
  public Flux<Event> history(Collection<UUID> problems, int afterNumber, int size) {
    return bind(
            db.sql(
                """
                select e.* from unnest($1::uuid[]) p (id) cross join lateral (
                  select problem_id, number, type, happened_at, recorded_at, actor, staff_role, unit,
                         data::text data
                  from problem_event where problem_id = p.id and number > $2
                  order by number limit $3) e
                order by e.problem_id, e.number
                """),
            problems.toArray(UUID[]::new),
            afterNumber,
            size)
        .map(this::event)
        .all();
  }

  private Event event(Readable row) {
    String role = Sql.textOrNull(row, "staff_role");
    String unit = Sql.textOrNull(row, "unit");
    return new Event(
        Objects.requireNonNull(row.get("problem_id", UUID.class)),
        new Happened(
            Sql.number(row, "number"),
            json.read(Sql.text(row, "type"), Sql.text(row, "data")),
            Objects.requireNonNull(Sql.instantOrNull(row, "happened_at")),
            Objects.requireNonNull(Sql.instantOrNull(row, "recorded_at")),
            Sql.text(row, "actor"),
            role == null ? null : StaffRole.valueOf(role),
            unit == null ? null : new UnitCode(unit)));
  }

  private static GenericExecuteSpec seen(GenericExecuteSpec statement, Hand hand) {
    boolean supervisor = hand.roles().contains(StaffRole.SUPERVISOR);
    return bind(
        statement,
        hand.roles().contains(StaffRole.LEADER),
        maybe(String.class, hand.roles().isEmpty() ? null : hand.path()),
        maybe(String.class, supervisor ? hand.supervised() : null),
        hand.roles().contains(StaffRole.EVALUATOR),
        hand.roles().contains(StaffRole.PUBLISHER));
  }

  private static GenericExecuteSpec matching(
      GenericExecuteSpec statement, Filter filter, Hand hand) {
    UnitCode unit = filter.unit();
    UnitCode territory = filter.territory();
    List<String> states =
        filter.states() == null ? null : filter.states().stream().map(Enum::name).toList();
    return bindFrom(
        seen(statement, hand),
        5,
        maybe(String[].class, states == null ? null : states.toArray(String[]::new)),
        maybe(String.class, unit == null ? null : unit.value()),
        maybe(String.class, territory == null ? null : territory.value()),
        maybe(String.class, filter.category()),
        maybe(String.class, filter.source() == null ? null : filter.source().name()),
        maybe(String.class, filter.colour()),
        maybe(String.class, filter.queue() == null ? null : filter.queue().name()),
        maybe(Boolean.class, filter.sample()),
        maybe(filter.filedFrom()),
        maybe(filter.filedBefore()),
        maybe(filter.dueFrom()),
        maybe(filter.dueBefore()),
        maybe(Boolean.class, filter.sweepDue()),
        filter.now());
  }

  @Override
  public Mono<Map<String, UUID>> idsOf(Collection<String> numbers) {
    return Sql.bind(
            db.sql("select number, id from problem where number = any($1)"),
            (Object) numbers.toArray(String[]::new))
        .map(row ->
            Map.entry(Sql.text(row, "number"), Objects.requireNonNull(row.get("id", UUID.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public Flux<QueueCount> caseload(Hand hand, Instant now) {
    // Whatever lies in a queue is open or listed; the ended ones need not be looked at.
    String sql =
        "select q.queue, count(p.id) filter (where case q.queue "
            + QUEUES.replace("$NOW", "$7")
            + " end)::int count from unnest($6::text[]) with ordinality q (queue, n) left join (select p.* from problem p where "
            + SEEN
            + " and (p.state not in ('CLOSED', 'DISMISSED', 'MERGED') or p.listed_result = 'ACTIVE'))"
            + " p on true group by q.queue, q.n order by q.n";
    return bindFrom(
            seen(db.sql(sql), hand),
            5,
            Arrays.stream(WorkQueue.values()).map(Enum::name).toArray(String[]::new),
            now)
        .map(row ->
            new QueueCount(WorkQueue.valueOf(Sql.text(row, "queue")), Sql.number(row, "count")))
        .all();
  }

  @Override
  public Flux<PhotoOf> photos(Collection<UUID> problems) {
    return Sql.bind(
            db.sql(
                """
                select e.problem_id, photo.id::uuid photo, e.type, e.happened_at
                from problem_event e,
                  jsonb_array_elements_text(e.data -> 'photos') with ordinality photo (id, n)
                where e.problem_id = any($1)
                  and e.type in ('Filed', 'Submitted', 'ReportedInside', 'VerificationPassed',
                    'VerificationFailed')
                order by e.problem_id, e.number, photo.n
                """),
            (Object) problems.toArray(UUID[]::new))
        .map(row ->
            new PhotoOf(
                Objects.requireNonNull(row.get("problem_id", UUID.class)),
                Objects.requireNonNull(row.get("photo", UUID.class)),
                Sql.text(row, "type"),
                Objects.requireNonNull(Sql.instantOrNull(row, "happened_at"))))
        .all();
  }
}
