package io.sunboard.alert.app;

import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.Delivery;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alerts as they are kept. */
public interface AlertStore {

  /**
   * An alert and what belongs to it.
   *
   * @param keyId the name of the secret that it was made with
   * @param queued messages that it was ever given
   * @param failures in a row
   */
  record Held(Alert alert, String keyId, long queued, int failures) {}

  /** Alerts of one address: all, and those not confirmed. */
  record Count(int all, int unconfirmed) {}

  /** Until the transaction ends nobody else can count or add alerts of that address. */
  Mono<Count> count(String destinationHash);

  /** Encrypts its address with the newest secret. */
  Mono<Void> insert(Alert alert, String tokenHash, String destinationHash);

  Mono<Held> byToken(String token);

  Mono<Held> byId(UUID id);

  /** Answers whether it had waited for that. */
  Mono<Boolean> confirm(UUID id, Instant at);

  /** All of it: address, filter and log. Answers whether it was there. */
  Mono<Boolean> delete(UUID id);

  /** Queues a message for one alert, whatever its filter. */
  Mono<Void> queue(AlertMessage message, UUID alert);

  /** Its log, the newest first, behind a position, one more than asked for. */
  Flux<Delivery> log(UUID alert, @Nullable Long before, int size);

  /** Deletes what nobody confirmed in time; answers how many. */
  Mono<Long> purgeUnconfirmed(Instant createdBefore);

  /** Deletes lines of the log that are done with, and messages that nobody waits for. */
  Mono<Long> purgeLog(Instant queuedBefore);
}
