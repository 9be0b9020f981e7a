package io.sunboard.statistics.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Sums up what was counted since, every few seconds and on every node, so that reading never has
 * more than a short tail to add up.
 */
@Component
class FoldCounts implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FoldCounts.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int BATCH = 4_000;

  private final StatisticsStore store;
  private volatile Disposable running = Disposables.disposed();

  FoldCounts(StatisticsStore store) {
    this.store = store;
  }

  private Mono<Void> run() {
    return store.fold(BATCH).repeat().takeUntil(taken -> taken < BATCH).then();
  }

  @Override
  public void start() {
    running =
        Flux.interval(EVERY, EVERY)
            .onBackpressureDrop()
            .concatMap(_ -> run(), 1)
            .doOnError(error -> log.warn("counts wait: {}", error.toString()))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                    .maxBackoff(EVERY)
                    .transientErrors(true))
            .subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }
}
