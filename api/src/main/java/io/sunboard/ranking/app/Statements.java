package io.sunboard.ranking.app;

import io.sunboard.ranking.Statement;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What units say beside their scores. */
public interface Statements {

  /** A statement that was handed in before, and the request that did it. */
  record Earlier(Statement statement, String digest) {}

  /** The last statement of the page before. */
  record After(Instant submittedAt, UUID id) {}

  Mono<Statement> byId(UUID id);

  /** Held until the transaction ends. */
  Mono<Statement> lock(UUID id);

  /** The published ones beside many rankings, the latest version first. */
  Flux<Statement> published(Collection<UUID> rankings, Collection<UnitCode> units);

  /**
   * Those handed in last first.
   *
   * @param unit whose; null for any, beside rankings of owners that the reader may see
   */
  Mono<Page<Statement>> page(
      @Nullable UnitCode unit, boolean pendingOnly, Actor reader, @Nullable After after, int size);

  /** What the request of that key did, after any of the same key that is under way. */
  Mono<Earlier> earlier(String idempotencyKey);

  /** The next version of a unit's statement beside a ranking; nobody else makes one meanwhile. */
  Mono<Integer> nextVersion(UUID ranking, UnitCode unit);

  Mono<Void> insert(Statement statement, String idempotencyKey, String digest);

  Mono<Void> publish(Statement statement);
}
