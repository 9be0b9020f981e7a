package io.sunboard.search.app;

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

/** Verifies the search indices every now and then; of several nodes one does it at a time. */
@Component
class VerifyByItself implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(VerifyByItself.class);

  private final VerifyIndex verify;
  private final Duration every;
  private volatile Disposable running = Disposables.disposed();

  VerifyByItself(
      VerifyIndex verify, @Value("${sunboard.elasticsearch.verify-every:24h}") Duration every) {
    this.verify = verify;
    this.every = every;
  }

  private Mono<Void> once() {
    return verify
        .run()
        .doOnError(error -> log.warn("search index not verified: {}", error.toString()))
        .onErrorComplete()
        .then();
  }

  @Override
  public void start() {
    running = Flux.interval(every).onBackpressureDrop().concatMap(_ -> once(), 1).subscribe();
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
