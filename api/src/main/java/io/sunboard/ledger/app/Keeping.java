package io.sunboard.ledger.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.ledger.LedgerEntry;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps entries with what belongs to them: the event and the audit trail's entry. */
@Component
class Keeping {

  /** Proposes what a ranking or a ticket brings. */
  static final Actor CLOCK = new Actor("sunboard", "sunboard", null, false, false, Set.of(), null);

  private static final String SUBJECT = "LedgerEntry";

  private final LedgerEntries entries;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Keeping(LedgerEntries entries, Outbox outbox, AuditTrail audit, Clock clock) {
    this.entries = entries;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new proposal; false when it is there already. */
  Mono<Boolean> propose(LedgerEntry entry, Actor actor, @Nullable StaffRole role) {
    return propose(entry, null, null, actor, role);
  }

  Mono<Boolean> propose(
      LedgerEntry entry,
      @Nullable String key,
      @Nullable String digest,
      Actor actor,
      @Nullable StaffRole role) {
    return entries
        .insert(entry, key, digest)
        .flatMap(inserted ->
            inserted
                ? told("LedgerEntryProposed", "proposeLedgerEntry", null, entry, actor, role)
                    .thenReturn(true)
                : Mono.just(false));
  }

  Mono<Void> change(
      String event,
      String action,
      LedgerEntry before,
      LedgerEntry after,
      Actor actor,
      @Nullable StaffRole role) {
    return entries.update(after).then(told(event, action, before, after, actor, role));
  }

  /** Takes back what nobody has decided. */
  Mono<Void> lapse(LedgerEntry entry) {
    return change("LedgerEntryLapsed", "lapseLedgerEntry", entry, entry.lapsed(), CLOCK, null);
  }

  private Mono<Void> told(
      String event,
      String action,
      @Nullable LedgerEntry before,
      LedgerEntry after,
      Actor actor,
      @Nullable StaffRole role) {
    String key = after.id().toString();
    return outbox
        .append(
            actor,
            new DomainEvent(
                SUBJECT,
                key,
                event,
                clock.instant(),
                role,
                Map.of("kind", after.kind().name(), "unit", after.unit().value())))
        .then(
            audit.record(
                actor,
                new AuditEntry(AuditScope.EVALUATION, action, SUBJECT, key, role, before, after)));
  }
}
