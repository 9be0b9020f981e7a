package io.sunboard.challenge.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.challenge.app.RepeatStore;
import io.sunboard.platform.sql.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repeats in PostgreSQL: one row for all that is alike, which is also what they wait for. */
@Repository
class SqlRepeats implements RepeatStore {

  private record Repeat(UUID tip, UUID first) {}

  private final DatabaseClient db;

  SqlRepeats(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Seen> count(byte[] digest, UUID tip, Instant now, Instant notBefore) {
    return bind(
            db.sql(
                """
                insert into alike_tips as a (digest, first_tip_id, since, seen)
                values ($1, $2, $3, 1)
                on conflict (digest) do update set
                  first_tip_id = case when a.since < $4 then $2 else a.first_tip_id end,
                  since = case when a.since < $4 then $3 else a.since end,
                  seen = case when a.since < $4 then 1 else a.seen + 1 end
                returning first_tip_id, since, seen
                """),
            digest,
            tip,
            now,
            notBefore)
        .map(row ->
            new Seen(
                Objects.requireNonNull(row.get("first_tip_id", UUID.class)),
                Sql.number(row, "seen"),
                Objects.requireNonNull(Sql.instantOrNull(row, "since"))))
        .one();
  }

  @Override
  public Mono<Void> mark(UUID tip, UUID first) {
    return bind(
            db.sql("insert into repeated_tip (tip_id, first_tip_id) values ($1, $2)"), tip, first)
        .then();
  }

  @Override
  public Mono<Map<UUID, UUID>> firstOf(Collection<UUID> tips) {
    return bind(
            db.sql("select tip_id, first_tip_id from repeated_tip where tip_id = any($1)"),
            (Object) tips.toArray(UUID[]::new))
        .map(row ->
            new Repeat(
                Objects.requireNonNull(row.get("tip_id", UUID.class)),
                Objects.requireNonNull(row.get("first_tip_id", UUID.class))))
        .all()
        .collectMap(Repeat::tip, Repeat::first);
  }

  @Override
  public Mono<Void> forget(Instant before) {
    return bind(db.sql("delete from alike_tips where since < $1"), before).then();
  }
}
