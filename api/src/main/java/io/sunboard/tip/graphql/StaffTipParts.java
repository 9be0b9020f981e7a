package io.sunboard.tip.graphql;

import io.sunboard.contact.app.Contacts;
import io.sunboard.exposure.Exposure;
import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerState;
import io.sunboard.problem.Hand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.tip.Tip;
import io.sunboard.tip.app.StaffTip;
import io.sunboard.tip.app.StaffTips;
import io.sunboard.tip.app.TriageRewards;
import io.sunboard.tip.app.TriageRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What stands beside tips: one or two statements each for a level of a query. */
@Controller
class StaffTipParts {

  private final StaffTips tips;
  private final ProblemLedger ledger;
  private final ProblemReader problems;
  private final Contacts contacts;
  private final TriageRewards rewards;
  private final TriageRows rows;

  StaffTipParts(
      StaffTips tips,
      ProblemLedger ledger,
      ProblemReader problems,
      Contacts contacts,
      TriageRewards rewards,
      TriageRows rows) {
    this.tips = tips;
    this.ledger = ledger;
    this.problems = problems;
    this.contacts = contacts;
    this.rewards = rewards;
    this.rows = rows;
  }

  @BatchMapping(typeName = "TipReport", field = "hasContact")
  Mono<Map<StaffTip, Boolean>> hasContact(List<StaffTip> of) {
    return contacts
        .known(ids(of))
        .map(known -> {
          Map<StaffTip, Boolean> answers = new HashMap<>();
          of.forEach(each -> answers.put(each, known.contains(each.tip().id())));
          return answers;
        });
  }

  @BatchMapping(typeName = "TipReport", field = "problem")
  Mono<Map<StaffTip, ProblemOnFile>> problem(List<StaffTip> of, @ContextValue Actor actor) {
    List<UUID> wanted =
        of.stream().map(StaffTipParts::problemOf).filter(Objects::nonNull).distinct().toList();
    return hand(wanted, actor)
        .flatMap(hand -> problems.byIds(wanted, hand).collectMap(found -> found.problem().id()))
        .map(found -> byTip(of, StaffTipParts::problemOf, found))
        .defaultIfEmpty(Map.of());
  }

  @BatchMapping(typeName = "TipReport", field = "mergedInto")
  Mono<Map<StaffTip, StaffTip>> mergedInto(List<StaffTip> of, @ContextValue Actor actor) {
    List<UUID> wanted =
        of.stream()
            .map(each -> each.tip().mergedInto())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return hand(wanted, actor)
        .flatMap(hand -> tips.byIds(wanted, hand).collectMap(found -> found.tip().id()))
        .map(found -> byTip(of, each -> each.tip().mergedInto(), found))
        .defaultIfEmpty(Map.of());
  }

  @BatchMapping(typeName = "TipReport", field = "mergedTips")
  Mono<Map<StaffTip, List<StaffTip>>> mergedTips(List<StaffTip> of, @ContextValue Actor actor) {
    return ledger
        .hand(actor)
        .flatMap(hand ->
            tips.mergedInto(ids(of), hand)
                .collectMultimap(each -> Objects.requireNonNull(each.tip().mergedInto())))
        .map(found -> {
          Map<StaffTip, List<StaffTip>> answers = new HashMap<>();
          of.forEach(each ->
              answers.put(each, List.copyOf(found.getOrDefault(each.tip().id(), List.of()))));
          return answers;
        });
  }

  @BatchMapping(typeName = "TipReport", field = "reward")
  Mono<Map<StaffTip, LedgerEntry>> reward(List<StaffTip> of) {
    return rewards.of(ids(of)).map(found -> byTip(of, each -> each.tip().id(), found));
  }

  record Reward(LedgerState state, BigDecimal amount) {}

  /** Whoever sent a tip learns of its reward once that is decided. */
  @BatchMapping(typeName = "Tip", field = "reward")
  Mono<Map<Tip, Reward>> rewardOfCitizen(List<Tip> of) {
    return rewards
        .of(of.stream().map(Tip::id).toList())
        .map(found -> {
          Map<Tip, Reward> answers = new HashMap<>();
          for (Tip each : of) {
            LedgerEntry entry = found.get(each.id());
            BigDecimal amount = entry == null ? null : entry.amount();
            if (entry != null && amount != null && entry.state().isPublic()) {
              answers.put(each, new Reward(entry.state(), amount));
            }
          }
          return answers;
        });
  }

  /** How often a problem was reported, for everybody; one statement for a page. */
  @BatchMapping(typeName = "Exposure", field = "reportCount")
  Mono<Map<Exposure, Integer>> reportCount(List<Exposure> of) {
    List<Exposure> shown = of.stream().filter(each -> !each.withdrawn()).distinct().toList();
    return shown.isEmpty() ? Mono.just(Map.of()) : rows.reportCounts(shown);
  }

  /** Who asks, if there is anything to ask for. */
  private Mono<Hand> hand(Collection<UUID> wanted, Actor actor) {
    return wanted.isEmpty() ? Mono.empty() : ledger.hand(actor);
  }

  private static List<UUID> ids(List<StaffTip> of) {
    return of.stream().map(each -> each.tip().id()).toList();
  }

  private static @Nullable UUID problemOf(StaffTip of) {
    Tip.Course course = of.tip().course();
    return course == null ? null : course.problem();
  }

  private static <T> Map<StaffTip, T> byTip(
      List<StaffTip> of, Function<StaffTip, @Nullable UUID> key, Map<UUID, T> found) {
    Map<StaffTip, T> answers = new HashMap<>();
    for (StaffTip each : of) {
      UUID wanted = key.apply(each);
      T there = wanted == null ? null : found.get(wanted);
      if (there != null) {
        answers.put(each, there);
      }
    }
    return answers;
  }
}
