package io.sunboard.ticket.app;

import io.sunboard.ticket.TicketColour;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Something that shows tickets; told in the transaction in which those of a problem change. */
public interface TicketFollower {

  /**
   * Follows.
   *
   * @param colour of the latest ticket in force; null when there is none any more
   */
  Mono<Void> follow(UUID problem, @Nullable TicketColour colour);
}
