package io.sunboard.open311.app;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which report a token stands for, by its keyed hash. */
public interface ReportTokens {

  /** Keeps it; once more does no harm. */
  Mono<Void> keep(byte[] hash, UUID tip);

  Mono<UUID> tip(byte[] hash);
}
