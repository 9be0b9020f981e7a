package io.sunboard.media.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.media.Photo;
import io.sunboard.media.PhotoState;
import io.sunboard.media.app.PhotoRows;
import io.sunboard.platform.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is known of photos, in PostgreSQL. */
@Repository
class SqlPhotos implements PhotoRows {

  private static final String SELECT =
      """
      select id, uploaded_by, size, width, height, digest, state, released, derived_from, day,
             created_at
      from media
      """;

  private final DatabaseClient db;

  SqlPhotos(DatabaseClient db) {
    this.db = db;
  }

  private static Photo photo(Readable row) {
    return new Photo(
        id(row, "id"),
        Sql.textOrNull(row, "uploaded_by"),
        Sql.number(row, "size"),
        Sql.number(row, "width"),
        Sql.number(row, "height"),
        Sql.text(row, "digest"),
        PhotoState.valueOf(Sql.text(row, "state")),
        Sql.flag(row, "released"),
        row.get("derived_from", UUID.class),
        Objects.requireNonNull(row.get("day", LocalDate.class)),
        Objects.requireNonNull(Sql.instantOrNull(row, "created_at")));
  }

  private static UUID id(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, UUID.class));
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  @Override
  public Mono<Boolean> insert(Photo photo, @Nullable Request request) {
    return bind(
            db.sql(
                """
                insert into media (id, uploaded_by, size, width, height, digest, state, released,
                  derived_from, day, created_at, idempotency_key, request_digest)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                on conflict (idempotency_key) do nothing
                """),
            photo.id(),
            maybe(String.class, photo.uploadedBy()),
            photo.size(),
            photo.width(),
            photo.height(),
            photo.digest(),
            photo.state().name(),
            photo.released(),
            maybe(UUID.class, photo.derivedFrom()),
            photo.day(),
            photo.createdAt(),
            maybe(String.class, request == null ? null : request.key()),
            maybe(String.class, request == null ? null : request.request()))
        .fetch()
        .rowsUpdated()
        .map(inserted -> inserted > 0);
  }

  @Override
  public Mono<Earlier> earlier(String key) {
    return bind(db.sql("select id, request_digest from media where idempotency_key = $1"), key)
        .map(row -> new Earlier(id(row, "id"), Sql.text(row, "request_digest")))
        .one();
  }

  @Override
  public Flux<Photo> byIds(Collection<UUID> ids) {
    return bind(db.sql(SELECT + "where id = any($1)"), (Object) array(ids))
        .map(SqlPhotos::photo)
        .all();
  }

  @Override
  public Flux<Photo> lock(Collection<UUID> ids) {
    return bind(db.sql(SELECT + "where id = any($1) order by id for update"), (Object) array(ids))
        .map(SqlPhotos::photo)
        .all();
  }

  @Override
  public Flux<UUID> masked(Collection<UUID> ids) {
    return bind(
            db.sql("select distinct derived_from from media where derived_from = any($1)"),
            (Object) array(ids))
        .map(row -> id(row, "derived_from"))
        .all();
  }

  @Override
  public Mono<Void> attach(Collection<UUID> ids) {
    return bind(
            db.sql("update media set state = 'ATTACHED' where id = any($1)"), (Object) array(ids))
        .then();
  }

  @Override
  public Mono<Void> detach(Collection<UUID> ids) {
    return bind(
            db.sql("update media set state = 'UNATTACHED', released = false where id = any($1)"),
            (Object) array(ids))
        .then();
  }

  @Override
  public Mono<Void> setReleased(Collection<UUID> ids, boolean released) {
    return bind(db.sql("update media set released = $2 where id = any($1)"), array(ids), released)
        .then();
  }

  @Override
  public Flux<Photo> lockUnattached(Instant before, int most) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where state = 'UNATTACHED' and created_at < $1
                    order by created_at limit $2 for update skip locked
                    """),
            before,
            most)
        .map(SqlPhotos::photo)
        .all();
  }

  @Override
  public Mono<Void> delete(Collection<UUID> ids) {
    return bind(db.sql("delete from media where id = any($1)"), (Object) array(ids)).then();
  }
}
