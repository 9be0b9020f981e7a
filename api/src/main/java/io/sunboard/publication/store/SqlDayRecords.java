package io.sunboard.publication.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.ProblemSource;
import io.sunboard.publication.NoticeParts.Cause;
import io.sunboard.publication.NoticeParts.Major;
import io.sunboard.publication.app.DayRecords;
import io.sunboard.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Days of the ledger of problems, counted in PostgreSQL. */
@Repository
class SqlDayRecords implements DayRecords {

  private final DatabaseClient db;

  SqlDayRecords(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<Filed> filed(Instant from, Instant until, boolean sample) {
    return bind(
            db.sql(
                """
                select source, count(*) filter (where filed_at >= $2)::int many,
                  count(*) filter (where filed_at < $2)::int before
                from problem
                where filed_at >= $1 and filed_at < $3 and sample = $4 and merged_into is null
                group by source order by 2 desc, 1
                """),
            from.minus(Duration.between(from, until)),
            from,
            until,
            sample)
        .map(row ->
            new Filed(
                ProblemSource.valueOf(Sql.text(row, "source")),
                Sql.number(row, "many"),
                Sql.number(row, "before")))
        .all();
  }

  @Override
  public Flux<Overdue> overdue(Instant at, boolean sample) {
    return bind(
            db.sql(
                """
                select u.name_zh, u.name_en, count(*)::int many
                from problem p join unit u on u.code = p.lead
                where p.sample = $2 and p.state in ('DISPATCHED', 'IN_PROGRESS') and p.due_at < $1
                  and p.clock_left_nanos is null
                group by u.code, u.name_zh, u.name_en order by 3 desc, u.code limit 30
                """),
            at,
            sample)
        .map(row ->
            new Overdue(
                new Text(Sql.text(row, "name_zh"), Sql.textOrNull(row, "name_en")),
                Sql.number(row, "many")))
        .all();
  }

  @Override
  public Flux<Major> major(Instant from, Instant until, Instant now, boolean sample) {
    return bind(
            db.sql(
                """
                select m.* from (
                  select p.number, p.title, p.lead, p.due_at,
                    exists (select from ticket t where t.problem_id = p.id and t.colour = 'RED'
                      and t.issued_at >= $1 and t.issued_at < $2 and t.status <> 'REVOKED') red,
                    coalesce(p.listed_result = 'ACTIVE', false) listed,
                    (p.state in ('DISPATCHED', 'IN_PROGRESS') and p.clock_left_nanos is null
                      and p.due_at < $3) overdue
                  from problem p
                  where p.sample = $4 and p.state not in ('CLOSED', 'DISMISSED', 'MERGED')) m
                where m.red or m.listed or m.overdue
                order by m.red::int + m.listed::int + coalesce(m.overdue, false)::int desc,
                  m.due_at nulls last, m.number
                limit 50
                """),
            from,
            until,
            now,
            sample)
        .map(row -> {
          List<Cause> causes = new ArrayList<>();
          if (Sql.flag(row, "red")) {
            causes.add(Cause.RED_TICKET);
          }
          if (Sql.flag(row, "listed")) {
            causes.add(Cause.LISTED);
          }
          if (Boolean.TRUE.equals(row.get("overdue", Boolean.class))) {
            causes.add(Cause.OVERDUE);
          }
          return new Major(
              Sql.text(row, "number"),
              Sql.text(row, "title"),
              Sql.textOrNull(row, "lead"),
              Sql.instantOrNull(row, "due_at"),
              causes);
        })
        .all();
  }

  @Override
  public Mono<Besides> besides(Instant from, Instant until, boolean sample) {
    return bind(
            db.sql(
                """
                select
                  (select count(*)::int from problem
                   where closed_at >= $1 and closed_at < $2 and sample = $3) closed,
                  (select count(*)::int from ticket t join problem p on p.id = t.problem_id
                   where t.colour = 'RED' and t.issued_at >= $1 and t.issued_at < $2
                     and p.sample = $3) red,
                  (select count(*)::int from problem
                   where listed_result = 'ACTIVE' and sample = $3) listed
                """),
            from,
            until,
            sample)
        .map(row ->
            new Besides(
                Sql.number(row, "closed"), Sql.number(row, "red"), Sql.number(row, "listed")))
        .one();
  }
}
