package io.sunboard.searchindex;

import reactor.core.publisher.Mono;

/**
 * Keeps writers out for the moment in which a rebuild's index joins the write alias.
 *
 * <p>A write that began before the join may reach the old index alone; that is harmless as long as
 * it has ended, or its rows were read again, before {@code everything} is read. So writers hold a
 * shared lock from before they read the rows that they index until their write has ended, and the
 * barrier holds the same lock exclusively around the step:
 *
 * <pre>{@code
 * writer:   begin; pg_advisory_xact_lock_shared(k); read rows; searchIndex.write(documents); mark rows; commit
 * barrier:  begin; pg_advisory_xact_lock(k);        step;                                               commit
 * }</pre>
 *
 * The step takes some milliseconds and never waits for documents.
 */
@FunctionalInterface
public interface RebuildBarrier {

  /** Runs the step exactly once, while no write is under way, and ends as it ends. */
  Mono<Void> around(Mono<Void> step);

  /** No lock: for a caller that knows that nothing is written meanwhile. */
  static RebuildBarrier none() {
    return step -> step;
  }
}
