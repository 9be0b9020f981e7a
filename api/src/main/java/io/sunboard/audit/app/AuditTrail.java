package io.sunboard.audit.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.shared.Actor;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** Notes what staff do, with what it changed or not at all. */
public interface AuditTrail {

  /**
   * Notes the entry. It joins the chain as the last thing that the transaction under way does
   * before its commit, whatever is still to come in it; without a transaction, at once.
   */
  default Mono<Void> record(Actor actor, AuditEntry entry) {
    return record(actor, List.of(entry));
  }

  /** The same for many at once, in their order: one hold of the chain's end for all of them. */
  Mono<Void> record(Actor actor, Collection<AuditEntry> entries);
}
