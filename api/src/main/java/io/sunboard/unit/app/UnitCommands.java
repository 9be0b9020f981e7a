package io.sunboard.unit.app;

import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import io.sunboard.unit.UnitPlan;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Setting up units: administrators only. */
@Service
public class UnitCommands {

  private final UnitStore store;
  private final Outbox outbox;
  private final Clock clock;

  UnitCommands(UnitStore store, Outbox outbox, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Creates or changes a unit; a plan that changes nothing leaves the revision alone. */
  @Transactional
  public Mono<Decision<Unit>> upsert(UnitPlan plan, Actor actor) {
    actor.requireAdmin();
    UnitCode code = UnitCode.parse(plan.code()).orElse(null);
    UnitCode parent = plan.parent() == null ? null : UnitCode.parse(plan.parent()).orElse(null);
    return store
        .lockTree()
        .then(Mono.defer(() -> store.context(code, parent)))
        .flatMap(context -> carryOut(plan.decide(context), context.present(), actor));
  }

  private Mono<Decision<Unit>> carryOut(
      Decision<Unit> decision, @Nullable Unit before, Actor actor) {
    if (!(decision instanceof Decision.Accepted<Unit>(Unit unit)) || unit.equals(before)) {
      return Mono.just(decision);
    }
    return store
        .save(unit, before)
        .then(outbox.append(actor, happened(unit, before == null ? "UnitCreated" : "UnitChanged")))
        .thenReturn(decision);
  }

  /** Closes a unit. Its rankings stay; nothing new can name it. */
  @Transactional
  public Mono<Decision<Unit>> retire(
      String code, String reason, int expectedRevision, Actor actor) {
    actor.requireAdmin();
    if (reason.isBlank() || reason.length() > 200) {
      return Mono.just(Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, 200)));
    }
    Mono<Unit> found =
        UnitCode.parse(code)
            .map(known -> store.lockTree().then(store.find(known)))
            .orElse(Mono.empty());
    return found
        .flatMap(unit -> retire(unit, reason, expectedRevision, actor))
        .defaultIfEmpty(Decision.refused(Refusal.at("code", "UNKNOWN_UNIT", code)));
  }

  private Mono<Decision<Unit>> retire(Unit unit, String reason, int expectedRevision, Actor actor) {
    if (unit.revision() != expectedRevision) {
      return Mono.just(
          Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", unit.revision())));
    }
    if (!unit.active()) {
      return Mono.just(Decision.refused(Refusal.at("code", "UNIT_RETIRED", unit.code().value())));
    }
    Unit retired =
        new Unit(
            unit.code(),
            unit.name(),
            unit.tier(),
            unit.parent(),
            unit.path(),
            false,
            unit.revision() + 1);
    DomainEvent event =
        new DomainEvent(
            "Unit",
            unit.code().value(),
            "UnitRetired",
            clock.instant(),
            null,
            Map.of("reason", reason));
    return store
        .save(retired, unit)
        .then(outbox.append(actor, event))
        .thenReturn(Decision.accepted(retired));
  }

  /** Names the tiers of the tree, as a profile does. */
  @Transactional
  public Mono<Void> nameTiers(List<Tier> tiers, Actor actor) {
    actor.requireAdmin();
    return store.saveTiers(tiers);
  }

  private DomainEvent happened(Unit unit, String type) {
    return new DomainEvent(
        "Unit",
        unit.code().value(),
        type,
        clock.instant(),
        null,
        Map.of("name", unit.name().zh(), "tier", unit.tier().code(), "path", unit.path()));
  }
}
