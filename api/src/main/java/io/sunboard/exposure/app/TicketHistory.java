package io.sunboard.exposure.app;

import io.sunboard.exposure.PublicTicket;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** Tickets of a problem, for its exposure; whoever issues tickets provides it. */
public interface TicketHistory {

  /** Those that took effect or were taken back, in order. */
  Flux<PublicTicket> of(UUID problem);
}
