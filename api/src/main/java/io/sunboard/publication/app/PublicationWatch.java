package io.sunboard.publication.app;

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
 * Lets publications go out when their embargo ends, on every node at once: one in a node's hands is
 * passed over by the others, and one that is out is not there any more. Looks several times a
 * second, and at the start, so that what was missed while nobody ran goes out at once.
 */
@Component
class PublicationWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PublicationWatch.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final PublicationCommands commands;
  private final Duration every;
  private volatile Disposable running = Disposables.disposed();

  PublicationWatch(
      PublicationCommands commands, @Value("${sunboard.publication.every}") Duration every) {
    this.commands = commands;
    this.every = every;
  }

  /** Releases everything that is due; answers how many. */
  Mono<Long> run() {
    return Mono.defer(commands::releaseDue).repeat().takeWhile(Boolean::booleanValue).count();
  }

  @Override
  public void start() {
    if (every.isZero()) {
      return;
    }
    running =
        Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .concatMap(_ -> run(), 1)
            .doOnError(error -> log.warn("publications wait: {}", error.toString()))
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
