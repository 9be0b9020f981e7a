package io.sunboard.contact.app;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sealed contacts by tip. */
public interface ContactStore {

  /** A sealed contact and whose it is. */
  record Sealed(UUID tip, byte[] bytes) {}

  /** Keeps it in place of what was there. */
  Mono<Void> put(Sealed sealed, LocalDate day);

  Mono<Sealed> find(UUID tip);

  /** Those of the tips that have one. */
  Flux<UUID> known(Collection<UUID> tips);

  /** Tips behind that one that have one, in their order. */
  Flux<UUID> page(UUID after, int most);

  /** Deletes those of the tips; how many there were. */
  Mono<Long> delete(Collection<UUID> tips);

  /** Deletes all that were kept on that day or before; how many there were. */
  Mono<Long> deleteUntil(LocalDate day);

  /**
   * Contacts behind that tip which begin otherwise, in the order of their tips, kept from others
   * until the transaction ends; those in others' hands are skipped.
   */
  Flux<Sealed> lockOthers(byte[] prefix, UUID after, int most);

  /** The same contact, sealed anew. */
  Mono<Void> reseal(Sealed sealed);
}
