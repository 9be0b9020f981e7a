package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.shared.Actor;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deduction sheets 扣分明细: what a unit is shown of a round, from its computing on. Before that the
 * findings are the inspectors' own, so that nobody learns where they are.
 */
@Component
public class DeductionSheets {

  /** A unit's view of a round. */
  public record Sheet(Round round, UnitCode unit) {}

  private static final Set<RoundState> SHOWN =
      Set.of(RoundState.COMPUTED, RoundState.APPROVED, RoundState.RELEASED);

  private final Rounds rounds;
  private final RoundAccess access;

  DeductionSheets(Rounds rounds, RoundAccess access) {
    this.rounds = rounds;
    this.access = access;
  }

  /** Whether units see their findings of the round. */
  static boolean shown(Round round) {
    return SHOWN.contains(round.state());
  }

  /** A handler's own unit's sheets of rounds that are computed and not yet released. */
  public Mono<Page<Sheet>> own(
      Actor actor, @Nullable LocalDate afterLastDay, @Nullable UUID afterId, int size) {
    UnitCode unit = handlersUnit(actor);
    return rounds
        .comparing(
            unit, List.of(RoundState.COMPUTED, RoundState.APPROVED), afterLastDay, afterId, size)
        .map(page ->
            new Page<>(
                page.items().stream().map(round -> new Sheet(round, unit)).toList(),
                page.hasNext(),
                page.hasPrevious()));
  }

  /**
   * One sheet: handlers their own unit's, evaluators and leaders who may see the round anybody's.
   * Empty when there is none that the account may see.
   */
  public Mono<Sheet> one(UUID round, @Nullable UnitCode unit, Actor actor) {
    if (actor.hasAny(StaffRole.EVALUATOR, StaffRole.LEADER)) {
      UnitCode wanted = unit == null ? actor.unit() : unit;
      return Mono.justOrEmpty(wanted)
          .flatMap(of -> access.readable(round, actor).map(found -> new Sheet(found, of)))
          .filter(sheet -> shown(sheet.round()))
          .filterWhen(sheet -> compares(sheet.round(), sheet.unit()));
    }
    UnitCode own = handlersUnit(actor);
    if (unit != null && !unit.equals(own)) {
      return Mono.empty();
    }
    return rounds
        .byId(round)
        .filter(DeductionSheets::shown)
        .map(found -> new Sheet(found, own))
        .filterWhen(sheet -> compares(sheet.round(), own));
  }

  private Mono<Boolean> compares(Round round, UnitCode unit) {
    return access
        .withScheme(round)
        .map(opened -> ChannelFiles.compared(opened.round(), opened.scheme()).contains(unit));
  }

  private static UnitCode handlersUnit(Actor actor) {
    actor.require(StaffRole.HANDLER);
    UnitCode unit = actor.unit();
    if (unit == null) {
      throw new ForbiddenException("WITHOUT_UNIT");
    }
    return unit;
  }
}
