package io.sunboard.routing.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.routing.RoutingRules;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sets the rules as a new version; those before stay readable. */
@Service
public class SetRoutingRules {

  private static final int LONGEST_REASON = 300;

  private final RoutingStore store;
  private final UnitReader units;
  private final CategoryReader categories;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  SetRoutingRules(
      RoutingStore store,
      UnitReader units,
      CategoryReader categories,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.units = units;
    this.categories = categories;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sets them. Administrators.
   *
   * @param expectedVersion the version in force when they were written; 0 before any
   */
  @Transactional
  public Mono<Decision<RoutingStore.Version>> set(
      String document, String reason, int expectedVersion, Actor actor) {
    actor.requireAdmin();
    return store
        .lockLatest()
        .flatMap(latest ->
            checked(document)
                .flatMap(decision -> {
                  List<Refusal> faults = faults(decision, reason, expectedVersion, latest);
                  return faults.isEmpty()
                      ? insert(document, reason.strip(), latest + 1, actor)
                      : Mono.just(Decision.refused(faults));
                }));
  }

  private static List<Refusal> faults(
      Decision<RoutingRules> rules, String reason, int expectedVersion, int latest) {
    List<Refusal> faults = new ArrayList<>();
    if (rules instanceof Decision.Refused<RoutingRules>(List<Refusal> refusals)) {
      faults.addAll(inDocument(refusals));
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      faults.add(Refusal.at("reason", "TEXT_LENGTH", 1, LONGEST_REASON));
    }
    if (expectedVersion != latest) {
      faults.add(Refusal.at("expectedVersion", "STALE_REVISION", latest));
    }
    return faults;
  }

  /** Places within the document, below the input's field. */
  static List<Refusal> inDocument(List<Refusal> refusals) {
    return refusals.stream()
        .map(each -> {
          List<String> place = new ArrayList<>(List.of("document"));
          place.addAll(each.field());
          return new Refusal(each.code(), place, each.arguments());
        })
        .toList();
  }

  /** The rules of a document, held against the units and categories that there are. */
  Mono<Decision<RoutingRules>> checked(String document) {
    return units
        .active()
        .map(active -> active.stream().map(unit -> unit.code().value()).collect(Collectors.toSet()))
        .zipWhen(_ -> categories.all().map(each -> each.code().value()).collect(Collectors.toSet()))
        .publishOn(Schedulers.boundedElastic())
        .map(known -> {
          Set<String> unitCodes = known.getT1();
          Set<String> categoryCodes = known.getT2();
          return RoutingBook.read(document, unitCodes::contains, categoryCodes::contains);
        });
  }

  private Mono<Decision<RoutingStore.Version>> insert(
      String document, String reason, int version, Actor actor) {
    RoutingStore.Version set = new RoutingStore.Version(version, document, reason, clock.instant());
    String key = Integer.toString(version);
    @Nullable Object before = version == 1 ? null : Map.of("version", version - 1);
    return store
        .insert(set, actor.id())
        .then(
            outbox.append(
                actor,
                new DomainEvent(
                    "RoutingRules", key, "RoutingRulesSet", set.setAt(), null, Map.of())))
        .then(
            audit.record(
                actor, AuditEntry.setup("setRoutingRules", "RoutingRules", key, before, set)))
        .thenReturn(Decision.accepted(set));
  }
}
