package io.sunboard.media.app;

import io.sunboard.media.PhotoVariant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The pictures themselves, in the object store, by day so that a day can be listed.
 *
 * <p>Every method fails with {@link io.sunboard.shared.UnavailableException} while the store does
 * not answer.
 */
public interface PhotoObjects {

  /** Keeps all variants; when it fails, some of them may be there. */
  Mono<Void> put(LocalDate day, UUID id, Map<PhotoVariant, byte[]> variants);

  /** One variant's JPEG. */
  Mono<byte[]> get(LocalDate day, UUID id, PhotoVariant variant);

  /** Deletes all variants; what is gone already is no error. */
  Mono<Void> delete(LocalDate day, Collection<UUID> ids);

  /** The photos of which anything is kept under that day. */
  Flux<UUID> kept(LocalDate day);
}
