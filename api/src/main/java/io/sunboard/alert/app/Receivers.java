package io.sunboard.alert.app;

import io.sunboard.alert.Receipt;
import java.net.URI;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Calls webhooks. */
public interface Receivers {

  /**
   * Sends a message, signed after Standard Webhooks; never ends in an error.
   *
   * @param id the message's name, the same at every attempt
   * @param echo what the answer must hold for the message to count as taken; empty: nothing
   */
  Mono<Receipt> post(URI to, String id, Instant at, String body, byte[] signingKey, String echo);
}
