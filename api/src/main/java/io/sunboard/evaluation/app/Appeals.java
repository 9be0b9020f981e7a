package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.AppealOutcome;
import io.sunboard.evaluation.Finding;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Appeals against findings while a round is computed: handlers of the unit appeal; an evaluator of
 * the owner who did not record the finding decides, finally.
 */
@Service
public class Appeals {

  private final Rounds rounds;
  private final RoundAccess access;
  private final Findings findings;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Appeals(
      Rounds rounds,
      RoundAccess access,
      Findings findings,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.rounds = rounds;
    this.access = access;
    this.findings = findings;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Appeals; a finding of another unit, or of a round that is not computed yet, is not there. */
  @Transactional
  public Mono<Decision<Finding>> appeal(Findings.Key key, String reason, Actor actor) {
    actor.require(StaffRole.HANDLER);
    return rounds
        .hold(key.round())
        .filter(DeductionSheets::shown)
        .flatMap(round ->
            findings
                .lock(key)
                .filter(finding -> finding.unit().equals(actor.unit()))
                .flatMap(finding ->
                    write(
                        finding,
                        finding.appeal(round, reason, actor.id(), now()),
                        "appealFinding",
                        "FindingAppealed",
                        StaffRole.HANDLER,
                        actor)))
        .defaultIfEmpty(Decision.refused(Refusal.at("finding", "UNKNOWN_FINDING")));
  }

  /**
   * Decides; when it changes what the finding costs, the round has to be computed anew.
   *
   * @param points that it costs instead; for ADJUSTED alone
   */
  @Transactional
  public Mono<Decision<Finding>> decide(
      Findings.Key key,
      AppealOutcome outcome,
      @Nullable BigDecimal points,
      String reason,
      Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return access
        .locked(key.round(), actor)
        .flatMap(opened ->
            findings
                .lock(key)
                .flatMap(finding -> {
                  Decision<Finding> decision =
                      finding.decide(opened.round(), outcome, points, reason, actor.id(), now());
                  Mono<Decision<Finding>> written =
                      write(
                          finding,
                          decision,
                          "decideAppeal",
                          "AppealDecided",
                          StaffRole.EVALUATOR,
                          actor);
                  return decision instanceof Decision.Accepted<Finding>
                          && outcome != AppealOutcome.UPHELD
                      ? rounds.update(opened.round().changedByAppeal()).then(written)
                      : written;
                }))
        .defaultIfEmpty(Decision.refused(Refusal.at("finding", "UNKNOWN_FINDING")));
  }

  private Mono<Decision<Finding>> write(
      Finding before,
      Decision<Finding> decision,
      String action,
      String type,
      StaffRole role,
      Actor actor) {
    if (!(decision instanceof Decision.Accepted<Finding>(Finding after))) {
      return Mono.just(decision);
    }
    DomainEvent event =
        new DomainEvent(
            "Round",
            after.round().toString(),
            type,
            now(),
            role,
            Map.of("finding", after.id(), "unit", after.unit().value()));
    return findings
        .saveAppeal(after)
        .then(outbox.append(actor, event))
        .then(
            audit.record(
                actor,
                AuditEntry.evaluation(
                    action, "Finding", after.id().toString(), role, before, after)))
        .thenReturn(decision);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
