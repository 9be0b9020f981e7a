package io.sunboard.tip.app;

import io.sunboard.contact.app.Contacts;
import io.sunboard.media.app.Photos;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.loop.Loop;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipHistory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Erases what is kept of citizens once its time is over: of a tip that came to its end first the
 * contact, later the words, place and photos as they were sent. What staff wrote, and that there
 * was a tip, stays. Every node may do it at once; a tip that is opened again in between is left
 * alone.
 */
@Component
public class TipRetention extends Loop {

  private static final int BATCH = 100;
  private static final UUID FIRST = new UUID(0, 0);

  private final TipRetentionSettings settings;
  private final RetentionRows rows;
  private final TipStore store;
  private final Contacts contacts;
  private final Photos photos;
  private final Outbox outbox;
  private final TransactionalOperator transaction;
  private final Clock clock;

  TipRetention(
      TipRetentionSettings settings,
      TipSettings tips,
      RetentionRows rows,
      TipStore store,
      Contacts contacts,
      Photos photos,
      Outbox outbox,
      TransactionalOperator transaction,
      Clock clock) {
    super(settings.every(), settings.every(), "what citizens sent is kept longer than it should");
    if (settings.wordsAfterSettlement().compareTo(tips.contestWindow()) <= 0) {
      throw new IllegalArgumentException(
          "sunboard.retention.words-after-settlement (SUNBOARD_RETENTION_WORDSAFTERSETTLEMENT) is"
              + " longer than sunboard.tip.contest-window: until then a closing can be contested");
    }
    this.settings = settings;
    this.rows = rows;
    this.store = store;
    this.contacts = contacts;
    this.photos = photos;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Erases the contacts of tips that came to their end long enough ago; how many. */
  public Mono<Long> eraseContacts() {
    Instant before = now().minus(settings.contactAfterSettlement());
    return batch(FIRST, before)
        .expand(batch -> batch.seen() < BATCH ? Mono.empty() : batch(batch.last(), before))
        .reduce(0L, (sum, batch) -> sum + batch.erased());
  }

  private record Batch(UUID last, int seen, long erased) {}

  private Mono<Batch> batch(UUID after, Instant before) {
    return contacts
        .kept(after, BATCH)
        .collectList()
        .flatMap(tips ->
            (tips.isEmpty()
                    ? Mono.just(List.<UUID>of())
                    // Locked: none of them can be opened again meanwhile.
                    : rows.lockSettled(tips, before).collectList())
                .flatMap(contacts::forget)
                .map(erased ->
                    new Batch(tips.isEmpty() ? after : tips.getLast(), tips.size(), erased)))
        .as(transaction::transactional);
  }

  /** Erases the words of tips that came to their end long enough ago; how many. */
  public Mono<Integer> eraseWords() {
    Instant before = now().minus(settings.wordsAfterSettlement());
    return Mono.defer(() ->
            rows.lockKept(before, BATCH)
                .collectList()
                .flatMap(tips ->
                    Flux.fromIterable(tips).concatMap(this::erase).then(Mono.just(tips.size()))))
        .as(transaction::transactional)
        .repeat()
        .takeUntil(erased -> erased < BATCH)
        .reduce(0, Integer::sum);
  }

  private Mono<Void> erase(UUID id) {
    return store
        .lock(List.of(id))
        .next()
        .flatMap(tip ->
            // Before the step is saved: it leaves no photo in the row to be discarded.
            store
                .eraseWords(id)
                .collectList()
                .flatMap(sent -> store.save(List.of(erased(tip))).then(photos.discard(sent)))
                .then(contacts.forget(id))
                // Whoever finds tips by their words forgets them too.
                .then(outbox.tell("Tip", id.toString(), "TipWordsErased")));
  }

  private TipStore.Change erased(Tip tip) {
    TipEntry entry = TipEntry.unsigned(tip.entries() + 1, new TipEvent.WordsErased(), now());
    return new TipStore.Change(TipHistory.next(tip, entry), entry);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  protected Mono<?> turn() {
    return eraseContacts().then(eraseWords());
  }
}
