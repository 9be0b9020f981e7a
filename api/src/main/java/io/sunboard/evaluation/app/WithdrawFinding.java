package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.Finding;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.app.TakeBackFinding;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Taking back a finding that was recorded by mistake, before its round is computed: whoever
 * recorded it, or an evaluator of the round's owner. It costs nothing any more and stays on record;
 * its problem is dismissed unless somebody has begun with it.
 */
@Service
public class WithdrawFinding {

  private final RoundAccess access;
  private final Findings findings;
  private final TakeBackFinding problems;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  WithdrawFinding(
      RoundAccess access,
      Findings findings,
      TakeBackFinding problems,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.findings = findings;
    this.problems = problems;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws ForbiddenException for a supervisor, when somebody else recorded it
   */
  @Transactional
  public Mono<Decision<Finding>> run(Findings.Key key, String reason, Actor actor) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.EVALUATOR);
    StaffRole role = actor.has(StaffRole.EVALUATOR) ? StaffRole.EVALUATOR : StaffRole.SUPERVISOR;
    return access
        .held(key.round(), actor)
        .flatMap(opened ->
            findings
                .lock(key)
                .doOnNext(finding -> finding.requireWithdrawableBy(role, actor.id()))
                .flatMap(finding ->
                    switch (finding.withdraw(
                        opened.round(),
                        reason,
                        actor.id(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                      case Decision.Refused<Finding> refused ->
                          Mono.just((Decision<Finding>) refused);
                      case Decision.Accepted<Finding>(Finding after) ->
                          write(finding, after, reason, role, actor);
                    }))
        .defaultIfEmpty(Decision.refused(Refusal.at("finding", "UNKNOWN_FINDING")));
  }

  private Mono<Decision<Finding>> write(
      Finding before, Finding after, String reason, StaffRole role, Actor actor) {
    return problems
        .run(after.problem(), reason, role, actor)
        .flatMap(dismissed ->
            switch (dismissed) {
              case Decision.Refused<Boolean>(var refusals) ->
                  Mono.just(Decision.<Finding>refused(refusals));
              case Decision.Accepted<Boolean>(Boolean yes) ->
                  findings
                      .saveWithdrawal(after)
                      .then(outbox.append(actor, event(after, yes, role)))
                      .then(
                          audit.record(
                              actor,
                              AuditEntry.evaluation(
                                  "withdrawFinding",
                                  "Finding",
                                  after.id().toString(),
                                  role,
                                  before,
                                  after)))
                      .thenReturn(Decision.accepted(after));
            });
  }

  private DomainEvent event(Finding finding, boolean dismissed, StaffRole role) {
    return new DomainEvent(
        "Round",
        finding.round().toString(),
        "FindingWithdrawn",
        clock.instant(),
        role,
        Map.of("finding", finding.id(), "problemDismissed", dismissed));
  }
}
