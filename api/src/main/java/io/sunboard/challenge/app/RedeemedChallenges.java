package io.sunboard.challenge.app;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Challenges that were redeemed, until they would have expired anyway. */
public interface RedeemedChallenges {

  /**
   * Notes that it is redeemed, in the transaction under way; false when it was already. Waits for
   * another transaction that is just redeeming it.
   *
   * @param digest of the challenge
   */
  Mono<Boolean> note(byte[] digest, Instant expires);

  Mono<Void> forgetExpired(Instant now);
}
