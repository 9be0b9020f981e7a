package io.sunboard.search.app;

import reactor.core.publisher.Mono;

/** Keeps writers of the search index and the beginning of a rebuild apart, among all nodes. */
public interface SearchLock {

  /** Held with other writers until the transaction that is under way ends. */
  Mono<Void> shared();

  /** Runs the step in a transaction of its own while no writer holds the lock. */
  Mono<Void> exclusively(Mono<Void> step);

  /**
   * Runs the work while no other node does work of that name; completes empty at once when one
   * does.
   */
  <T> Mono<T> alone(String name, Mono<T> work);
}
