package io.sunboard.exposure.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.bindFrom;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.exposure.ShownPlace;
import io.sunboard.exposure.Standing;
import io.sunboard.exposure.app.ExposureStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exposures in PostgreSQL, for the use cases. */
@Repository
class SqlExposureStore implements ExposureStore {

  private static final String SELECT = "select " + ExposureRow.COLUMNS + " from exposure e where ";

  private final DatabaseClient db;
  private final ExposureRow rows;

  SqlExposureStore(DatabaseClient db, ExposureRow rows) {
    this.db = db;
    this.rows = rows;
  }

  @Override
  public Mono<Exposure> lock(String number) {
    return bind(db.sql(SELECT + "e.number = $1 for update"), number)
        .map(row -> rows.read(row))
        .one();
  }

  @Override
  public Flux<Exposure> lockOf(Collection<UUID> problems) {
    return bind(
            db.sql(
                SELECT
                    + """
                    e.problem_id = any($1) and e.state <> 'WITHDRAWN' order by e.number for update
                    """),
            (Object) problems.toArray(UUID[]::new))
        .map(row -> rows.read(row))
        .all();
  }

  @Override
  public Mono<Void> insert(Exposure exposure) {
    return bindFrom(
            changing(
                db.sql(
                    """
                    insert into exposure (number, revision, version, state, content, draft, standing,
                      drafters, released_at, withdrawn_at, reason, status, unit, colour, due_at, running,
                      latitude, longitude, problem_id, sample, category, reported_at)
                    values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb, $8, $9, $10, $11, $12, $13,
                      $14, $15, $16, $17, $18, $19, $20, $21, $22)
                    """),
                exposure),
            18,
            exposure.problem(),
            exposure.sample(),
            exposure.category(),
            exposure.reportedAt())
        .then();
  }

  @Override
  public Mono<Void> update(Exposure exposure) {
    return changing(
            db.sql(
                """
                update exposure set revision = $2, version = $3, state = $4, content = $5::jsonb,
                  draft = $6::jsonb, standing = $7::jsonb, drafters = $8, released_at = $9,
                  withdrawn_at = $10, reason = $11, status = $12, unit = $13, colour = $14,
                  due_at = $15, running = $16, latitude = $17, longitude = $18
                where number = $1
                """),
            exposure)
        .then();
  }

  private GenericExecuteSpec changing(GenericExecuteSpec statement, Exposure exposure) {
    Standing standing = exposure.standing();
    ExposureContent content = exposure.content();
    ShownPlace place = content == null ? null : content.place();
    // Of what was withdrawn nothing is found by how it stands.
    boolean gone = exposure.withdrawn();
    return bind(
        statement,
        exposure.number(),
        exposure.revision(),
        exposure.version(),
        exposure.state().name(),
        maybe(String.class, rows.text(content)),
        maybe(String.class, rows.text(exposure.draft())),
        Objects.requireNonNull(rows.text(standing)),
        exposure.drafters().toArray(String[]::new),
        maybe(exposure.releasedAt()),
        maybe(exposure.withdrawnAt()),
        maybe(String.class, exposure.reason()),
        exposure.status().name(),
        maybe(String.class, gone ? null : standing.unit()),
        maybe(String.class, gone ? null : standing.colour()),
        maybe(gone ? null : standing.dueAt()),
        !gone && standing.running(),
        maybe(Double.class, place == null ? null : place.latitude()),
        maybe(Double.class, place == null ? null : place.longitude()));
  }

  @Override
  public Mono<Void> keep(Exposure exposure, Instant at) {
    return bind(
            db.sql(
                """
                insert into exposure_version (number, version, at, content, standing)
                values ($1, $2, $3, $4::jsonb, $5::jsonb)
                """),
            exposure.number(),
            exposure.version(),
            at,
            maybe(String.class, rows.text(exposure.content())),
            Objects.requireNonNull(rows.text(exposure.standing())))
        .then();
  }

  @Override
  public Mono<Void> forget(String number) {
    return bind(db.sql("delete from exposure_version where number = $1"), number)
        .then()
        .then(bind(db.sql("delete from exposure_event where number = $1"), number).then());
  }

  @Override
  public Mono<Set<PublicEvent>> ticketsTold(String number) {
    return bind(
            db.sql("select * from exposure_event where number = $1 and ticket_number is not null"),
            number)
        .map(row -> ExposureRow.event(row).event())
        .all()
        .collect(Collectors.toSet());
  }

  @Override
  public Mono<Void> append(String number, List<PublicEvent> events, Instant recordedAt) {
    if (events.isEmpty()) {
      return Mono.empty();
    }
    return bind(
            db.sql(
                """
                insert into exposure_event (number, position, at, recorded_at, kind, text, unit, due_at,
                  ticket_number, ticket_colour)
                select $1, coalesce((select max(position) from exposure_event where number = $1), 0) + n,
                  at, $2, kind, text, unit, due_at, ticket_number, ticket_colour
                from unnest($3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
                  $8::text[], $9::text[]) with ordinality
                  x (at, kind, text, unit, due_at, ticket_number, ticket_colour, n)
                """),
            number,
            recordedAt,
            instants(events, PublicEvent::at),
            texts(events, event -> event.kind().name()),
            texts(events, PublicEvent::text),
            texts(events, PublicEvent::unit),
            instants(events, PublicEvent::dueAt),
            texts(events, PublicEvent::ticketNumber),
            texts(events, PublicEvent::ticketColour))
        .then();
  }

  private static String[] texts(
      List<PublicEvent> events, Function<PublicEvent, @Nullable String> part) {
    return events.stream().map(part).toArray(String[]::new);
  }

  private static OffsetDateTime[] instants(
      List<PublicEvent> events, Function<PublicEvent, @Nullable Instant> part) {
    return events.stream()
        .map(event -> {
          Instant at = part.apply(event);
          return at == null ? null : at.atOffset(ZoneOffset.UTC);
        })
        .toArray(OffsetDateTime[]::new);
  }
}
