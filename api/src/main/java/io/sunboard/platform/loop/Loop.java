package io.sunboard.platform.loop;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Work that a node does again and again while it runs, one turn after the other: what comes due
 * during a turn is made up for by one more. A turn that fails is left, and the next one tried in
 * its time; the log tells of the first of several failures, and of their end.
 */
public abstract class Loop implements SmartLifecycle {

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final Duration first;
  private final Duration every;
  private final String waiting;
  private volatile Disposable running = Disposables.disposed();
  private volatile boolean failing;

  /**
   * @param first until the first turn
   * @param every between the beginnings of turns; zero for a loop that is switched off
   * @param waiting what is told of a turn that fails: "counts wait"
   */
  protected Loop(Duration first, Duration every, String waiting) {
    this.first = first;
    this.every = every;
    this.waiting = waiting;
  }

  /** One turn. */
  protected abstract Mono<?> turn();

  /** Whatever asks for a turn before its time. */
  protected Flux<?> wakeups() {
    return Flux.never();
  }

  private Mono<Void> once() {
    return Mono.defer(this::turn)
        .then(Mono.fromRunnable(this::succeeded))
        .onErrorResume(error -> Mono.fromRunnable(() -> failed(error)))
        .then();
  }

  private void succeeded() {
    if (failing) {
      failing = false;
      log.info("no more: {}", waiting);
    }
  }

  private void failed(Throwable error) {
    if (!failing) {
      failing = true;
      log.warn("{}: {}", waiting, error.toString());
    }
  }

  @Override
  public void start() {
    if (!every.isZero()) {
      running =
          Flux.merge(Flux.interval(first, every).onBackpressureDrop(), wakeups().onErrorComplete())
              .onBackpressureLatest()
              .concatMap(_ -> once(), 1)
              .subscribe();
    }
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
