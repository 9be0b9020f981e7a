package io.sunboard.tip.app;

import io.sunboard.calendar.app.Calendars;
import io.sunboard.media.app.Photos;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.tip.IdempotencyKey;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipCommand;
import io.sunboard.tip.TipDecider;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipHistory;
import io.sunboard.tip.TipSituation;
import io.sunboard.tip.TrackingCode;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the citizen does with a tip, by its code: adds to it, rates it, contests its closing. One
 * transaction each; a request that comes again with the same key has no other effect.
 */
@Service
public class CitizenSteps {

  private final TipStore store;
  private final TipSecrets secrets;
  private final Receipts receipts;
  private final TipSettings settings;
  private final Calendars calendars;
  private final Photos photos;
  private final Outbox outbox;
  private final List<TriageFollower> followers;
  private final TransactionalOperator transaction;
  private final Clock clock;

  CitizenSteps(
      TipStore store,
      TipSecrets secrets,
      Receipts receipts,
      TipSettings settings,
      Calendars calendars,
      Photos photos,
      Outbox outbox,
      List<TriageFollower> followers,
      TransactionalOperator transaction,
      Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.receipts = receipts;
    this.settings = settings;
    this.calendars = calendars;
    this.photos = photos;
    this.outbox = outbox;
    this.followers = List.copyOf(followers);
    this.transaction = transaction;
    this.clock = clock;
  }

  public Mono<Decision<Tip>> addMessage(
      TrackingCode code, TipCommand.AddMessage message, IdempotencyKey key) {
    return take(code, message, message.photos(), key);
  }

  /** A judgement given again replaces the one before; no key is needed for that. */
  public Mono<Decision<Tip>> rate(TrackingCode code, TipCommand.Rate rating) {
    return take(code, rating, List.of(), null);
  }

  public Mono<Decision<Tip>> contest(
      TrackingCode code, TipCommand.Contest contest, IdempotencyKey key) {
    return take(code, contest, List.of(), key);
  }

  private Mono<Decision<Tip>> take(
      TrackingCode code, TipCommand command, List<UUID> sent, @Nullable IdempotencyKey key) {
    return transaction
        .execute(status ->
            store
                .lockByCode(secrets.hash(code))
                .flatMap(tip ->
                    earlier(tip, command, key)
                        .switchIfEmpty(Mono.defer(() -> first(tip, command, sent, key))))
                .defaultIfEmpty(Decision.refused(Refusal.at("trackingCode", TipLimits.UNKNOWN)))
                .doOnNext(decision -> {
                  if (decision instanceof Decision.Refused<Tip>) {
                    status.setRollbackOnly();
                  }
                }))
        .single();
  }

  /** What an earlier request of the same key came to; empty when there was none. */
  private Mono<Decision<Tip>> earlier(Tip tip, TipCommand command, @Nullable IdempotencyKey key) {
    return key == null
        ? Mono.empty()
        : store
            .earlier(tip.id(), secrets.hash(key))
            .map(request ->
                MessageDigest.isEqual(request, receipts.requestHash(command))
                    ? Decision.accepted(tip)
                    : Decision.refused(Refusal.at("idempotencyKey", "KEY_OF_ANOTHER_REQUEST")));
  }

  private Mono<Decision<Tip>> first(
      Tip tip, TipCommand command, List<UUID> sent, @Nullable IdempotencyKey key) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return calendars
        .current()
        .map(calendar -> new TipSituation(now, calendar, settings.rules()))
        .flatMap(around ->
            switch (TipDecider.decide(tip, command, null, around)) {
              case Decision.Refused<TipEvent>(var refusals) ->
                  Mono.just(Decision.<Tip>refused(refusals));
              case Decision.Accepted<TipEvent>(TipEvent event) ->
                  photos
                      .attach(sent, "photos", Actor.anonymous())
                      .flatMap(attached ->
                          attached instanceof Decision.Refused<List<UUID>>(var refusals)
                              ? Mono.just(Decision.<Tip>refused(refusals))
                              : write(tip, command, event, key, now).map(Decision::accepted));
            });
  }

  private Mono<Tip> write(
      Tip tip, TipCommand command, TipEvent event, @Nullable IdempotencyKey key, Instant now) {
    TipEntry entry = TipEntry.unsigned(tip.entries() + 1, event, now);
    Tip after = TipHistory.next(tip, entry);
    Mono<Void> remembered =
        key == null
            ? Mono.empty()
            : store.remember(tip.id(), secrets.hash(key), receipts.requestHash(command));
    List<TipStore.Change> changes = List.of(new TipStore.Change(after, entry));
    return store
        .save(changes)
        .then(remembered)
        .then(outbox.tell("Tip", tip.id().toString(), "Tip" + event.type()))
        .thenMany(Flux.fromIterable(followers).concatMap(each -> each.follow(changes)))
        .then(Mono.just(after));
  }
}
