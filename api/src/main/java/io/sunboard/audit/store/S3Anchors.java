package io.sunboard.audit.store;

import io.sunboard.audit.AuditReport.Anchor;
import io.sunboard.audit.app.AuditAnchors;
import io.sunboard.audit.app.AuditSettings;
import io.sunboard.shared.UnavailableException;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The chain's end in the object store, which whoever can write to the database need not reach. */
@Repository
class S3Anchors implements AuditAnchors {

  private final S3AsyncClient s3;
  private final String bucket;
  private final String key;
  private final JsonMapper json;

  S3Anchors(
      S3AsyncClient s3,
      @Value("${sunboard.s3.bucket}") String bucket,
      AuditSettings settings,
      JsonMapper json) {
    this.s3 = s3;
    this.bucket = bucket;
    this.key = settings.anchor();
    this.json = json;
  }

  @Override
  public Mono<Anchor> read() {
    return Mono.fromFuture(() ->
            s3.getObject(get -> get.bucket(bucket).key(key), AsyncResponseTransformer.toBytes()))
        .onErrorMap(CompletionException.class, S3Anchors::cause)
        .onErrorResume(NoSuchKeyException.class, _ -> Mono.empty())
        .onErrorMap(SdkException.class, S3Anchors::unavailable)
        .map(ResponseBytes::asByteArrayUnsafe)
        .map(this::anchor);
  }

  /** What cannot be read was not written here. */
  private Anchor anchor(byte[] bytes) {
    try {
      return json.readValue(bytes, Anchor.class);
    } catch (JacksonException _) {
      return new Anchor(0, "", Instant.EPOCH, "unreadable", null);
    }
  }

  @Override
  public Mono<Void> write(Anchor anchor) {
    return Mono.fromFuture(() ->
            s3.putObject(
                put -> put.bucket(bucket).key(key).contentType("application/json"),
                AsyncRequestBody.fromBytes(json.writeValueAsBytes(anchor))))
        .onErrorMap(CompletionException.class, S3Anchors::cause)
        .onErrorMap(SdkException.class, S3Anchors::unavailable)
        .then();
  }

  private static Throwable cause(CompletionException wrapped) {
    Throwable cause = wrapped.getCause();
    return cause == null ? wrapped : cause;
  }

  private static UnavailableException unavailable(SdkException cause) {
    return new UnavailableException("STORAGE_UNAVAILABLE", cause);
  }
}
