package io.sunboard.media.app;

import io.sunboard.media.Photo;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is known of photos. */
public interface PhotoRows {

  /**
   * A repeatable request.
   *
   * @param key fingerprint of the client's idempotency key
   * @param request fingerprint of key and bytes together: of no use without the key
   */
  record Request(String key, String request) {}

  /** What a key was used for. */
  record Earlier(UUID id, String request) {}

  /** Makes a photo known; false when the key has been used meanwhile. */
  Mono<Boolean> insert(Photo photo, @Nullable Request request);

  Mono<Earlier> earlier(String key);

  /** Those that there are. */
  Flux<Photo> byIds(Collection<UUID> ids);

  /** The same, kept from others until the transaction ends. */
  Flux<Photo> lock(Collection<UUID> ids);

  /** Those of them that have masked copies. */
  Flux<UUID> masked(Collection<UUID> ids);

  Mono<Void> attach(Collection<UUID> ids);

  /** Nothing refers to them any more, as if nothing ever had. */
  Mono<Void> detach(Collection<UUID> ids);

  Mono<Void> setReleased(Collection<UUID> ids, boolean released);

  /**
   * Photos that nothing refers to, sent in before then, kept from others until the transaction
   * ends; those in others' hands are skipped.
   */
  Flux<Photo> lockUnattached(Instant before, int most);

  Mono<Void> delete(Collection<UUID> ids);
}
