package io.sunboard.alert.app;

import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertChannel;
import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.AlertState;
import io.sunboard.alert.Receipt;
import io.sunboard.alert.app.AlertQueue.Leased;
import io.sunboard.platform.loop.Loop;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what is queued: one message after the other to each receiver, to many receivers at a time.
 * At least once: whoever dies between sending and noting it leaves a lease, after which the same
 * message goes out again under the same id. A receiver that fails is tried again after a while,
 * twice as long each time, and given up in the end.
 */
@Service
public class SendAlerts extends Loop {

  private static final Duration SPARE = Duration.ofSeconds(20);

  private final AlertSettings settings;
  private final AlertQueue queue;
  private final AlertStore store;
  private final AlertKeys keys;
  private final Receivers receivers;
  private final AlertMails mails;
  private final Clock clock;

  SendAlerts(
      AlertSettings settings,
      AlertQueue queue,
      AlertStore store,
      AlertKeys keys,
      Receivers receivers,
      AlertMails mails,
      Clock clock) {
    super(Duration.ZERO, settings.on() ? settings.every() : Duration.ZERO, "alerts are not sent");
    this.settings = settings;
    this.queue = queue;
    this.store = store;
    this.keys = keys;
    this.receivers = receivers;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  protected Mono<?> turn() {
    return Flux.range(0, settings.atOnce()).flatMap(_ -> work(), settings.atOnce()).then();
  }

  /** One alert after the other, until none is due. */
  private Mono<Void> work() {
    return Mono.defer(this::one).repeat().takeUntil(done -> !done).then();
  }

  private Mono<Boolean> one() {
    Instant now = clock.instant();
    Instant until = now.plus(settings.timeout()).plus(SPARE);
    return queue.lease(now, until).flatMap(this::send).hasElement();
  }

  private Mono<Boolean> send(Leased leased) {
    UUID alert = leased.held().alert().id();
    List<AlertMessage> due =
        leased.due().stream().filter(each -> !leased.gone().contains(each.id())).toList();
    Leased sound = new Leased(leased.held(), due, List.of(), leased.more());
    Mono<Void> sent =
        due.isEmpty()
            ? queue.idle(sound, clock.instant())
            : attempt(sound).flatMap(receipt -> note(sound, receipt));
    return (leased.gone().isEmpty() ? Mono.<Void>empty() : queue.supersede(alert, leased.gone()))
        .then(sent)
        .thenReturn(true);
  }

  private Mono<Receipt> attempt(Leased leased) {
    Alert alert = leased.held().alert();
    return switch (alert.channel()) {
      case WEBHOOK -> post(leased, alert, leased.due().getFirst());
      case EMAIL -> mails.send(leased);
    };
  }

  private Mono<Receipt> post(Leased leased, Alert alert, AlertMessage message) {
    String keyId = leased.held().keyId();
    boolean asks = message.type().equals(AlertMessage.VERIFICATION);
    return receivers
        .post(
            URI.create(alert.destination()),
            message.name(),
            clock.instant(),
            message.body(),
            keys.signingKey(keyId, alert.id()),
            asks ? keys.confirmation(keyId, alert.id()) : "")
        .flatMap(receipt ->
            asks && receipt instanceof Receipt.Taken
                ? store.confirm(alert.id(), clock.instant()).thenReturn(receipt)
                : Mono.just(receipt));
  }

  private Mono<Void> note(Leased leased, Receipt receipt) {
    Instant now = clock.instant();
    int failures = leased.held().failures() + 1;
    return switch (receipt) {
      case Receipt.Taken taken -> queue.taken(leased, taken, now, next(leased.held().alert(), now));
      case Receipt.Unwanted _ -> queue.disable(leased, "UNWANTED", 410, now);
      case Receipt.Failed failed when failures >= settings.attempts() ->
          queue.disable(leased, failed.fault(), failed.status(), now);
      case Receipt.Failed failed ->
          queue.failed(leased, failed, now, now.plus(settings.retryAfter(failures)));
    };
  }

  /** A mailbox is not flooded, but it hears at once of the first thing after the confirmation. */
  private Instant next(Alert alert, Instant now) {
    return alert.channel() == AlertChannel.EMAIL && alert.state() == AlertState.ACTIVE
        ? now.plus(settings.mailEvery())
        : now;
  }
}
