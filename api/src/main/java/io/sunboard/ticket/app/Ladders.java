package io.sunboard.ticket.app;

import io.sunboard.ticket.Ladder;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Where ladders come from: the schemes. */
public interface Ladders {

  /**
   * The ladder of the scheme in force in the city's month, the same all month; empty when there is
   * none, or the scheme has no ladder.
   */
  Mono<Ladder> inForce(Instant at);
}
