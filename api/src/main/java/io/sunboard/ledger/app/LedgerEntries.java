package io.sunboard.ledger.app;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.LedgerTotal;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ledger entries in their tables. One statement each. */
public interface LedgerEntries {

  /** Whose eyes. */
  enum Sight {
    /** What was decided, without what the offices told each other. */
    EVERYBODY,
    /** Supervisors, publishers and leaders: all. */
    OFFICE;

    public static Sight of(Actor actor) {
      return actor.hasAny(StaffRole.SUPERVISOR, StaffRole.PUBLISHER, StaffRole.LEADER)
          ? OFFICE
          : EVERYBODY;
    }
  }

  /**
   * Which; null for any.
   *
   * @param unit this one and those below
   */
  record Filter(
      @Nullable UnitCode unit,
      @Nullable LedgerKind kind,
      @Nullable LedgerState state,
      @Nullable Boolean sample) {}

  /** A proposal made before, and of which request. */
  record Earlier(UUID id, String requestDigest) {}

  Flux<LedgerEntry> byIds(Collection<UUID> ids, Sight sight);

  /** The newest proposal first. */
  Mono<Page<LedgerEntry>> page(
      Filter filter, Sight sight, @Nullable Instant afterAt, @Nullable UUID afterId, int size);

  /** Of what was decided in the period, by kind, tier and month. */
  Flux<LedgerTotal> totals(Period period, ZoneId zone);

  /** The entry, held against everybody else until the transaction ends. */
  Mono<LedgerEntry> lock(UUID id);

  Mono<Earlier> earlier(String idempotencyKey);

  /**
   * Keeps a proposal; false when it is there already: by its key, its ticket, or its ranking, unit
   * and rule.
   */
  Mono<Boolean> insert(
      LedgerEntry entry, @Nullable String idempotencyKey, @Nullable String requestDigest);

  Mono<Void> update(LedgerEntry entry);

  /**
   * A ranking that was released now, rather than loaded, and has brought no proposals yet. It is
   * taken by this transaction and no other, and never comes again once that is committed.
   */
  Mono<UUID> claimRanking(Instant now);

  /** What earlier versions of a ranking brought, held; without what was refused or has lapsed. */
  Flux<LedgerEntry> lockOfEarlier(String group, Period period, int version);

  /** Whether these problems have a red ticket since then, or proposals that are still open. */
  Mono<Boolean> concernedBy(Collection<UUID> problems, Instant since);

  /** What the tickets of these problems brought and nobody has decided yet, held. */
  Flux<LedgerEntry> lockProposedOf(Collection<UUID> problems);

  /** Whether a problem is invented. */
  Mono<Boolean> isSample(UUID problem);
}
