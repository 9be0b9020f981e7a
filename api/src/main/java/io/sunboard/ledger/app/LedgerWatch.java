package io.sunboard.ledger.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Looks for released rankings that have brought no proposals yet, on every node at once; each is
 * taken by one of them, also when none ran when it was released.
 */
@Component
class LedgerWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LedgerWatch.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final ProposeForRankings proposals;
  private final Duration every;
  private volatile Disposable running = Disposables.disposed();

  LedgerWatch(ProposeForRankings proposals, @Value("${sunboard.ledger.every}") Duration every) {
    this.proposals = proposals;
    this.every = every;
  }

  @Override
  public void start() {
    if (every.isZero()) {
      return;
    }
    running =
        Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .concatMap(
                _ -> Mono.defer(proposals::next).repeat().takeWhile(Boolean::booleanValue).then(),
                1)
            .doOnError(error -> log.warn("proposals wait: {}", error.toString()))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                    .maxBackoff(LONGEST_WAIT)
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
