package io.sunboard.tip.app;

import io.sunboard.tip.Tip;
import io.sunboard.tip.TipEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the use cases need of the database, inside their transaction. Who needs a problem's lock as
 * well takes that one first; several tips are locked by one statement.
 */
public interface TipStore {

  /** What a tip is found again by: keyed hashes, all of them. */
  record Hashes(byte[] code, byte[] key, byte[] request, byte @Nullable [] claim) {}

  /** What an earlier request of the same key was: its tip, and the hash of the request. */
  record Earlier(UUID tip, String number, Instant receivedAt, byte[] request) {}

  /** A number that no tip has. */
  Mono<Long> nextNumber();

  /**
   * Writes a new tip with its first event; false when there is one of that key already, after any
   * that is under way has ended.
   */
  Mono<Boolean> insert(Tip tip, TipEntry first, Hashes hashes);

  /** The tip of that key. */
  Mono<Earlier> ofKey(byte[] keyHash);

  /** Locks those of the tips that there are until the transaction ends, in one order. */
  Flux<Tip> lock(Collection<UUID> ids);

  /** Locks the tip of that code. */
  Mono<Tip> lockByCode(byte[] codeHash);

  /** Locks the tip, if it is there, and those that were merged into it. */
  Flux<Tip> lockWithFollowers(UUID id);

  /** Locks all tips that follow one of these problems, or were accepted into one. */
  Flux<Tip> lockOfProblems(Collection<UUID> problems);

  /** Writes tips as they are now and what happened to them; one entry each. */
  Mono<Void> save(List<Change> changes);

  /** A tip after an entry. */
  record Change(Tip after, TipEntry entry) {}

  /**
   * Erases the citizen's words, place and photos out of rows and events, contests and ratings
   * included; before a step is saved that leaves none in the row.
   *
   * @return the photos that belonged to it
   */
  Flux<UUID> eraseWords(UUID tip);

  /**
   * An earlier request of that key about that tip: the hash of the request; after any that is under
   * way has ended.
   */
  Mono<byte[]> earlier(UUID tip, byte[] keyHash);

  Mono<Void> remember(UUID tip, byte[] keyHash, byte[] request);

  /** Tips with a contest that is due; the oldest first. */
  Flux<Due> contestsDue(Instant now, int most);

  /** A contest that is due, and the problem that it is about. */
  record Due(UUID tip, UUID problem) {}
}
