package io.sunboard.unit.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Setting up units: administrators only. */
@Service
public class UnitCommands {

  private static final int LONGEST_REASON = 200;

  /** What the audit trail keeps of a closing. */
  private record Closed(Unit unit, @Nullable String reason, List<UnitCode> successors) {}

  private final UnitStore store;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  UnitCommands(UnitStore store, Outbox outbox, AuditTrail audit, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.audit = audit;
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
        .then(Mono.defer(() -> store.context(code, parent, plan.name())))
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
        .then(audit.record(actor, entry("upsertUnit", before, unit)))
        .thenReturn(decision);
  }

  /**
   * Closes a unit that no active one stands below. Its rankings stay; nothing new can name it.
   *
   * @param successors codes of the active units that it went up in; their lines over time go on
   *     with its own
   */
  @Transactional
  public Mono<Decision<Unit>> retire(
      String code, String reason, List<String> successors, int expectedRevision, Actor actor) {
    actor.requireAdmin();
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Mono.just(Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, LONGEST_REASON)));
    }
    return Mono.justOrEmpty(UnitCode.parse(code))
        .flatMap(known -> store.lockTree().then(Mono.defer(() -> store.find(known))))
        .flatMap(unit ->
            successors(unit, successors)
                .flatMap(heirs ->
                    switch (heirs) {
                      case Decision.Refused<List<UnitCode>>(List<Refusal> refusals) ->
                          Mono.just(Decision.<Unit>refused(refusals));
                      case Decision.Accepted<List<UnitCode>>(List<UnitCode> known) ->
                          store
                              .hasActiveBelow(unit.code())
                              .flatMap(below ->
                                  close(
                                      unit,
                                      unit.retire(expectedRevision, below),
                                      reason,
                                      known,
                                      actor));
                    }))
        .defaultIfEmpty(Decision.refused(Refusal.at("code", "UNKNOWN_UNIT", code)));
  }

  /** The successors' codes; each must be another unit that is active. */
  private Mono<Decision<List<UnitCode>>> successors(Unit retired, List<String> named) {
    List<UnitCode> codes = named.stream().flatMap(text -> UnitCode.parse(text).stream()).toList();
    return Flux.fromIterable(codes)
        .concatMap(store::find)
        .filter(Unit::active)
        .map(Unit::code)
        .filter(code -> !code.equals(retired.code()))
        .collectList()
        .map(known -> {
          List<Refusal> refusals = new ArrayList<>();
          for (int i = 0; i < named.size(); i++) {
            String text = named.get(i);
            if (known.stream().noneMatch(code -> code.value().equals(text))) {
              refusals.add(Refusal.at("successors." + i, "UNKNOWN_UNIT", text));
            }
          }
          return refusals.isEmpty()
              ? Decision.accepted(known.stream().distinct().toList())
              : Decision.refused(refusals);
        });
  }

  private Mono<Decision<Unit>> close(
      Unit before, Decision<Unit> decision, String reason, List<UnitCode> successors, Actor actor) {
    if (!(decision instanceof Decision.Accepted<Unit>(Unit retired))) {
      return Mono.just(decision);
    }
    DomainEvent event =
        new DomainEvent(
            "Unit",
            retired.code().value(),
            "UnitRetired",
            clock.instant(),
            null,
            Map.of(
                "reason", reason, "successors", successors.stream().map(UnitCode::value).toList()));
    return store
        .save(retired, before)
        .then(store.succeed(retired.code(), successors))
        .then(outbox.append(actor, event))
        .then(
            audit.record(
                actor,
                AuditEntry.setup(
                    "retireUnit",
                    "Unit",
                    retired.code().value(),
                    new Closed(before, null, List.of()),
                    new Closed(retired, reason, successors))))
        .thenReturn(decision);
  }

  /** Names the tiers of the tree, as a profile does. */
  @Transactional
  public Mono<Void> nameTiers(List<Tier> tiers, Actor actor) {
    actor.requireAdmin();
    return store
        .tiers()
        .flatMap(before ->
            before.equals(tiers)
                ? Mono.empty()
                : store
                    .saveTiers(tiers)
                    .then(
                        audit.record(
                            actor, AuditEntry.setup("nameTiers", "Tier", "all", before, tiers))));
  }

  private static AuditEntry entry(String action, @Nullable Unit before, Unit after) {
    return AuditEntry.setup(action, "Unit", after.code().value(), before, after);
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
