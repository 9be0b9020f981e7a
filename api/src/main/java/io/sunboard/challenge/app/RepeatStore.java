package io.sunboard.challenge.app;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which reports were alike of late, and which tips repeated another. */
public interface RepeatStore {

  /**
   * What was sent before, this one included.
   *
   * @param first the tip that was the first
   * @param seen how many there are, from 1
   * @param since when the first came
   */
  record Seen(UUID first, int seen, Instant since) {}

  /**
   * Counts one more with this digest; begins anew when the first came before {@code notBefore}.
   * Others with the same digest wait until the transaction ends.
   */
  Mono<Seen> count(byte[] digest, UUID tip, Instant now, Instant notBefore);

  /** Notes for triage that the tip says what another said. */
  Mono<Void> mark(UUID tip, UUID first);

  /** The first tip of those that repeat one; one statement. */
  Mono<Map<UUID, UUID>> firstOf(Collection<UUID> tips);

  /** Forgets digests of what came before; the marks stay. */
  Mono<Void> forget(Instant before);
}
