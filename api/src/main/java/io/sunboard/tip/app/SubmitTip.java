package io.sunboard.tip.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.challenge.Pass;
import io.sunboard.contact.ContactInput;
import io.sunboard.contact.app.Contacts;
import io.sunboard.media.app.Photos;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.profile.app.CityGround;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.tip.IdempotencyKey;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipDraft;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipHistory;
import io.sunboard.tip.TrackingCode;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Takes a citizen's tip, all of it or nothing, in one transaction: the tip, its photos, its
 * contact. A request that comes again gets the same answer and has no other effect.
 */
@Service
public class SubmitTip {

  private final TipGate gate;
  private final TipStore store;
  private final TipSecrets secrets;
  private final Receipts receipts;
  private final TipSettings settings;
  private final CategoryReader categories;
  private final CityGround city;
  private final Photos photos;
  private final Contacts contacts;
  private final Outbox outbox;
  private final TransactionalOperator transaction;
  private final ZoneId zone;
  private final Clock clock;

  SubmitTip(
      TipGate gate,
      TipStore store,
      TipSecrets secrets,
      Receipts receipts,
      TipSettings settings,
      CategoryReader categories,
      CityGround city,
      Photos photos,
      Contacts contacts,
      Outbox outbox,
      TransactionalOperator transaction,
      ZoneId zone,
      Clock clock) {
    this.gate = gate;
    this.store = store;
    this.secrets = secrets;
    this.receipts = receipts;
    this.settings = settings;
    this.categories = categories;
    this.city = city;
    this.photos = photos;
    this.contacts = contacts;
    this.outbox = outbox;
    this.transaction = transaction;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Takes it, or says everything that is wrong with it; then nothing of it is kept. A request that
   * was taken before is answered whatever its pass.
   */
  public Mono<Decision<Submission>> run(TipDraft draft, Pass pass) {
    return transaction
        .execute(status ->
            submit(draft, pass)
                .doOnNext(decision -> {
                  if (decision instanceof Decision.Refused<Submission>) {
                    status.setRollbackOnly();
                  }
                }))
        .single();
  }

  private Mono<Decision<Submission>> submit(TipDraft draft, Pass pass) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // One connection carries the transaction, so these follow each other.
    return category(draft.category())
        .flatMap(category ->
            city.bounds()
                .flatMap(bounds ->
                    store
                        .nextNumber()
                        .map(number ->
                            draft.decide(
                                UUID.randomUUID(),
                                number(number, now),
                                category.orElse(null),
                                bounds,
                                now))))
        .flatMap(decision ->
            switch (decision) {
              case Decision.Refused<Tip.Sent>(var refusals) -> again(draft, refusals);
              case Decision.Accepted<Tip.Sent>(Tip.Sent sent) ->
                  IdempotencyKey.parse(draft.idempotencyKey())
                      .map(key -> take(draft, sent, key, pass))
                      .orElseThrow();
            });
  }

  private String number(long number, Instant now) {
    return "%s-%d-%06d".formatted(settings.numberPrefix(), now.atZone(zone).getYear(), number);
  }

  private Mono<Optional<Category>> category(String code) {
    return Mono.justOrEmpty(CategoryCode.parse(code))
        .flatMap(categories::byCode)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  private Mono<Decision<Submission>> take(
      TipDraft draft, Tip.Sent sent, IdempotencyKey key, Pass pass) {
    Tip tip = TipHistory.received(sent);
    TrackingCode code = secrets.trackingCode(key);
    TipEntry first =
        TipEntry.unsigned(1, new TipEvent.Received(draft.rewardClaim()), sent.receivedAt());
    byte[] request = receipts.requestHash(draft);
    TipStore.Hashes hashes =
        new TipStore.Hashes(
            secrets.hash(code),
            secrets.hash(key),
            request,
            draft.rewardClaim() ? secrets.hash(secrets.claimCode(key)) : null);
    return store
        .insert(tip, first, hashes)
        .flatMap(fresh ->
            fresh
                ? gate.pass(tip, pass)
                    .flatMap(passed ->
                        passed instanceof Decision.Refused<Tip>
                            ? Mono.just(passed)
                            : complete(draft, tip))
                    .map(done -> done.map(_ -> answer(draft, key, sent.receivedAt())))
                : again(draft, List.of(Refusal.at("idempotencyKey", "KEY_OF_ANOTHER_REQUEST"))));
  }

  /** What belongs to a new tip. */
  private Mono<Decision<Tip>> complete(TipDraft draft, Tip tip) {
    return photos
        .attach(tip.sent().photos(), "photos", Actor.anonymous())
        .flatMap(attached ->
            switch (attached) {
              case Decision.Refused<List<UUID>>(var refusals) ->
                  Mono.just(Decision.<Tip>refused(refusals));
              case Decision.Accepted<List<UUID>> _ -> contact(draft.contact(), tip);
            })
        .flatMap(done ->
            done instanceof Decision.Refused<Tip>
                ? Mono.just(done)
                : outbox.tell("Tip", tip.id().toString(), "TipReceived").thenReturn(done));
  }

  private Mono<Decision<Tip>> contact(@Nullable ContactInput contact, Tip tip) {
    return contact == null
        ? Mono.just(Decision.accepted(tip))
        : contacts.keep(tip.id(), contact).map(kept -> kept.map(_ -> tip));
  }

  /** The answer to a request that was taken before; otherwise why this one is not taken. */
  private Mono<Decision<Submission>> again(TipDraft draft, List<Refusal> refusals) {
    return Mono.justOrEmpty(IdempotencyKey.parse(draft.idempotencyKey()))
        .flatMap(key ->
            store
                .ofKey(secrets.hash(key))
                .filter(earlier ->
                    MessageDigest.isEqual(earlier.request(), receipts.requestHash(draft)))
                .map(earlier -> Decision.accepted(answer(draft, key, earlier.receivedAt()))))
        .defaultIfEmpty(Decision.refused(refusals));
  }

  private Submission answer(TipDraft draft, IdempotencyKey key, Instant receivedAt) {
    TrackingCode code = secrets.trackingCode(key);
    return new Submission(
        code,
        receivedAt,
        receipts.sign(code, receivedAt, draft),
        draft.rewardClaim() ? secrets.claimCode(key) : null);
  }
}
