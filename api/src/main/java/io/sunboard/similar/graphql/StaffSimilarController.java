package io.sunboard.similar.graphql;

import io.sunboard.challenge.app.Repeats;
import io.sunboard.problem.Hand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.similar.Report;
import io.sunboard.similar.app.Similar;
import io.sunboard.tip.Tip;
import io.sunboard.tip.app.StaffTip;
import io.sunboard.tip.app.StaffTips;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What triage is told of a tip's likely duplicates; whatever the viewer may not read is left out.
 */
@Controller
class StaffSimilarController {

  private static final int MOST = 10;

  private final Similar similar;
  private final Repeats repeats;
  private final StaffTips tips;
  private final ProblemReader problems;
  private final ProblemLedger ledger;

  StaffSimilarController(
      Similar similar,
      Repeats repeats,
      StaffTips tips,
      ProblemReader problems,
      ProblemLedger ledger) {
    this.similar = similar;
    this.repeats = repeats;
    this.tips = tips;
    this.problems = problems;
    this.ledger = ledger;
  }

  @BatchMapping(typeName = "TipReport")
  Mono<Map<StaffTip, List<StaffTip>>> similarTips(List<StaffTip> of, @ContextValue Actor actor) {
    return alike(of, actor, similar::tips, tips::byIds, each -> each.tip().id());
  }

  @BatchMapping(typeName = "TipReport")
  Mono<Map<StaffTip, List<ProblemOnFile>>> similarProblems(
      List<StaffTip> of, @ContextValue Actor actor) {
    return alike(of, actor, similar::problems, problems::byIds, each -> each.problem().id());
  }

  /** Two statements, however many tips. */
  private <T> Mono<Map<StaffTip, List<T>>> alike(
      List<StaffTip> of,
      Actor actor,
      Function<Map<UUID, Report>, Mono<Map<UUID, List<UUID>>>> search,
      BiFunction<Collection<UUID>, Hand, Flux<T>> read,
      Function<T, UUID> id) {
    return search
        .apply(reports(of))
        .zipWhen(found -> {
          Set<UUID> all = new HashSet<>();
          found.values().forEach(all::addAll);
          return all.isEmpty()
              ? Mono.just(Map.<UUID, T>of())
              : ledger.hand(actor).flatMap(hand -> read.apply(all, hand).collectMap(id));
        })
        .map(both -> {
          Map<StaffTip, List<T>> byTip = new HashMap<>();
          for (StaffTip each : of) {
            byTip.put(
                each,
                both.getT1().getOrDefault(each.tip().id(), List.of()).stream()
                    .map(both.getT2()::get)
                    .filter(Objects::nonNull)
                    .limit(MOST)
                    .toList());
          }
          return byTip;
        });
  }

  /** Of those whose words are still there. */
  private static Map<UUID, Report> reports(List<StaffTip> of) {
    Map<UUID, Report> reports = new HashMap<>();
    for (StaffTip each : of) {
      Tip.Sent sent = each.tip().sent();
      String text = sent.text();
      if (text != null) {
        reports.put(
            sent.id(),
            new Report(
                sent.category(),
                text,
                sent.place().latitude(),
                sent.place().longitude(),
                sent.place().address(),
                sent.receivedAt()));
      }
    }
    return reports;
  }

  @BatchMapping(typeName = "TipReport")
  Mono<Map<StaffTip, StaffTip>> repeatOf(List<StaffTip> of, @ContextValue Actor actor) {
    return repeats
        .firstOf(of.stream().map(each -> each.tip().id()).toList())
        .zipWhen(first ->
            first.isEmpty()
                ? Mono.just(Map.<UUID, StaffTip>of())
                : ledger
                    .hand(actor)
                    .flatMap(hand ->
                        tips.byIds(new HashSet<>(first.values()), hand)
                            .collectMap(each -> each.tip().id())))
        .map(both -> {
          Map<StaffTip, StaffTip> byTip = new HashMap<>();
          for (StaffTip each : of) {
            UUID first = both.getT1().get(each.tip().id());
            StaffTip found = first == null ? null : both.getT2().get(first);
            if (found != null) {
              byTip.put(each, found);
            }
          }
          return byTip;
        });
  }
}
