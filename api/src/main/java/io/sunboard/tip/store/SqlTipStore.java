package io.sunboard.tip.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.platform.sql.Sql;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipPlace;
import io.sunboard.tip.app.TipStore;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tips in PostgreSQL, for the use cases. */
@Repository
class SqlTipStore implements TipStore {

  private static final String SELECT = "select " + TipRow.COLUMNS + " from tip t where ";

  private static final String SAVE =
      """
      with changed as (
        update tip t set %s
        from jsonb_populate_recordset(null::tip, $1::jsonb) x where t.id = x.id)
      insert into tip_event
      select * from jsonb_populate_recordset(null::tip_event, $2::jsonb)
      """
          .formatted(
              TipRow.CHANGING.stream()
                  .map(column -> column + " = x." + column)
                  .collect(Collectors.joining(", ")));

  private final DatabaseClient db;
  private final TipRow rows;

  SqlTipStore(DatabaseClient db, TipRow rows) {
    this.db = db;
    this.rows = rows;
  }

  @Override
  public Mono<Long> nextNumber() {
    return db.sql("select nextval('tip_number') n")
        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
        .one();
  }

  @Override
  public Mono<Boolean> insert(Tip tip, TipEntry first, Hashes hashes) {
    Tip.Sent sent = tip.sent();
    TipPlace place = sent.place();
    byte[] claim = hashes.claim();
    // Of any index: the code's, which is of the same key, may be the first to see the other one.
    return bind(
            db.sql(
                """
                with sent as (
                  insert into tip (id, number, code_hash, key_hash, request_hash, claim_hash, language,
                    received_at, category, text, address, latitude, longitude, photos, kept, state,
                    closings, refused, waiting, entries, revision)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, true, $15,
                    0, 0, 0, 1, 1)
                  on conflict do nothing
                  returning id)
                insert into tip_event (tip_id, number, type, at, data)
                select id, 1, $16, $8, $17::jsonb from sent returning tip_id
                """),
            sent.id(),
            sent.number(),
            ByteBuffer.wrap(hashes.code()),
            ByteBuffer.wrap(hashes.key()),
            ByteBuffer.wrap(hashes.request()),
            maybe(ByteBuffer.class, claim == null ? null : ByteBuffer.wrap(claim)),
            sent.language().name(),
            sent.receivedAt(),
            sent.category(),
            maybe(String.class, sent.text()),
            maybe(String.class, place.address()),
            maybe(Double.class, place.latitude()),
            maybe(Double.class, place.longitude()),
            sent.photos().toArray(UUID[]::new),
            tip.state().name(),
            first.event().type(),
            rows.text(first.event()))
        .map(row -> true)
        .one()
        .defaultIfEmpty(false);
  }

  @Override
  public Mono<Earlier> ofKey(byte[] keyHash) {
    return bind(
            db.sql("select id, number, received_at, request_hash from tip where key_hash = $1"),
            ByteBuffer.wrap(keyHash))
        .map(row ->
            new Earlier(
                TipRow.id(row, "id"),
                Sql.text(row, "number"),
                Objects.requireNonNull(Sql.instantOrNull(row, "received_at")),
                bytes(row.get("request_hash", ByteBuffer.class))))
        .one();
  }

  private static byte[] bytes(@Nullable ByteBuffer buffer) {
    ByteBuffer there = Objects.requireNonNull(buffer);
    byte[] bytes = new byte[there.remaining()];
    there.get(bytes);
    return bytes;
  }

  @Override
  public Flux<Tip> lock(Collection<UUID> ids) {
    return bind(
            db.sql(SELECT + "t.id = any($1) order by t.id for update"),
            (Object) ids.toArray(UUID[]::new))
        .map(rows::tip)
        .all();
  }

  @Override
  public Mono<Tip> lockByCode(byte[] codeHash) {
    return bind(db.sql(SELECT + "t.code_hash = $1 for update"), ByteBuffer.wrap(codeHash))
        .map(rows::tip)
        .one();
  }

  @Override
  public Flux<Tip> lockWithFollowers(UUID id) {
    return bind(db.sql(SELECT + "(t.id = $1 or t.merged_into = $1) order by t.id for update"), id)
        .map(rows::tip)
        .all();
  }

  @Override
  public Flux<Tip> lockOfProblems(Collection<UUID> problems) {
    return bind(
            db.sql(
                SELECT
                    + """
                    (t.problem_id = any($1) or t.accepted_into = any($1)) order by t.id for update
                    """),
            (Object) problems.toArray(UUID[]::new))
        .map(rows::tip)
        .all();
  }

  @Override
  public Mono<Void> save(List<Change> changes) {
    return changes.isEmpty()
        ? Mono.empty()
        : bind(
                db.sql(SAVE),
                rows.text(changes.stream().map(each -> rows.changing(each.after())).toList()),
                rows.text(
                    changes.stream()
                        .map(each -> rows.event(each.after().id(), each.entry()))
                        .toList()))
            .then();
  }

  @Override
  public Flux<UUID> eraseWords(UUID tip) {
    return bind(
            db.sql(
                """
                with events as (
                  select number, data from tip_event where tip_id = $1
                    and (type in ('Rated', 'Contested')
                      or (type = 'NoteAdded' and data ->> 'by' = 'CITIZEN'))),
                photos as (
                  select unnest(photos) photo from tip where id = $1
                  union select value::uuid from events, jsonb_array_elements_text(data -> 'photos')
                    where data ? 'photos'),
                wordless as (
                  update tip_event e set data = e.data - 'text' - 'reason'
                    || case when e.data ? 'photos' then '{"photos": []}'::jsonb else '{}' end
                  from events where e.tip_id = $1 and e.number = events.number),
                emptied as (
                  update tip set text = null, address = null, latitude = null, longitude = null,
                    photos = '{}', kept = false, contest = contest - 'reason', rating = rating - 'text'
                  where id = $1)
                select photo from photos
                """),
            tip)
        .map(row -> TipRow.id(row, "photo"))
        .all();
  }

  @Override
  public Mono<byte[]> earlier(UUID tip, byte[] keyHash) {
    // The tip is locked: nobody else has a request of it under way.
    return bind(
            db.sql("select request_hash from tip_request where tip_id = $1 and key_hash = $2"),
            tip,
            ByteBuffer.wrap(keyHash))
        .map(row -> bytes(row.get("request_hash", ByteBuffer.class)))
        .one();
  }

  @Override
  public Mono<Void> remember(UUID tip, byte[] keyHash, byte[] request) {
    return bind(
            db.sql("insert into tip_request (tip_id, key_hash, request_hash) values ($1, $2, $3)"),
            tip,
            ByteBuffer.wrap(keyHash),
            ByteBuffer.wrap(request))
        .then();
  }

  @Override
  public Flux<Due> contestsDue(Instant now, int most) {
    return bind(
            db.sql(
                """
                select id, problem_id from tip
                where contest_due_at <= $1 and problem_id is not null
                order by contest_due_at limit $2
                """),
            now,
            most)
        .map(row -> new Due(TipRow.id(row, "id"), TipRow.id(row, "problem_id")))
        .all();
  }
}
