package io.sunboard.tip.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.tip.Tip;
import io.sunboard.tip.TrackingCode;
import io.sunboard.tip.app.TipReader;
import io.sunboard.tip.app.TipSecrets;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tips in PostgreSQL, for reading. */
@Repository
class SqlTips implements TipReader {

  private static final String SELECT = "select " + TipRow.COLUMNS + " from tip t where ";

  /** What stays between the offices. */
  private static final String TOLD =
      """
      not (e.type = 'NoteAdded' and e.data ->> 'by' = 'OFFICE') and e.type <> 'WordsErased'
        and not (e.type = 'ProblemMoved' and e.data ->> 'kind' is null)
      """;

  private static final String WRITTEN =
      "(e.type = 'Replied' or e.type = 'NoteAdded' and e.data ->> 'by' = 'CITIZEN')";

  private final DatabaseClient db;
  private final TipRow rows;
  private final TipSecrets secrets;

  SqlTips(DatabaseClient db, TipRow rows, TipSecrets secrets) {
    this.db = db;
    this.rows = rows;
    this.secrets = secrets;
  }

  @Override
  public Mono<Tip> byCode(TrackingCode code) {
    return bind(db.sql(SELECT + "t.code_hash = $1"), ByteBuffer.wrap(secrets.hash(code)))
        .map(rows::tip)
        .one();
  }

  @Override
  public Flux<Tip> byIds(Collection<UUID> ids) {
    return bind(db.sql(SELECT + "t.id = any($1)"), (Object) ids.toArray(UUID[]::new))
        .map(rows::tip)
        .all();
  }

  @Override
  public Flux<Event> timeline(Collection<UUID> tips, int afterNumber, int size) {
    return events(TOLD, tips, afterNumber, size);
  }

  @Override
  public Flux<Event> messages(Collection<UUID> tips, int afterNumber, int size) {
    return events(WRITTEN, tips, afterNumber, size);
  }

  private Flux<Event> events(String which, Collection<UUID> tips, int afterNumber, int size) {
    return bind(
            db.sql(
                """
                select e.* from unnest($1::uuid[]) t, lateral (
                  select tip_id, number, type, at, account, staff_role, unit, data::text data
                  from tip_event e where e.tip_id = t and e.number > $2 and %s
                  order by e.number limit $3) e
                order by e.tip_id, e.number
                """
                    .formatted(which)),
            tips.toArray(UUID[]::new),
            afterNumber,
            size)
        .map(row -> new Event(TipRow.id(row, "tip_id"), rows.entry(row)))
        .all();
  }
}
