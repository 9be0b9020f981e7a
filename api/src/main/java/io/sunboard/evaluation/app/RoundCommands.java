package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.RoundStep;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Opening rounds and ending their collecting: evaluators only. */
@Service
public class RoundCommands {

  private final Rounds rounds;
  private final SchemeReader schemes;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  RoundCommands(Rounds rounds, SchemeReader schemes, Outbox outbox, AuditTrail audit, Clock clock) {
    this.rounds = rounds;
    this.schemes = schemes;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a round under the scheme in force.
   *
   * @param groups codes of ranking groups; all of the scheme's when empty
   */
  @Transactional
  public Mono<Decision<Round>> open(
      String period, List<String> groups, boolean sample, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return Period.parse(period)
        .map(parsed -> open(parsed, groups, sample, actor))
        .orElseGet(
            () -> Mono.just(Decision.refused(Refusal.at("period", "MALFORMED_PERIOD", period))));
  }

  private Mono<Decision<Round>> open(
      Period period, List<String> groups, boolean sample, Actor actor) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.indexOf(groups.get(i)) < i) {
        return Mono.just(Decision.refused(Refusal.at("groups." + i, "TWICE", groups.get(i))));
      }
    }
    return schemes
        .inForce(period, groups)
        .flatMap(scheme -> open(period, groups, sample, scheme, actor))
        .switchIfEmpty(
            Mono.fromSupplier(() ->
                Decision.refused(
                    Refusal.at(
                        "period",
                        "NO_SCHEME_IN_FORCE",
                        period.code(),
                        String.join(", ", groups)))));
  }

  private Mono<Decision<Round>> open(
      Period period, List<String> groups, boolean sample, Scheme scheme, Actor actor) {
    List<String> scored =
        groups.isEmpty() ? scheme.groups().stream().map(Scheme.Group::code).toList() : groups;
    Round round =
        new Round(UUID.randomUUID(), scheme.id(), period, scored, RoundState.OPEN, sample, 1);
    return rounds
        .insert(round)
        .flatMap(inserted ->
            inserted
                ? outbox
                    .append(actor, event(round, "RoundOpened", StaffRole.EVALUATOR))
                    .then(audit.record(actor, entry("openRound", null, round)))
                    .thenReturn(Decision.accepted(round))
                : Mono.just(Decision.refused(Refusal.at("period", "ROUND_EXISTS", period.code()))));
  }

  /** Ends the collecting, once every channel of the scheme has its scores. */
  @Transactional
  public Mono<Decision<Round>> close(UUID id, int expectedRevision, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return rounds
        .lock(id)
        .flatMap(round ->
            missingChannels(round)
                .flatMap(missing -> close(round, missing, expectedRevision, actor)))
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private Mono<Decision<Round>> close(
      Round round, List<String> missing, int expectedRevision, Actor actor) {
    Decision<Round> decision = round.take(RoundStep.CLOSE, expectedRevision);
    if (!(decision instanceof Decision.Accepted<Round>(Round closed))) {
      return Mono.just(decision);
    }
    if (!missing.isEmpty()) {
      return Mono.just(
          Decision.refused(
              Refusal.at("round", "CHANNEL_WITHOUT_SCORES", String.join(", ", missing))));
    }
    return rounds
        .update(closed)
        .then(outbox.append(actor, event(closed, "RoundCollected", StaffRole.EVALUATOR)))
        .then(audit.record(actor, entry("closeRound", round, closed)))
        .thenReturn(decision);
  }

  private Mono<List<String>> missingChannels(Round round) {
    return schemes
        .byIds(List.of(round.schemeId()))
        .map(found -> Objects.requireNonNull(found.get(round.schemeId())))
        .zipWith(
            rounds.collected(round.id()),
            (scheme, collected) ->
                scheme.channels().stream()
                    .map(Scheme.Channel::code)
                    .filter(channel -> !collected.containsKey(channel))
                    .toList());
  }

  private static AuditEntry entry(String action, @Nullable Round before, Round after) {
    return AuditEntry.evaluation(
        action, "Round", after.id().toString(), StaffRole.EVALUATOR, before, after);
  }

  private DomainEvent event(Round round, String type, StaffRole role) {
    return new DomainEvent(
        "Round",
        round.id().toString(),
        type,
        clock.instant(),
        role,
        Map.of("period", round.period().code(), "groups", round.groups()));
  }
}
