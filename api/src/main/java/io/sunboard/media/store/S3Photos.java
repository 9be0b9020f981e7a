package io.sunboard.media.store;

import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.MediaSettings;
import io.sunboard.media.app.PhotoObjects;
import io.sunboard.shared.UnavailableException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Photos in S3: {@code photos/2026-11-22/<id>/large.jpg}. */
@Repository
class S3Photos implements PhotoObjects {

  /** So few that a large purge leaves connections for readers. */
  private static final int DELETES = 8;

  private final S3AsyncClient s3;
  private final S3Properties properties;
  private final String root;

  S3Photos(S3AsyncClient s3, S3Properties properties, MediaSettings settings) {
    this.s3 = s3;
    this.properties = properties;
    this.root = settings.folder();
  }

  @Override
  public Mono<Void> put(LocalDate day, UUID id, Map<PhotoVariant, byte[]> variants) {
    return Flux.fromIterable(variants.entrySet())
        .flatMap(variant ->
            asked(() ->
                s3.putObject(
                    put ->
                        put.bucket(properties.bucket())
                            .key(key(day, id, variant.getKey()))
                            .contentType("image/jpeg"),
                    AsyncRequestBody.fromBytes(variant.getValue()))))
        .then();
  }

  @Override
  public Mono<byte[]> get(LocalDate day, UUID id, PhotoVariant variant) {
    return asked(() ->
            s3.getObject(
                get -> get.bucket(properties.bucket()).key(key(day, id, variant)),
                AsyncResponseTransformer.toBytes()))
        .map(ResponseBytes::asByteArrayUnsafe);
  }

  @Override
  public Mono<Void> delete(LocalDate day, Collection<UUID> ids) {
    List<String> keys =
        ids.stream()
            .flatMap(
                id -> Arrays.stream(PhotoVariant.values()).map(variant -> key(day, id, variant)))
            .toList();
    return Flux.fromIterable(keys)
        .flatMap(
            key -> asked(() -> s3.deleteObject(d -> d.bucket(properties.bucket()).key(key))),
            DELETES)
        .then();
  }

  @Override
  public Flux<UUID> kept(LocalDate day) {
    String folder = folder(day);
    return Flux.from(
            s3.listObjectsV2Paginator(list -> list.bucket(properties.bucket()).prefix(folder))
                .contents())
        .onErrorMap(SdkException.class, S3Photos::unavailable)
        .map(S3Object::key)
        .flatMapIterable(key -> id(key.substring(folder.length())));
  }

  private static List<UUID> id(String rest) {
    try {
      return List.of(UUID.fromString(rest.substring(0, Math.max(0, rest.indexOf('/')))));
    } catch (IllegalArgumentException notOneOfOurs) {
      return List.of();
    }
  }

  private static <T> Mono<T> asked(Supplier<CompletableFuture<T>> request) {
    return Mono.fromFuture(request).onErrorMap(SdkException.class, S3Photos::unavailable);
  }

  private String folder(LocalDate day) {
    return root + "/" + day + "/";
  }

  private String key(LocalDate day, UUID id, PhotoVariant variant) {
    return folder(day) + id + "/" + variant.code() + ".jpg";
  }

  private static UnavailableException unavailable(SdkException cause) {
    return new UnavailableException("STORAGE_UNAVAILABLE", cause);
  }
}
