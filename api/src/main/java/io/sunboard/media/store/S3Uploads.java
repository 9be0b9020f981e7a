package io.sunboard.media.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.media.app.Uploads;
import io.sunboard.platform.Digests;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnavailableException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Uploads: the bytes in the object store, first; then the row that makes them known. */
@Repository
class S3Uploads implements Uploads {

  private final S3AsyncClient s3;
  private final S3Properties properties;
  private final DatabaseClient db;
  private final AuditTrail audit;
  private final TransactionalOperator transaction;
  private final Clock clock;

  S3Uploads(
      S3AsyncClient s3,
      S3Properties properties,
      DatabaseClient db,
      AuditTrail audit,
      TransactionalOperator transaction,
      Clock clock) {
    this.s3 = s3;
    this.properties = properties;
    this.db = db;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Mono<UUID> keep(String name, byte[] bytes, Actor actor) {
    UUID id = UUID.randomUUID();
    return Mono.fromFuture(() ->
            s3.putObject(
                put -> put.bucket(properties.bucket()).key(key(id)),
                AsyncRequestBody.fromBytes(bytes)))
        .onErrorMap(SdkException.class, S3Uploads::unavailable)
        .then(
            Mono.defer(() ->
                bind(
                        db.sql(
                            """
                            insert into upload (id, name, size, digest, uploaded_by, uploaded_at)
                            values ($1, $2, $3, $4, $5, $6)
                            """),
                        id,
                        name,
                        (long) bytes.length,
                        Digests.sha256(bytes),
                        actor.id(),
                        clock.instant())
                    .then()
                    .then(audit.record(actor, kept(id, name, bytes, actor)))
                    .as(transaction::transactional)))
        .thenReturn(id);
  }

  private static AuditEntry kept(UUID id, String name, byte[] bytes, Actor actor) {
    // Administrators upload schemes, all others what they score by.
    return new AuditEntry(
        actor.admin() ? AuditScope.SETUP : AuditScope.EVALUATION,
        "upload",
        "Upload",
        id.toString(),
        actor.roles().stream().sorted().findFirst().orElse(null),
        null,
        Map.of("name", name, "size", bytes.length, "digest", Digests.sha256(bytes)));
  }

  @Override
  public Mono<Upload> find(UUID id) {
    record Row(String name, String digest) {}
    return bind(db.sql("select name, digest from upload where id = $1"), id)
        .map(row -> new Row(Sql.text(row, "name"), Sql.text(row, "digest")))
        .one()
        .flatMap(row -> bytes(id).map(bytes -> new Upload(id, row.name(), bytes, row.digest())));
  }

  private Mono<byte[]> bytes(UUID id) {
    return Mono.fromFuture(() ->
            s3.getObject(
                get -> get.bucket(properties.bucket()).key(key(id)),
                AsyncResponseTransformer.toBytes()))
        .onErrorMap(SdkException.class, S3Uploads::unavailable)
        .map(ResponseBytes::asByteArrayUnsafe);
  }

  private static String key(UUID id) {
    return "uploads/" + id;
  }

  private static UnavailableException unavailable(SdkException cause) {
    return new UnavailableException("STORAGE_UNAVAILABLE", cause);
  }
}
