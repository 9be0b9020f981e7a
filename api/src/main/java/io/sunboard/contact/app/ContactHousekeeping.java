package io.sunboard.contact.app;

import io.sunboard.contact.app.ContactStore.Sealed;
import io.sunboard.platform.loop.Loop;
import io.sunboard.shared.UnavailableException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes contacts that have been kept for long enough, and seals anew with the primary key what an
 * older one sealed, so that the older one can be taken away. Every node may do it at once.
 */
@Service
public class ContactHousekeeping extends Loop {

  private static final Logger LOG = LoggerFactory.getLogger(ContactHousekeeping.class);
  private static final int BATCH = 100;
  private static final UUID FIRST = new UUID(0, 0);

  /** What came of a batch. */
  private record Batch(UUID last, int seen, int resealed) {}

  private final ContactStore store;
  private final ContactSeal seal;
  private final ContactRetention retention;
  private final TransactionalOperator transaction;
  private final ZoneId zone;
  private final Clock clock;

  ContactHousekeeping(
      ContactSettings settings,
      ContactStore store,
      ContactSeal seal,
      ContactRetention retention,
      TransactionalOperator transaction,
      ZoneId zone,
      Clock clock) {
    super(settings.every(), settings.every(), "contacts are not tidied");
    this.store = store;
    this.seal = seal;
    this.retention = retention;
    this.transaction = transaction;
    this.zone = zone;
    this.clock = clock;
  }

  /** Deletes what has been kept for the longest time that is allowed; how many. */
  public Mono<Long> purge() {
    return Mono.defer(() ->
        store.deleteUntil(
            LocalDate.ofInstant(clock.instant().minus(retention.contactAtMost()), zone)));
  }

  /** Seals anew what another key than the primary one sealed; how many. */
  public Mono<Integer> reseal() {
    return batch(FIRST)
        .expand(batch -> batch.seen() < BATCH ? Mono.empty() : batch(batch.last()))
        .reduce(0, (sum, batch) -> sum + batch.resealed())
        .doOnNext(all -> {
          if (all > 0) {
            LOG.info("{} contacts were sealed anew with the primary key", all);
          }
        });
  }

  private Mono<Batch> batch(UUID after) {
    return store
        .lockOthers(seal.prefix(), after, BATCH)
        .collectList()
        .flatMap(found ->
            Flux.fromIterable(found)
                .concatMap(this::reseal)
                .reduce(0, Integer::sum)
                .map(done -> new Batch(last(found, after), found.size(), done)))
        .as(transaction::transactional);
  }

  private static UUID last(List<Sealed> found, UUID after) {
    return found.isEmpty() ? after : found.getLast().tip();
  }

  private Mono<Integer> reseal(Sealed old) {
    return Mono.fromCallable(() -> seal.open(old.tip(), old.bytes()))
        .flatMap(contact ->
            store.reseal(new Sealed(old.tip(), seal.seal(old.tip(), contact))).thenReturn(1))
        .onErrorResume(
            UnavailableException.class,
            _ -> {
              // It stays: its key may come back. The tip's id is no secret of a person.
              LOG.error("the contact of tip {} does not open with any key here", old.tip());
              return Mono.just(0);
            });
  }

  @Override
  protected Mono<?> turn() {
    return purge().then(reseal());
  }
}
