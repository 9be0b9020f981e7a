package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.Appeal;
import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.app.FindingContext;
import io.sunboard.evaluation.app.FindingContext.Around;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What belongs to many findings at once. */
@Controller
class FindingDetails {

  /** A standard with the indicator that it belongs to. */
  record FindingStandard(Indicator indicator, Indicator.Standard standard) {}

  private final FindingContext context;
  private final ProblemReader problems;
  private final ProblemLedger ledger;
  private final UnitReader units;
  private final Clock clock;

  FindingDetails(
      FindingContext context,
      ProblemReader problems,
      ProblemLedger ledger,
      UnitReader units,
      Clock clock) {
    this.context = context;
    this.problems = problems;
    this.ledger = ledger;
    this.units = units;
    this.clock = clock;
  }

  @BatchMapping
  Mono<Map<Finding, String>> period(List<Finding> of) {
    return context
        .of(of)
        .map(around -> each(of, around, (_, there) -> there.round().period().code()));
  }

  @BatchMapping
  Mono<Map<Finding, Scheme.Channel>> channel(List<Finding> of) {
    return context
        .of(of)
        .map(around ->
            each(
                of,
                around,
                (finding, there) -> there.scheme().channel(finding.channel()).orElseThrow()));
  }

  @BatchMapping
  Mono<Map<Finding, Unit>> unit(List<Finding> of) {
    return units
        .byCodes(of.stream().map(Finding::unit).distinct().toList())
        .collectMap(Unit::code)
        .map(found -> {
          Map<Finding, Unit> byFinding = new HashMap<>();
          of.forEach(
              finding -> byFinding.put(finding, Objects.requireNonNull(found.get(finding.unit()))));
          return byFinding;
        });
  }

  @BatchMapping
  Mono<Map<Finding, FindingStandard>> standard(List<Finding> of) {
    return context
        .of(of)
        .map(around ->
            each(
                of,
                around,
                (finding, there) -> {
                  Indicator indicator = there.scheme().indicator(finding.indicator()).orElseThrow();
                  return new FindingStandard(
                      indicator, indicator.standard(finding.standard()).orElseThrow());
                }));
  }

  @BatchMapping
  Mono<Map<Finding, ProblemOnFile>> problem(List<Finding> of, @ContextValue Actor actor) {
    return ledger
        .hand(actor)
        .flatMap(hand ->
            problems
                .byIds(of.stream().map(Finding::problem).distinct().toList(), hand)
                .collectMap(found -> found.problem().id()))
        .map(found -> {
          Map<Finding, ProblemOnFile> byFinding = new HashMap<>();
          for (Finding finding : of) {
            ProblemOnFile problem = found.get(finding.problem());
            if (problem != null) {
              byFinding.put(finding, problem);
            }
          }
          return byFinding;
        });
  }

  @BatchMapping
  Mono<Map<Finding, Boolean>> viewerCanAppeal(List<Finding> of, @ContextValue Actor actor) {
    return context
        .of(of)
        .map(around ->
            each(
                of,
                around,
                (finding, there) ->
                    actor.has(StaffRole.HANDLER)
                        && finding.unit().equals(actor.unit())
                        && finding.appeal(there.round(), "?", actor.id(), clock.instant())
                            instanceof Decision.Accepted));
  }

  @BatchMapping
  Mono<Map<Finding, Boolean>> viewerCanDecide(List<Finding> of, @ContextValue Actor actor) {
    return context
        .acting(of, actor, StaffRole.EVALUATOR)
        .map(acting -> {
          Map<Finding, Boolean> may = new HashMap<>();
          for (Finding finding : of) {
            Round round = acting.get(finding.round());
            may.put(
                finding,
                round != null
                    && round.state() == RoundState.COMPUTED
                    && finding.appeal() instanceof Appeal.Open
                    && !finding.recordedBy().equals(actor.subject()));
          }
          return may;
        });
  }

  private static <V> Map<Finding, V> each(
      List<Finding> of, Map<UUID, Around> around, BiFunction<Finding, Around, V> value) {
    Map<Finding, V> values = new HashMap<>();
    for (Finding finding : of) {
      values.put(
          finding, value.apply(finding, Objects.requireNonNull(around.get(finding.round()))));
    }
    return values;
  }
}
