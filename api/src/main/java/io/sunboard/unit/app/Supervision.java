package io.sunboard.unit.app;

import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Whose ground a unit's supervisors watch over: an office of the city supervises the city. */
@Service
public class Supervision {

  private final UnitReader units;
  private final SupervisionStore store;
  private final Outbox outbox;
  private final Clock clock;

  Supervision(UnitReader units, SupervisionStore store, Outbox outbox, Clock clock) {
    this.units = units;
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Lets a unit supervise another with all units below it, instead of what it supervised before.
   * Administrators. Answers with the supervising unit.
   *
   * @param territory null for none
   */
  @Transactional
  public Mono<Decision<Unit>> assign(String unit, @Nullable String territory, Actor actor) {
    actor.requireAdmin();
    Mono<Unit> office = Mono.justOrEmpty(UnitCode.parse(unit)).flatMap(units::byCode);
    Mono<Boolean> known =
        territory == null
            ? Mono.just(true)
            : Mono.justOrEmpty(UnitCode.parse(territory)).flatMap(units::byCode).hasElement();
    return office
        .flatMap(found ->
            known.flatMap(there ->
                there
                    ? write(found, territory, actor)
                    : Mono.just(
                        Decision.<Unit>refused(
                            Refusal.at("territory", "UNKNOWN_UNIT", String.valueOf(territory))))))
        .defaultIfEmpty(Decision.refused(Refusal.at("unit", "UNKNOWN_UNIT", unit)));
  }

  private Mono<Decision<Unit>> write(Unit office, @Nullable String territory, Actor actor) {
    DomainEvent event =
        new DomainEvent(
            "Unit",
            office.code().value(),
            "SupervisionAssigned",
            clock.instant(),
            null,
            Map.of("territory", territory == null ? "" : territory));
    return store
        .assign(office.code(), territory == null ? null : new UnitCode(territory))
        .flatMap(changed -> changed ? outbox.append(actor, event) : Mono.empty())
        .thenReturn(Decision.accepted(office));
  }
}
