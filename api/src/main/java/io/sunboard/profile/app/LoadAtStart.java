package io.sunboard.profile.app;

import io.sunboard.shared.Decision;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.util.retry.Retry;

/** Loads the configured profile once the product has started; empty configuration loads none. */
@Component
@Order(0)
class LoadAtStart implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(LoadAtStart.class);

  private final ProfileLoader loader;
  private final String profile;

  LoadAtStart(ProfileLoader loader, @Value("${sunboard.profile:}") String profile) {
    this.loader = loader;
    this.profile = profile;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (profile.isBlank()) {
      return;
    }
    // The main thread waits, so that nobody is told that the product is ready before its city is
    // there.
    loader
        .load(profile)
        .doOnError(error -> log.warn("profile {} waits: {}", profile, error.toString()))
        .retryWhen(Retry.backoff(20, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(15)))
        .doOnNext(this::report)
        .then()
        .doOnError(error -> log.error("profile {} could not be loaded", profile, error))
        .onErrorComplete()
        .toFuture()
        .join();
  }

  private void report(Decision<ProfileLoader.Loaded> decision) {
    if (decision instanceof Decision.Refused<ProfileLoader.Loaded> refused) {
      log.error("profile {} is refused: {}", profile, refused.refusals());
    }
  }
}
