package io.sunboard.evaluation.app;

import io.sunboard.shared.Actor;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.UnitCode;
import reactor.core.publisher.Mono;

/**
 * Whose staff may run a round. A scheme belongs to a unit, or to the city where it names none; the
 * staff of that unit, and of the office that supervises it, act for it. Those of units above see
 * it. An account without a unit is the city's.
 */
public interface Owners {

  /**
   * How an account stands to an owner.
   *
   * @param reads whether what the owner has not released is there at all
   * @param acts whether the account may act for the owner
   */
  record Reach(boolean reads, boolean acts) {

    /** Passes whoever may act. */
    public void requireActing() {
      if (!acts) {
        throw new ForbiddenException("OTHER_OWNER");
      }
    }
  }

  /** One statement. */
  Mono<Reach> reach(Actor actor, UnitCode owner);

  /** The city itself. */
  Mono<UnitCode> city();
}
