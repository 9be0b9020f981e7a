package io.sunboard.tip.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.app.TipRewards;
import io.sunboard.problem.Hand;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.ClaimCode;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipState;
import io.sunboard.tip.TipStep;
import io.sunboard.tip.app.TriageCommands.Request;
import io.sunboard.tip.app.TriageSteps.Locked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Paid tips 有奖举报: a supervisor proposes, a leader decides in the ledger, a publisher pays whoever
 * presents the claim code. The supervisor knows the tip and not the citizen, the leader the amount,
 * the publisher the code and not the tip: nobody learns who it was.
 */
@Service
public class TriageRewards {

  private final TriageRequests requests;
  private final TriageSteps steps;
  private final TriageRows rows;
  private final TipSecrets secrets;
  private final TipRewards ledger;
  private final AuditTrail audit;

  TriageRewards(
      TriageRequests requests,
      TriageSteps steps,
      TriageRows rows,
      TipSecrets secrets,
      TipRewards ledger,
      AuditTrail audit) {
    this.requests = requests;
    this.steps = steps;
    this.rows = rows;
    this.secrets = secrets;
    this.ledger = ledger;
    this.audit = audit;
  }

  /** Proposes a reward, once for a tip unless a leader refused. */
  public Mono<Decision<StaffTip>> propose(Request request, BigDecimal amount, Actor actor) {
    return requests.once(
        request,
        actor,
        hand ->
            steps
                .lock(request.tip(), TipStep.REPLY, hand)
                .flatMap(locked -> propose(locked, request, amount, hand, actor))
                .defaultIfEmpty(TriageSteps.unknown()));
  }

  private Mono<Decision<Tip>> propose(
      Locked locked, Request request, BigDecimal amount, Hand hand, Actor actor) {
    Tip tip = locked.tip();
    UnitCode payer = hand.unit();
    Integer expected = request.expectedRevision();
    if (expected != null && expected != tip.revision()) {
      return refused(Refusal.at("expectedRevision", "STALE_REVISION", tip.revision()));
    }
    if (!tip.sent().claim()) {
      return refused(Refusal.of("NO_REWARD_CLAIMED"));
    }
    if (tip.state() != TipState.ACCEPTED || payer == null) {
      return refused(Refusal.of("TIP_STEP_NOT_POSSIBLE", tip.state().name()));
    }
    return standing(tip.id())
        .flatMap(standing ->
            standing.isPresent()
                ? refused(Refusal.of("REWARDED_ALREADY", standing.get().name()))
                : ledger
                    .propose(amount, payer, actor)
                    .flatMap(proposed ->
                        switch (proposed) {
                          case Decision.Refused<LedgerEntry>(var refusals) ->
                              Mono.just(Decision.<Tip>refused(refusals));
                          case Decision.Accepted<LedgerEntry>(LedgerEntry entry) ->
                              rows.reward(tip.id(), entry.id())
                                  .then(noted(locked, entry, actor))
                                  .thenReturn(Decision.accepted(tip));
                        }));
  }

  /** The state of the reward that the tip has, unless that was refused. */
  private Mono<Optional<LedgerState>> standing(UUID tip) {
    return rows.rewardsOf(List.of(tip))
        .flatMap(found -> ledger.byIds(found.values()))
        .map(found ->
            found.values().stream()
                .map(LedgerEntry::state)
                .filter(state -> state != LedgerState.REFUSED)
                .findFirst());
  }

  private Mono<Void> noted(Locked locked, LedgerEntry entry, Actor actor) {
    return audit.record(
        actor,
        new AuditEntry(
            AuditScope.CASE,
            "proposeTipReward",
            "TipReport",
            locked.tip().sent().number(),
            StaffRole.SUPERVISOR,
            TriageSteps.ground(locked.found().reach()),
            null,
            Map.of("amount", String.valueOf(entry.amount()))));
  }

  /** Records the payment to whoever presented the code; a publisher. */
  public Mono<Decision<LedgerEntry>> settle(
      UUID entry, String claimCode, LocalDate on, String document, int expected, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    return Mono.justOrEmpty(ClaimCode.parse(claimCode))
        .map(code ->
            requests.allOrNothing(
                rows.rewardByClaim(secrets.hash(code))
                    .filter(entry::equals)
                    .flatMap(id -> ledger.settle(id, on, document, expected, actor))
                    .defaultIfEmpty(
                        Decision.refused(Refusal.at("claimCode", "CLAIM_CODE_UNKNOWN")))))
        .defaultIfEmpty(Mono.just(Decision.refused(Refusal.at("claimCode", "CLAIM_CODE_SLIP"))))
        .flatMap(settled -> settled);
  }

  /** The entries of the ledger that reward these tips, by tip; two statements. */
  public Mono<Map<UUID, LedgerEntry>> of(List<UUID> tips) {
    return rows.rewardsOf(tips)
        .flatMap(byTip ->
            byTip.isEmpty()
                ? Mono.just(Map.<UUID, LedgerEntry>of())
                : ledger.byIds(byTip.values()).map(entries -> byTip(byTip, entries)));
  }

  private static Map<UUID, LedgerEntry> byTip(
      Map<UUID, UUID> byTip, Map<UUID, LedgerEntry> entries) {
    Map<UUID, LedgerEntry> found = new HashMap<>();
    byTip.forEach((tip, id) -> {
      LedgerEntry entry = entries.get(id);
      if (entry != null) {
        found.put(tip, entry);
      }
    });
    return found;
  }

  private static Mono<Decision<Tip>> refused(Refusal refusal) {
    return Mono.just(Decision.refused(refusal));
  }
}
