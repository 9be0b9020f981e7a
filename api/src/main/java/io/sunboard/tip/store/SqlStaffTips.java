package io.sunboard.tip.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.bindFrom;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.Hand;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.StaffReach;
import io.sunboard.tip.StaffReach.Office;
import io.sunboard.tip.app.StaffTip;
import io.sunboard.tip.app.StaffTips;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tips in PostgreSQL, each reader on the staff finding those that they may read. */
@Repository
class SqlStaffTips implements StaffTips {

  static final String SELECT =
      "select "
          + TipRow.COLUMNS
          + """
          , d.answer_due_at, ou.path office_path, fu.path offered_path, gu.path ground_path,
            p.lead problem_lead, coalesce(root.path, '-') city_path,
            case when t.contest is null then '{}'::text[] else array(
              select e.account from tip_event e
              where e.tip_id = t.id and e.type in ('Accepted', 'Merged') and e.account is not null
              union select unnest(p.dispatchers)
              union select pe.actor from problem_event pe
              where pe.problem_id = t.problem_id
                and pe.type in ('VerificationPassed', 'ClosedByForce')) end involved
          from tip t
          left join tip_desk d on d.tip_id = t.id
          left join unit ou on ou.code = t.office
          left join unit fu on fu.code = t.offered_to
          left join problem p on p.id = t.problem_id
          left join unit gu on gu.code = p.territory
          left join (select u.path from city c join unit u on u.code = c.root_unit) root on true
          """;

  /**
   * What {@code StaffReach.readableBy} says, in SQL: $1 whether a leader, $2 a supervisor's own
   * path, $3 the path that a supervisor watches over. A test holds the two against each other.
   */
  static final String SEEN =
      """
      ($1
       or ($2::text is not null
           and (t.office = any(array(select code from unit where starts_with(path, $2)))
                or t.offered_to = any(array(select code from unit where starts_with(path, $2)))))
       or ($3::text is not null
           and (starts_with(root.path, $3) or starts_with(gu.path, $3))))
      """;

  private static final String MATCHES =
      """
       and ($4::text[] is null or t.state = any($4))
       and ($5::text is null or t.category = $5 or starts_with(t.category, $5 || '-'))
       and ($6::text is null
            or p.territory = any(array(select b.code from unit a join unit b on starts_with(b.path, a.path)
                                       where a.code = $6)))
       and ($7::text is null or t.office = $7 or t.offered_to = $7)
       and ($8::text is null or t.owner = $8)
       and ($9::boolean is null or (t.answered_at is null or t.waiting > 0) = $9)
       and (not $10 or (t.answered_at is null and d.answer_due_at < $19))
       and (not $11 or t.contest is not null)
       and ($12::boolean is null or (t.claim_hash is not null) = $12)
       and ($13::float8 is null
            or (t.latitude between $13 and $15 and t.longitude between $14 and $16))
       and ($17::timestamptz is null or t.received_at >= $17)
       and ($18::timestamptz is null or t.received_at < $18)
      """;
  private static final int LAST = 19;

  private final DatabaseClient db;
  private final TipRow rows;

  SqlStaffTips(DatabaseClient db, TipRow rows) {
    this.db = db;
    this.rows = rows;
  }

  @Override
  public Flux<StaffTip> byIds(Collection<UUID> ids, Hand hand) {
    return bindFrom(
            seen(db.sql(SELECT + "where " + SEEN + " and t.id = any($4)"), hand),
            3,
            (Object) ids.toArray(UUID[]::new))
        .map(this::tip)
        .all();
  }

  @Override
  public Mono<StaffTip> byNumber(String number, Hand hand) {
    return bindFrom(seen(db.sql(SELECT + "where " + SEEN + " and t.number = $4"), hand), 3, number)
        .map(this::tip)
        .one();
  }

  @Override
  public Mono<Page<StaffTip>> page(
      Filter filter, Order order, Hand hand, @Nullable After after, int size) {
    String behind =
        switch (order) {
          case OLDEST ->
              """
               and ($21::uuid is null or (t.received_at, t.id) > ($20::timestamptz, $21))
              order by t.received_at, t.id limit $22
              """;
          case NEWEST ->
              """
               and ($21::uuid is null or (t.received_at, t.id) < ($20::timestamptz, $21))
              order by t.received_at desc, t.id desc limit $22
              """;
        };
    return bindFrom(
            matching(db.sql(SELECT + "where " + SEEN + MATCHES + behind), filter, hand),
            LAST,
            maybe(after == null ? null : after.at()),
            maybe(UUID.class, after == null ? null : after.id()),
            size + 1)
        .map(this::tip)
        .all()
        .collectList()
        .map(found -> Page.of(found, size, after != null));
  }

  @Override
  public Flux<StaffTip> mergedInto(Collection<UUID> tips, Hand hand) {
    return bindFrom(
            seen(
                db.sql(
                    SELECT
                        + "where "
                        + SEEN
                        + " and t.merged_into = any($4) order by t.received_at, t.id"),
                hand),
            3,
            (Object) tips.toArray(UUID[]::new))
        .map(this::tip)
        .all();
  }

  @Override
  public Flux<Entry> history(Collection<UUID> tips, int afterNumber, int size) {
    return bind(
            db.sql(
                """
                select e.* from unnest($1::uuid[]) t, lateral (
                  select tip_id, number, type, at, account, staff_role, unit, data::text data
                  from tip_event e where e.tip_id = t and e.number > $2
                  order by e.number limit $3) e
                order by e.tip_id, e.number
                """),
            tips.toArray(UUID[]::new),
            afterNumber,
            size)
        .map(row -> new Entry(TipRow.id(row, "tip_id"), rows.entry(row)))
        .all();
  }

  @Override
  public Flux<StaffTip> toFind(Collection<UUID> ids) {
    return bind(db.sql(SELECT + "where t.id = any($1)"), (Object) ids.toArray(UUID[]::new))
        .map(this::tip)
        .all();
  }

  @Override
  public Flux<StaffTip> pageToFind(@Nullable UUID after, int size) {
    return bind(
            db.sql(SELECT + "where $1::uuid is null or t.id > $1 order by t.id limit $2"),
            maybe(UUID.class, after),
            size)
        .map(this::tip)
        .all();
  }

  @Override
  public Flux<Version> versions(@Nullable UUID after, int size) {
    return bind(
            db.sql(
                """
                select id, entries from tip where $1::uuid is null or id > $1 order by id limit $2
                """),
            maybe(UUID.class, after),
            size)
        .map(row -> new Version(TipRow.id(row, "id"), Sql.number(row, "entries")))
        .all();
  }

  @Override
  public Mono<UUID> idOf(String number) {
    return bind(db.sql("select id from tip where number = $1"), number)
        .map(row -> TipRow.id(row, "id"))
        .one();
  }

  @Override
  public Flux<StaffTip> lockWithFollowers(Collection<UUID> ids) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where t.id = any($1) or t.merged_into = any($1)
                    order by t.id for update of t
                    """),
            (Object) ids.toArray(UUID[]::new))
        .map(this::tip)
        .all();
  }

  private StaffTip tip(Readable row) {
    String lead = Sql.textOrNull(row, "problem_lead");
    return new StaffTip(
        rows.tip(row),
        new StaffReach(
            office(Sql.textOrNull(row, "office"), Sql.textOrNull(row, "office_path")),
            office(Sql.textOrNull(row, "offered_to"), Sql.textOrNull(row, "offered_path")),
            Sql.textOrNull(row, "ground_path"),
            lead == null ? null : new UnitCode(lead),
            Set.of(Objects.requireNonNull(row.get("involved", String[].class))),
            Sql.text(row, "city_path")),
        Sql.instantOrNull(row, "answer_due_at"));
  }

  private static @Nullable Office office(@Nullable String code, @Nullable String path) {
    return code == null || path == null ? null : new Office(new UnitCode(code), path);
  }

  private static GenericExecuteSpec seen(GenericExecuteSpec statement, Hand hand) {
    boolean supervisor = hand.roles().contains(StaffRole.SUPERVISOR);
    return bind(
        statement,
        hand.roles().contains(StaffRole.LEADER),
        maybe(String.class, supervisor ? hand.path() : null),
        maybe(String.class, supervisor ? hand.supervised() : null));
  }

  private static GenericExecuteSpec matching(
      GenericExecuteSpec statement, Filter filter, Hand hand) {
    UnitCode territory = filter.territory();
    UnitCode office = filter.office();
    Area area = filter.area();
    List<String> states =
        filter.states() == null ? null : filter.states().stream().map(Enum::name).toList();
    return bindFrom(
        seen(statement, hand),
        3,
        maybe(String[].class, states == null ? null : states.toArray(String[]::new)),
        maybe(String.class, filter.category()),
        maybe(String.class, territory == null ? null : territory.value()),
        maybe(String.class, office == null ? null : office.value()),
        maybe(String.class, filter.owner()),
        maybe(Boolean.class, filter.unanswered()),
        filter.answerOverdue(),
        filter.contested(),
        maybe(Boolean.class, filter.claim()),
        maybe(Double.class, area == null ? null : area.south()),
        maybe(Double.class, area == null ? null : area.west()),
        maybe(Double.class, area == null ? null : area.north()),
        maybe(Double.class, area == null ? null : area.east()),
        maybe(filter.receivedFrom()),
        maybe(filter.receivedBefore()),
        filter.now());
  }
}
