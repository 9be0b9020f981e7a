package io.sunboard.evaluation.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.evaluation.Mark;
import io.sunboard.evaluation.Marking;
import io.sunboard.evaluation.app.Markings;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cross marks in PostgreSQL. */
@Repository
class SqlMarkings implements Markings {

  private final DatabaseClient db;

  SqlMarkings(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Flux<Of> of(Collection<UUID> rounds) {
    return bind(
            db.sql(
                """
                select round_id, channel, unit_code, excuse, given_by, given_at from marking
                where round_id = any($1) order by round_id, channel, unit_code
                """),
            (Object) rounds.toArray(UUID[]::new))
        .map(row ->
            new Of(
                Objects.requireNonNull(row.get("round_id", UUID.class)),
                new Marking(
                    Sql.text(row, "channel"),
                    new UnitCode(Sql.text(row, "unit_code")),
                    Sql.textOrNull(row, "excuse"),
                    Sql.text(row, "given_by"),
                    Objects.requireNonNull(Sql.instantOrNull(row, "given_at")))))
        .all();
  }

  @Override
  public Mono<Boolean> insert(UUID round, Marking marking, List<Mark> marks, Request request) {
    Mono<Long> headed =
        bind(
                db.sql(
                    """
                    insert into marking (round_id, channel, unit_code, excuse, given_by, given_at,
                      idempotency_key, request_digest)
                    values ($1, $2, $3, $4, $5, $6, $7, $8)
                    on conflict (round_id, channel, unit_code) do nothing
                    """),
                round,
                marking.channel(),
                marking.unit().value(),
                maybe(String.class, marking.excuse()),
                marking.givenBy(),
                marking.givenAt(),
                request.key(),
                request.digest())
            .fetch()
            .rowsUpdated();
    Mono<Void> filled =
        bind(
                db.sql(
                    """
                    insert into mark (round_id, channel, by_unit, of_unit, mark)
                    select $1, $2, $3, m.unit, m.mark from unnest($4::text[], $5::numeric[]) m (unit, mark)
                    """),
                round,
                marking.channel(),
                marking.unit().value(),
                marks.stream().map(mark -> mark.of().value()).toArray(String[]::new),
                marks.stream().map(Mark::mark).toArray(BigDecimal[]::new))
            .then();
    return headed.flatMap(rows -> rows == 0 ? Mono.just(false) : filled.thenReturn(true));
  }

  @Override
  public Mono<Request> request(UUID round, Marking marking) {
    return bind(
            db.sql(
                """
                select idempotency_key, request_digest from marking
                where round_id = $1 and channel = $2 and unit_code = $3 and idempotency_key <> ''
                """),
            round,
            marking.channel(),
            marking.unit().value())
        .map(row -> new Request(Sql.text(row, "idempotency_key"), Sql.text(row, "request_digest")))
        .one();
  }
}
