package io.sunboard.audit.app;

import io.sunboard.audit.AuditRecord;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.ChainEnd;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The chain as it lies in the database. */
public interface AuditStore {

  /**
   * Which entries; null for all.
   *
   * @param actor by Keycloak's {@code sub} or by user name
   */
  record Filter(
      @Nullable String subject,
      @Nullable String key,
      @Nullable String actor,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant until) {
    public static final Filter ALL = new Filter(null, null, null, null, null, null);
  }

  /**
   * What a reader may see.
   *
   * @param scopes everything of these
   * @param evaluations a unit: of rounds and rankings, only what the staff of the units that it
   *     stands for did, and those below them; null for all
   * @param supervisor a unit: also what concerns cases on the ground that it supervises; null for
   *     nothing more
   */
  record Sight(
      Set<AuditScope> scopes, @Nullable UnitCode evaluations, @Nullable UnitCode supervisor) {
    public Sight {
      scopes = Set.copyOf(scopes);
    }
  }

  /** Newest first, what may be seen, below that number. */
  Mono<Page<AuditRecord>> page(Sight sight, Filter filter, @Nullable Long before, int size);

  /** Where the chain ends, as the database says. */
  Mono<ChainEnd> end();

  /** The same, held against everybody else until the transaction ends. */
  Mono<ChainEnd> lockEnd();

  /** Adds these entries and moves the end behind them; whoever calls holds the end. */
  Mono<Void> append(Collection<AuditRecord> entries, ChainEnd end);

  /** In their order, from that number on; none at the end of the table. */
  Mono<List<AuditRecord>> from(long number, int size);

  /** The link of the entry with that number; empty when there is none. */
  Mono<String> link(long number);

  /** The numbers of entries that have this link, at most two. */
  Mono<List<Long>> withLink(String link);

  /** Does the work unless somebody else is at it, on whichever node; empty then. */
  <T> Mono<T> alone(Mono<T> work);
}
