package io.sunboard.audit.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditRecord;
import io.sunboard.audit.ChainEnd;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnavailableException;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Gathers a transaction's entries and links them in front of its commit: the chain's end is then
 * held for two statements and the commit, by nobody who still waits for anything else.
 */
@Service
class ChainedTrail implements AuditTrail {

  private final AuditStore store;
  private final KeyedLinks links;
  private final AuditContents contents;
  private final TransactionalOperator transaction;
  private final Clock clock;

  ChainedTrail(
      AuditStore store,
      KeyedLinks links,
      AuditContents contents,
      TransactionalOperator transaction,
      Clock clock) {
    this.store = store;
    this.links = links;
    this.contents = contents;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Mono<Void> record(Actor actor, Collection<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return Mono.empty();
    }
    return Mono.defer(() -> {
      // PostgreSQL keeps microseconds, and the link covers what it keeps.
      Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      List<AuditRecord> unlinked =
          entries.stream().map(entry -> unlinked(actor, entry, at)).toList();
      return TransactionSynchronizationManager.forCurrentTransaction()
          .filter(TransactionSynchronizationManager::isSynchronizationActive)
          .map(current -> pending(current).entries.addAll(unlinked))
          .onErrorResume(NoTransactionException.class, _ -> Mono.empty())
          .switchIfEmpty(
              Mono.defer(() -> append(unlinked).thenReturn(true).as(transaction::transactional)))
          .then();
    });
  }

  private Pending pending(TransactionSynchronizationManager current) {
    return current.getSynchronizations().stream()
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast)
        .findFirst()
        .orElseGet(() -> {
          Pending begun = new Pending();
          current.registerSynchronization(begun);
          return begun;
        });
  }

  /** The entries of one transaction. */
  private final class Pending implements TransactionSynchronization {

    private final List<AuditRecord> entries = new ArrayList<>();

    @Override
    public Mono<Void> beforeCommit(boolean readOnly) {
      return Mono.defer(() -> append(entries));
    }
  }

  private Mono<Void> append(List<AuditRecord> unlinked) {
    return store
        .lockEnd()
        .flatMap(end -> {
          if (!links.knows(end.keyId())) {
            // Another node has begun with a newer key: nothing may be linked behind it with ours.
            return Mono.error(
                new UnavailableException(
                    "UNAVAILABLE",
                    new IllegalStateException("no audit key here is called " + end.keyId())));
          }
          List<AuditRecord> linked = new ArrayList<>(unlinked.size());
          long number = end.number();
          String last = end.link();
          for (AuditRecord entry : unlinked) {
            String link = links.link(entry, last);
            linked.add(placed(entry, ++number, last, link));
            last = link;
          }
          ChainEnd moved = links.end(number, last, links.newest());
          return store.append(linked, moved);
        });
  }

  private AuditRecord unlinked(Actor actor, AuditEntry entry, Instant at) {
    UnitCode unit = actor.unit();
    UnitCode ground = entry.ground();
    AuditContents.Change change = contents.change(entry.before(), entry.after());
    return new AuditRecord(
        0,
        at,
        actor.id(),
        actor.username(),
        actor.displayName(),
        entry.role(),
        unit == null ? null : unit.value(),
        entry.scope(),
        entry.action(),
        entry.subject(),
        entry.key(),
        ground == null ? null : ground.value(),
        change.before(),
        change.after(),
        "",
        "",
        links.newest());
  }

  private static AuditRecord placed(AuditRecord e, long number, String previous, String link) {
    return new AuditRecord(
        number,
        e.at(),
        e.actor(),
        e.username(),
        e.displayName(),
        e.staffRole(),
        e.unit(),
        e.scope(),
        e.action(),
        e.subject(),
        e.key(),
        e.ground(),
        e.before(),
        e.after(),
        previous,
        link,
        e.keyId());
  }
}
