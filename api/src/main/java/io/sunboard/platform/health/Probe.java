package io.sunboard.platform.health;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

/**
 * Asks one server whether it answers: at most every few seconds however often it is asked, and
 * without patience.
 */
final class Probe implements ReactiveHealthIndicator {

  /** A part is away that anonymous readers can do without. */
  static final Status DEGRADED = new Status("DEGRADED");

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofSeconds(3);

  private final Mono<Health> health;

  /**
   * @param answer completes, with or without a value, when the server answers
   * @param otherwise the status when it does not
   */
  Probe(Mono<?> answer, Status otherwise) {
    this.health =
        answer
            .then(Mono.fromSupplier(() -> Health.up().build()))
            .timeout(PATIENCE)
            .onErrorResume(e -> Mono.just(away(e, otherwise)))
            .cache(KEPT);
  }

  private static Health away(Throwable reason, Status status) {
    return Health.status(status).withDetail("error", reason.getClass().getSimpleName()).build();
  }

  @Override
  public Mono<Health> health() {
    return health;
  }
}
