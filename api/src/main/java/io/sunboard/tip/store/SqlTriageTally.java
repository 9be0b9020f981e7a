package io.sunboard.tip.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Cell;
import io.sunboard.statistics.Measure;
import io.sunboard.tip.Tip;
import io.sunboard.tip.app.TriageTally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers that are due and places where tips count, in PostgreSQL. */
@Repository
class SqlTriageTally implements TriageTally {

  private final DatabaseClient db;
  private final TipRow rows;

  SqlTriageTally(DatabaseClient db, TipRow rows) {
    this.db = db;
    this.rows = rows;
  }

  @Override
  public Flux<Tip> lockNew(int most) {
    return bind(
            db.sql(
                "select "
                    + TipRow.COLUMNS
                    + " from tip t where not t.on_desk order by t.id limit $1"
                    + " for update skip locked"),
            most)
        .map(rows::tip)
        .all();
  }

  @Override
  public Mono<Set<UUID>> note(List<AnswerDue> due) {
    return bind(
            db.sql(
                """
                with noted as (
                  insert into tip_desk (tip_id, answer_due_at)
                  select * from unnest($1::uuid[], $2::timestamptz[])
                  on conflict do nothing returning tip_id),
                marked as (update tip set on_desk = true where id = any($1) and not on_desk)
                select tip_id from noted
                """),
            due.stream().map(AnswerDue::tip).toArray(UUID[]::new),
            due.stream()
                .map(each -> each.at().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new))
        .map(row -> TipRow.id(row, "tip_id"))
        .all()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Flux<AnswerDue> answersDue(Collection<UUID> tips) {
    return bind(
            db.sql("select tip_id, answer_due_at from tip_desk where tip_id = any($1)"),
            (Object) tips.toArray(UUID[]::new))
        .map(row -> {
          Instant at = Objects.requireNonNull(Sql.instantOrNull(row, "answer_due_at"));
          return new AnswerDue(TipRow.id(row, "tip_id"), at);
        })
        .all();
  }

  @Override
  public Mono<UnitCode> city() {
    return db.sql("select root_unit from city where root_unit is not null")
        .map(row -> new UnitCode(Sql.text(row, "root_unit")))
        .one();
  }

  @Override
  public Mono<Map<UUID, Answerable>> answerable(Collection<UUID> problems) {
    return bind(
            db.sql(
                """
                select id, coalesce(lead, territory) unit, category from problem where id = any($1)
                """),
            (Object) problems.toArray(UUID[]::new))
        .map(row ->
            Map.entry(
                TipRow.id(row, "id"),
                new Answerable(new UnitCode(Sql.text(row, "unit")), Sql.text(row, "category"))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public Mono<List<Counted>> of(Collection<UUID> tips, Set<Measure> measures) {
    return bind(
            db.sql(
                """
                select tip_id, measure, day, unit, category from tip_count
                where tip_id = any($1) and measure = any($2)
                """),
            tips.toArray(UUID[]::new),
            names(measures))
        .map(row ->
            new Counted(
                TipRow.id(row, "tip_id"),
                new Cell(
                    Objects.requireNonNull(row.get("day", LocalDate.class)),
                    new UnitCode(Sql.text(row, "unit")),
                    Sql.text(row, "category"),
                    ProblemSource.TIP,
                    false,
                    Measure.valueOf(Sql.text(row, "measure")))))
        .all()
        .collectList();
  }

  @Override
  public Mono<Void> replace(Collection<UUID> tips, Set<Measure> measures, List<Counted> counted) {
    Mono<Void> gone =
        bind(
                db.sql("delete from tip_count where tip_id = any($1) and measure = any($2)"),
                tips.toArray(UUID[]::new),
                names(measures))
            .then();
    return counted.isEmpty()
        ? gone
        : gone.then(
            bind(
                    db.sql(
                        """
                        insert into tip_count (tip_id, measure, day, unit, category)
                        select * from unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::text[])
                        """),
                    counted.stream().map(Counted::tip).toArray(UUID[]::new),
                    counted.stream()
                        .map(each -> each.cell().measure().name())
                        .toArray(String[]::new),
                    counted.stream().map(each -> each.cell().day()).toArray(LocalDate[]::new),
                    counted.stream().map(each -> each.cell().unit().value()).toArray(String[]::new),
                    counted.stream().map(each -> each.cell().category()).toArray(String[]::new))
                .then());
  }

  private static String[] names(Set<Measure> measures) {
    return measures.stream().map(Measure::name).toArray(String[]::new);
  }
}
