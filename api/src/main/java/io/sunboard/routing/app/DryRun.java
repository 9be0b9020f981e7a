package io.sunboard.routing.app;

import io.sunboard.problem.Hand;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.routing.Reported;
import io.sunboard.routing.RoutingRule;
import io.sunboard.routing.RoutingRules;
import io.sunboard.routing.Suggestion;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tries rules on past tips and says where they would have gone, beside where they went. For whoever
 * reads all tips: leaders, and supervisors of the office that supervises the whole city;
 * administrators, who set the rules, see no case. It changes nothing.
 */
@Service
public class DryRun {

  private static final int MOST_TIPS = 20_000;
  private static final int MOST_SAMPLES = 20;
  private static final Duration LONGEST = Duration.ofDays(400);

  /**
   * A tip that went elsewhere.
   *
   * @param number staff's
   * @param suggested what the rules would have suggested first
   */
  public record Sample(String number, Suggestion suggested, UnitCode went) {}

  /**
   * What a rule did.
   *
   * @param first tips for which it would have been the first suggestion
   * @param right those of them that really went to its unit
   * @param wrong those of them that went elsewhere
   */
  public record OfRule(RoutingRule rule, int first, int right, int wrong) {}

  /**
   * What came of it.
   *
   * @param tips how many were looked at
   * @param more whether there were more, older ones
   * @param unmatched those for which there was no suggestion
   * @param undecided those that have not gone to anybody
   * @param right those whose first suggestion was where they went
   * @param among those that went to one of the units suggested
   */
  public record Outcome(
      int tips,
      boolean more,
      int unmatched,
      int undecided,
      int right,
      int among,
      List<OfRule> rules,
      List<Sample> samples) {}

  private final RoutingStore store;
  private final RoutingBook book;
  private final SetRoutingRules set;
  private final ProblemLedger ledger;

  DryRun(RoutingStore store, RoutingBook book, SetRoutingRules set, ProblemLedger ledger) {
    this.store = store;
    this.book = book;
    this.set = set;
    this.ledger = ledger;
  }

  /**
   * Tries them.
   *
   * @param document null for the rules in force
   * @param before exclusive
   */
  public Mono<Decision<Outcome>> run(
      @Nullable String document, Instant from, Instant before, Actor actor) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.LEADER);
    if (!from.isBefore(before) || Duration.between(from, before).compareTo(LONGEST) > 0) {
      throw new InvalidArgumentException("PERIOD_TOO_LONG", "input.to", LONGEST.toDays());
    }
    return ledger
        .hand(actor)
        .flatMap(hand -> {
          if (!readsAllTips(hand)) {
            return Mono.error(new ForbiddenException("OTHER_TERRITORY"));
          }
          return document == null ? book.inForce().map(Decision::accepted) : set.checked(document);
        })
        .flatMap(decision ->
            switch (decision) {
              case Decision.Accepted<RoutingRules>(RoutingRules rules) ->
                  tried(rules, from, before).map(Decision::accepted);
              case Decision.Refused<RoutingRules>(var refusals) ->
                  Mono.just(Decision.refused(SetRoutingRules.inDocument(refusals)));
            });
  }

  /** The root's path is one code and a slash. */
  private static boolean readsAllTips(Hand hand) {
    String supervised = hand.supervised();
    return hand.roles().contains(StaffRole.LEADER)
        || (supervised != null && supervised.indexOf('/') == supervised.length() - 1);
  }

  private Mono<Outcome> tried(RoutingRules rules, Instant from, Instant before) {
    return Mono.defer(() -> {
      Tally tally = new Tally(rules);
      return store
          .past(from, before, MOST_TIPS + 1)
          .publishOn(Schedulers.boundedElastic())
          .doOnNext(tip -> tally.count(tip, rules.suggest(reported(tip))))
          .then(Mono.fromSupplier(tally::outcome));
    });
  }

  private Reported reported(RoutingStore.Past tip) {
    return book.reported(
        tip.category(),
        tip.text(),
        tip.address(),
        tip.latitude(),
        tip.longitude(),
        tip.receivedAt());
  }

  /** Counts, of one run only. */
  private static final class Tally {

    private final Map<RoutingRule, int[]> byRule = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private int tips;
    private int unmatched;
    private int undecided;
    private int right;
    private int among;
    private boolean more;

    Tally(RoutingRules rules) {
      rules.rules().forEach(rule -> byRule.put(rule, new int[3]));
    }

    void count(RoutingStore.Past tip, List<Suggestion> suggestions) {
      if (tips == MOST_TIPS) {
        more = true;
        return;
      }
      tips++;
      UnitCode went = tip.went();
      if (went == null) {
        undecided++;
      }
      if (suggestions.isEmpty()) {
        unmatched++;
        return;
      }
      Suggestion first = suggestions.getFirst();
      int[] ofRule = byRule.computeIfAbsent(first.rule(), _ -> new int[3]);
      ofRule[0]++;
      if (went == null) {
        return;
      }
      boolean hit = first.unit().equals(went);
      ofRule[hit ? 1 : 2]++;
      right += hit ? 1 : 0;
      among += suggestions.stream().anyMatch(each -> each.unit().equals(went)) ? 1 : 0;
      if (!hit && samples.size() < MOST_SAMPLES) {
        samples.add(new Sample(tip.number(), first, went));
      }
    }

    Outcome outcome() {
      List<OfRule> rules = new ArrayList<>();
      byRule.forEach((rule, n) -> rules.add(new OfRule(rule, n[0], n[1], n[2])));
      return new Outcome(tips, more, unmatched, undecided, right, among, rules, samples);
    }
  }
}
