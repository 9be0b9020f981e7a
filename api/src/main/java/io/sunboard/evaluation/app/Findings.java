package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Finding;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Findings of rounds. */
public interface Findings {

  /** What a finding is known by. */
  record Key(UUID round, UUID id) {}

  /**
   * Which findings; null for any.
   *
   * @param appealed only those that were appealed against, or not
   * @param open only those with an appeal that nobody has decided
   * @param withdrawn only those that were taken back, or not
   */
  record Filter(
      @Nullable String channel,
      @Nullable UnitCode unit,
      @Nullable String standard,
      @Nullable Boolean appealed,
      boolean open,
      @Nullable Boolean withdrawn) {}

  /** The last finding of the page before. */
  record After(Instant seenAt, UUID id) {}

  /** A request that was made before, and the finding that it made. */
  record Earlier(UUID finding, String digest) {}

  /** What a file brought before. */
  record Done(int imported, String firstNumber, String lastNumber) {

    /** With what came behind it. */
    Done and(Done next) {
      return new Done(imported + next.imported, firstNumber, next.lastNumber);
    }
  }

  Flux<Finding> byKeys(Collection<Key> keys);

  /** Held until the transaction ends. */
  Mono<Finding> lock(Key key);

  /** Those seen last first. */
  Mono<Page<Finding>> page(UUID round, Filter filter, @Nullable After after, int size);

  /** Many at once; none of them has an appeal. */
  Mono<Void> insertAll(List<Finding> findings);

  /** One, remembered by the key of the request. */
  Mono<Void> insert(Finding finding, String idempotencyKey, String digest);

  /** What the request of that key did, after any of the same key that is under way. */
  Mono<Earlier> earlier(UUID round, String idempotencyKey);

  /** Writes the finding's appeal as it is now. */
  Mono<Void> saveAppeal(Finding finding);

  /** Writes that the finding was taken back. */
  Mono<Void> saveWithdrawal(Finding finding);

  /** The open appeals, in order of units: what may not be open when it is computed. */
  Flux<Finding> openAppeals(UUID round, int most);

  /** Whether the round has any that count. */
  Mono<Boolean> any(UUID round);

  /** What the same file did in the channel, after any import of it that is under way. */
  Mono<Done> earlierFile(UUID round, String channel, String digest);

  Mono<Void> rememberFile(
      UUID round, String channel, String digest, UUID upload, String by, Done done, Instant at);
}
