package io.sunboard.contact.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.r2dbc.spi.Readable;
import io.sunboard.contact.app.ContactStore;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sealed contacts in PostgreSQL, in a table of their own. */
@Repository
class SqlContacts implements ContactStore {

  private final DatabaseClient db;

  SqlContacts(DatabaseClient db) {
    this.db = db;
  }

  private static Sealed sealed(Readable row) {
    return new Sealed(
        Objects.requireNonNull(row.get("tip", UUID.class)),
        Objects.requireNonNull(row.get("sealed", byte[].class)));
  }

  @Override
  public Mono<Void> put(Sealed sealed, LocalDate day) {
    return bind(
            db.sql(
                """
                insert into contact (tip, sealed, kept_on) values ($1, $2, $3)
                on conflict (tip) do update set sealed = excluded.sealed, kept_on = excluded.kept_on
                """),
            sealed.tip(),
            ByteBuffer.wrap(sealed.bytes()),
            day)
        .then();
  }

  @Override
  public Mono<Sealed> find(UUID tip) {
    return bind(db.sql("select tip, sealed from contact where tip = $1"), tip)
        .map(SqlContacts::sealed)
        .one();
  }

  @Override
  public Flux<UUID> known(Collection<UUID> tips) {
    return bind(db.sql("select tip from contact where tip = any($1)"), (Object) array(tips))
        .map(row -> Objects.requireNonNull(row.get("tip", UUID.class)))
        .all();
  }

  @Override
  public Flux<UUID> page(UUID after, int most) {
    return bind(db.sql("select tip from contact where tip > $1 order by tip limit $2"), after, most)
        .map(row -> Objects.requireNonNull(row.get("tip", UUID.class)))
        .all();
  }

  @Override
  public Mono<Long> delete(Collection<UUID> tips) {
    return bind(db.sql("delete from contact where tip = any($1)"), (Object) array(tips))
        .fetch()
        .rowsUpdated();
  }

  @Override
  public Mono<Long> deleteUntil(LocalDate day) {
    return bind(db.sql("delete from contact where kept_on <= $1"), day).fetch().rowsUpdated();
  }

  @Override
  public Flux<Sealed> lockOthers(byte[] prefix, UUID after, int most) {
    return bind(
            db.sql(
                """
                select tip, sealed from contact
                where substring(sealed from 1 for $4) <> $1 and tip > $2
                order by tip limit $3 for update skip locked
                """),
            ByteBuffer.wrap(prefix),
            after,
            most,
            prefix.length)
        .map(SqlContacts::sealed)
        .all();
  }

  @Override
  public Mono<Void> reseal(Sealed sealed) {
    return bind(
            db.sql("update contact set sealed = $2 where tip = $1"),
            sealed.tip(),
            ByteBuffer.wrap(sealed.bytes()))
        .then();
  }

  private static UUID[] array(Collection<UUID> tips) {
    return tips.toArray(UUID[]::new);
  }
}
