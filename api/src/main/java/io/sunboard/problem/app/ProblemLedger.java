package io.sunboard.problem.app;

import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.shared.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the use cases need of the database, inside their transaction. */
public interface ProblemLedger {

  /** An earlier request of the same key. */
  record Earlier(UUID problem, String digest) {}

  /** Who the actor is among the units. */
  Mono<Hand> hand(Actor actor);

  /** A number that nobody has: {@code XN-2021-000123}. */
  Mono<String> nextNumber(Instant at);

  /** So many numbers at once, for history that is loaded. */
  Flux<String> nextNumbers(int year, int count);

  /**
   * Locks these problems until the transaction ends, in one order, so that nobody waits in a ring.
   */
  Flux<ProblemOnFile> lock(Collection<UUID> ids);

  /** Problems with something that happens by itself at or before an instant; the oldest first. */
  Flux<UUID> lapsing(Instant now, int most);

  /** Writes the problem as it is now and what happened to it. */
  Mono<Void> save(Problem problem, List<Happened> events);

  /** The same for many at once; lists of the same length. */
  Mono<Void> saveAll(List<Problem> problems, List<List<Happened>> events);

  /** Answers with the earlier request of that key, after any that is under way has ended. */
  Mono<Earlier> earlier(String idempotencyKey);

  Mono<Void> remember(String idempotencyKey, Earlier request, Instant at);
}
