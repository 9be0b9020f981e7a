package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Finding;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Findings as staff may read them: evaluators and leaders who may see the round all of its
 * findings, handlers their own unit's once the round is computed, without what was taken back.
 */
@Component
public class FindingReader {

  private final Findings findings;
  private final Rounds rounds;
  private final RoundAccess access;

  FindingReader(Findings findings, Rounds rounds, RoundAccess access) {
    this.findings = findings;
    this.rounds = rounds;
    this.access = access;
  }

  /** A page; empty where the round is none of the account's business. */
  public Mono<Page<Finding>> page(
      UUID round, Findings.Filter filter, Findings.@Nullable After after, int size, Actor actor) {
    actor.requireAny(StaffRole.EVALUATOR, StaffRole.LEADER, StaffRole.HANDLER);
    return seesAll(actor)
        ? access
            .readable(round, actor)
            .flatMap(found -> findings.page(found.id(), filter, after, size))
        : own(round, actor)
            .flatMap(unit -> {
              UnitCode wanted = filter.unit();
              return wanted == null || wanted.equals(unit)
                  ? findings.page(
                      round,
                      new Findings.Filter(
                          filter.channel(),
                          unit,
                          filter.standard(),
                          filter.appealed(),
                          filter.open(),
                          false),
                      after,
                      size)
                  : Mono.just(new Page<>(List.of(), false, false));
            });
  }

  /** One; empty when it is not there for the account. */
  public Mono<Finding> one(Findings.Key key, Actor actor) {
    if (!actor.hasAny(StaffRole.EVALUATOR, StaffRole.LEADER, StaffRole.HANDLER)) {
      return Mono.empty();
    }
    Mono<Finding> found = findings.byKeys(List.of(key)).next();
    return seesAll(actor)
        ? access.readable(key.round(), actor).flatMap(_ -> found)
        : own(key.round(), actor)
            .flatMap(unit ->
                found.filter(
                    finding -> finding.unit().equals(unit) && finding.withdrawal() == null));
  }

  private static boolean seesAll(Actor actor) {
    return actor.hasAny(StaffRole.EVALUATOR, StaffRole.LEADER);
  }

  /** The handler's unit, when the round compares it and shows units what is theirs. */
  private Mono<UnitCode> own(UUID round, Actor actor) {
    return Mono.justOrEmpty(actor.unit())
        .flatMap(unit ->
            rounds
                .byId(round)
                .filter(DeductionSheets::shown)
                .flatMap(access::withScheme)
                .filter(
                    opened -> ChannelFiles.compared(opened.round(), opened.scheme()).contains(unit))
                .map(_ -> unit));
  }
}
