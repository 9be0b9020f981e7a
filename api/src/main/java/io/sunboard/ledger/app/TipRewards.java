package io.sunboard.ledger.app;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.Origin;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Rewards for citizens' tips 有奖举报 in the ledger, inside the caller's transaction. The ledger knows
 * the unit that pays and the amount, neither the tip nor whose it is: which entry a claim code
 * opens is kept by whoever asks here.
 */
@Service
public class TipRewards {

  private static final Text REASON = new Text("有奖举报奖励", "Reward for a tip");

  private final LedgerEntries entries;
  private final LedgerCommands commands;
  private final Keeping keeping;
  private final Clock clock;

  TipRewards(LedgerEntries entries, LedgerCommands commands, Keeping keeping, Clock clock) {
    this.entries = entries;
    this.commands = commands;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** A proposal, by a supervisor, of what the unit pays; a leader decides it like any other. */
  @Transactional
  public Mono<Decision<LedgerEntry>> propose(
      @Nullable BigDecimal amount, UnitCode payer, Actor actor) {
    actor.require(StaffRole.SUPERVISOR);
    if (amount == null || !LedgerCommands.sound(amount)) {
      return Mono.just(Decision.refused(Refusal.at("amount", "AMOUNT_OF_MONEY")));
    }
    LedgerEntry entry =
        new LedgerEntry(
            UUID.randomUUID(),
            LedgerKind.TIP_REWARD,
            payer,
            amount,
            REASON,
            null,
            new Origin.OfTip(),
            false,
            LedgerState.PROPOSED,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor.id(),
            null,
            null,
            1);
    return keeping.propose(entry, actor, StaffRole.SUPERVISOR).thenReturn(Decision.accepted(entry));
  }

  /** Records the payment to whoever presented the claim code of this entry; a publisher. */
  @Transactional
  public Mono<Decision<LedgerEntry>> settle(
      UUID entry, LocalDate on, String document, int expected, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    return entries
        .lock(entry)
        .filter(found -> found.origin() instanceof Origin.OfTip)
        .flatMap(found -> commands.settle(found, on, document, expected, actor))
        .defaultIfEmpty(Decision.refused(Refusal.at("entry", "UNKNOWN_ENTRY")));
  }

  /** The entries of these ids, in whatever state; one statement. */
  public Mono<Map<UUID, LedgerEntry>> byIds(Collection<UUID> ids) {
    return entries.byIds(ids, LedgerEntries.Sight.OFFICE).collectMap(LedgerEntry::id);
  }
}
