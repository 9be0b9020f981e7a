package io.sunboard.ranking.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.RoundStep;
import io.sunboard.evaluation.app.Rounds;
import io.sunboard.evaluation.app.Rounds.Collected;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.RankingComputation;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Source;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Computing rankings (evaluators) and approving them (leaders). */
@Service
public class RankingCommands {

  private final RankingStore rankings;
  private final Rounds rounds;
  private final SchemeReader schemes;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  RankingCommands(
      RankingStore rankings,
      Rounds rounds,
      SchemeReader schemes,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.rankings = rankings;
    this.rounds = rounds;
    this.schemes = schemes;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Computes one ranking a group; computing again gives the same. */
  @Transactional
  public Mono<Decision<Round>> compute(UUID id, int expectedRevision, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return step(
        id,
        RoundStep.COMPUTE,
        expectedRevision,
        "RankingComputed",
        StaffRole.EVALUATOR,
        actor,
        this::computeGroups);
  }

  /** The leading group's approval; nothing is public yet. */
  @Transactional
  public Mono<Decision<Round>> approve(UUID id, int expectedRevision, Actor actor) {
    actor.require(StaffRole.LEADER);
    return step(
        id,
        RoundStep.APPROVE,
        expectedRevision,
        "RankingApproved",
        StaffRole.LEADER,
        actor,
        round -> rankings.approve(round.id()));
  }

  private Mono<Decision<Round>> step(
      UUID id,
      RoundStep step,
      int expectedRevision,
      String eventType,
      StaffRole role,
      Actor actor,
      Function<Round, Mono<Void>> work) {
    return rounds
        .lock(id)
        .flatMap(round -> {
          Decision<Round> decision = round.take(step, expectedRevision);
          if (!(decision instanceof Decision.Accepted<Round>(Round next))) {
            return Mono.just(decision);
          }
          DomainEvent event =
              new DomainEvent(
                  "Round",
                  id.toString(),
                  eventType,
                  clock.instant(),
                  role,
                  Map.of("period", round.period().code(), "groups", round.groups()));
          return work.apply(next)
              .then(rounds.update(next))
              .then(outbox.append(actor, event))
              .then(audit.record(actor, entry(role, round, next)))
              .thenReturn(decision);
        })
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private static AuditEntry entry(StaffRole role, Round before, Round after) {
    String action = role == StaffRole.LEADER ? "approveRanking" : "computeRanking";
    return AuditEntry.evaluation(action, "Round", after.id().toString(), role, before, after);
  }

  private Mono<Void> computeGroups(Round round) {
    return schemes
        .byIds(List.of(round.schemeId()))
        .map(found -> Objects.requireNonNull(found.get(round.schemeId())))
        .zipWith(rounds.collected(round.id()))
        .flatMap(both ->
            Flux.fromIterable(round.groups())
                .concatMap(group -> computeGroup(round, both.getT1(), group, both.getT2()))
                .then());
  }

  private Mono<Void> computeGroup(
      Round round, Scheme scheme, String groupCode, Map<String, Collected> collected) {
    Scheme.Group group = scheme.group(groupCode).orElseThrow();
    Ranking ranking =
        new Ranking(
            UUID.randomUUID(),
            round.id(),
            scheme.id(),
            groupCode,
            round.period(),
            1,
            RoundState.COMPUTED,
            round.sample(),
            null,
            source(collected),
            null,
            1);
    return rankings.replace(ranking, RankingComputation.compute(scheme, group, inputs(collected)));
  }

  private static Map<String, ChannelInput> inputs(Map<String, Collected> collected) {
    Map<String, ChannelInput> inputs = new HashMap<>();
    collected.forEach((channel, of) -> {
      Map<UnitCode, BigDecimal> byUnit = new HashMap<>();
      for (ImportedScore each : of.scores()) {
        BigDecimal score = each.score();
        if (score != null) {
          byUnit.put(each.unit(), score);
        }
      }
      inputs.put(channel, new ChannelInput.Scores(byUnit));
    });
    return inputs;
  }

  private static @Nullable Source source(Map<String, Collected> collected) {
    return collected.values().stream()
        .map(Collected::source)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** When something of the past was first published: never later than now. */
  static Decision<Instant> publishedAt(@Nullable Instant wanted, Instant now) {
    if (wanted == null) {
      return Decision.accepted(now);
    }
    return wanted.isAfter(now)
        ? Decision.refused(Refusal.at("publishedAt", "IN_THE_FUTURE", wanted.toString()))
        : Decision.accepted(wanted);
  }
}
