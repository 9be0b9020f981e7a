package io.sunboard.problem.app;

import io.sunboard.problem.ProblemChange;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Something that follows every change of a problem inside the change's own transaction: tickets,
 * exposures, statistics. An error undoes the change.
 */
public interface ProblemFollower {

  /** Follows one step. */
  Mono<Void> follow(ProblemChange change);

  /**
   * Follows history that is loaded in bulk: everything comes out as if the steps had been taken one
   * by one, but nothing fires and nobody is alarmed. One change a problem, with all its events.
   */
  Mono<Void> followHistory(List<ProblemChange> changes);
}
