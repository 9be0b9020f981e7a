package io.sunboard.tip.app;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** Tips whose time is over. Those in others' hands are skipped. */
public interface RetentionRows {

  /** Those of the tips that came to their end before then, locked until the transaction ends. */
  Flux<UUID> lockSettled(Collection<UUID> tips, Instant before);

  /**
   * Tips with words that came to their end before then and wait for no decision, the oldest first,
   * locked until the transaction ends.
   */
  Flux<UUID> lockKept(Instant before, int most);
}
