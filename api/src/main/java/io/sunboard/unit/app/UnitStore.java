package io.sunboard.unit.app;

import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import io.sunboard.unit.UnitPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the use cases of this feature need of the database, inside their transaction. */
public interface UnitStore {

  /** Locks the tree of units against other changes until the transaction ends. */
  Mono<Void> lockTree();

  /** What a plan for this unit below that parent meets. */
  Mono<UnitPlan.Context> context(@Nullable UnitCode code, @Nullable UnitCode parent, String name);

  /** Whether active units stand directly below it. */
  Mono<Boolean> hasActiveBelow(UnitCode code);

  Mono<Unit> find(UnitCode code);

  /** Writes the unit; with another path, everything below it moves along. */
  Mono<Void> save(Unit unit, @Nullable Unit before);

  /** Notes what a closed unit went up in. */
  Mono<Void> succeed(UnitCode predecessor, List<UnitCode> successors);

  /** All tiers, from the top down. */
  Mono<List<Tier>> tiers();

  Mono<Void> saveTiers(List<Tier> tiers);
}
