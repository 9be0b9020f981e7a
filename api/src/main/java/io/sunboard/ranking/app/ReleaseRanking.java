package io.sunboard.ranking.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundStep;
import io.sunboard.evaluation.app.RoundAccess;
import io.sunboard.evaluation.app.Rounds;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.ranking.Ranking;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Making an approved round public: publishers only. */
@Service
public class ReleaseRanking {

  /** Why a unit has no rank; the publisher answers for it. */
  public record Reason(String unit, String zh, @Nullable String en) {}

  /**
   * What is released.
   *
   * @param publishedAt when it was first published, for records of the past; null: at this moment
   */
  public record Command(
      UUID round,
      List<Reason> unrankedReasons,
      @Nullable Instant publishedAt,
      int expectedRevision) {}

  private static final int LONGEST_REASON = 100;

  private final RankingStore rankings;
  private final RankingReader reader;
  private final RoundAccess access;
  private final Rounds rounds;
  private final RankingExports exports;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ReleaseRanking(
      RankingStore rankings,
      RankingReader reader,
      RoundAccess access,
      Rounds rounds,
      RankingExports exports,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.rankings = rankings;
    this.reader = reader;
    this.access = access;
    this.rounds = rounds;
    this.exports = exports;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Releases all rankings of the round together. */
  @Transactional
  public Mono<Decision<Round>> run(Command command, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    return access
        .locked(command.round(), actor)
        .map(RoundAccess.Opened::round)
        .flatMap(round ->
            rankings
                .unranked(round.id())
                .collect(Collectors.toSet())
                .flatMap(unranked ->
                    corrected(round)
                        .flatMap(before -> release(command, round, before, unranked, actor))))
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  /** The rankings that this release replaces; none for a first version. */
  private Mono<List<Ranking>> corrected(Round round) {
    return Mono.justOrEmpty(round.edition().corrects())
        .flatMap(before -> reader.ofRounds(List.of(before)).collectList())
        .defaultIfEmpty(List.of());
  }

  private Mono<Decision<Round>> release(
      Command command, Round round, List<Ranking> before, Set<UnitCode> unranked, Actor actor) {
    Decision<Round> step = round.take(RoundStep.RELEASE, command.expectedRevision());
    if (!(step instanceof Decision.Accepted<Round>(Round next))) {
      return Mono.just(step);
    }
    Instant now = clock.instant();
    Decision<Instant> published = RankingCommands.publishedAt(command.publishedAt(), now);
    if (published instanceof Decision.Refused<Instant>(List<Refusal> refusals)) {
      return Mono.just(Decision.refused(refusals));
    }
    Instant releasedAt = ((Decision.Accepted<Instant>) published).value();
    for (Ranking each : before) {
      // Otherwise nobody could say which of the two stood when.
      if (each.releasedAt() != null && !releasedAt.isAfter(each.releasedAt())) {
        return Mono.just(
            Decision.refused(
                Refusal.at("publishedAt", "BEFORE_THE_CORRECTED", each.releasedAt().toString())));
      }
    }
    return switch (reasons(command.unrankedReasons(), unranked)) {
      case Decision.Refused<Map<UnitCode, Text>>(List<Refusal> refusals) ->
          Mono.just(Decision.refused(refusals));
      case Decision.Accepted<Map<UnitCode, Text>>(Map<UnitCode, Text> reasons) ->
          rankings
              .release(round.id(), reasons, releasedAt, now)
              .then(exports.freeze(round.id()))
              .then(rounds.update(next))
              .then(tell(next, releasedAt, command.publishedAt() != null, actor))
              .then(replaced(before))
              .then(audit.record(actor, entry(round, next, reasons, releasedAt)))
              .thenReturn(step);
    };
  }

  /** The reason of every unranked unit, or what is missing and what is too much. */
  static Decision<Map<UnitCode, Text>> reasons(List<Reason> given, Set<UnitCode> unranked) {
    List<Refusal> refusals = new ArrayList<>();
    Map<UnitCode, Text> reasons = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      Reason reason = given.get(i);
      String place = "unrankedReasons." + i;
      UnitCode unit = UnitCode.parse(reason.unit()).orElse(null);
      if (unit == null || !unranked.contains(unit)) {
        refusals.add(Refusal.at(place + ".unit", "UNIT_NOT_UNRANKED", reason.unit()));
      } else if (reason.zh().isBlank() || reason.zh().length() > LONGEST_REASON) {
        refusals.add(Refusal.at(place + ".reason", "TEXT_LENGTH", 1, LONGEST_REASON));
      } else if (reasons.putIfAbsent(unit, new Text(reason.zh(), reason.en())) != null) {
        refusals.add(Refusal.at(place + ".unit", "TWICE", reason.unit()));
      }
    }
    unranked.stream()
        .filter(unit -> !reasons.containsKey(unit))
        .sorted()
        .forEach(unit ->
            refusals.add(Refusal.at("unrankedReasons", "UNRANKED_WITHOUT_REASON", unit.value())));
    return refusals.isEmpty() ? Decision.accepted(reasons) : Decision.refused(refusals);
  }

  /** What the audit trail keeps of a release. */
  private record Released(
      Round round, Map<String, Text> unrankedReasons, @Nullable Instant releasedAt) {}

  private static AuditEntry entry(
      Round before, Round after, Map<UnitCode, Text> reasons, Instant releasedAt) {
    Map<String, Text> byUnit = new TreeMap<>();
    reasons.forEach((unit, reason) -> byUnit.put(unit.value(), reason));
    return AuditEntry.evaluation(
        "releaseRanking",
        "Round",
        after.id().toString(),
        StaffRole.PUBLISHER,
        new Released(before, Map.of(), null),
        new Released(after, byUnit, releasedAt));
  }

  /** What was replaced is still there to be read, but no longer found. */
  private Mono<Void> replaced(List<Ranking> before) {
    return before.isEmpty()
        ? Mono.empty()
        : outbox.tellHistory(
            "Ranking", before.stream().map(ranking -> ranking.id().toString()).toList());
  }

  private Mono<Void> tell(Round round, Instant releasedAt, boolean history, Actor actor) {
    Flux<DomainEvent> events =
        reader
            .ofRounds(List.of(round.id()))
            .map(ranking -> released(ranking, releasedAt))
            .startWith(
                new DomainEvent(
                    "Round",
                    round.id().toString(),
                    "RoundReleased",
                    releasedAt,
                    StaffRole.PUBLISHER,
                    Map.of("period", round.period().code())));
    // Inside a transaction there is one connection: the rankings are read before events are
    // written.
    return events
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(
            event -> history ? outbox.appendHistory(actor, event) : outbox.append(actor, event))
        .then();
  }

  private static DomainEvent released(Ranking ranking, Instant releasedAt) {
    return new DomainEvent(
        "Ranking",
        ranking.id().toString(),
        "RankingReleased",
        releasedAt,
        StaffRole.PUBLISHER,
        Map.of("group", ranking.groupCode(), "period", ranking.coveredPeriod().code()));
  }
}
