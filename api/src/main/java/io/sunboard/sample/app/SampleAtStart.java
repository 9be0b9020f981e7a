package io.sunboard.sample.app;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the configured sample once the city is there; empty configuration loads none. */
@Component
@Order(SampleAtStart.AFTER_THE_CITY)
class SampleAtStart implements ApplicationRunner {

  static final int AFTER_THE_CITY = 100;

  private static final Logger log = LoggerFactory.getLogger(SampleAtStart.class);

  private final SampleLoader loader;
  private final String profile;
  private final String size;

  SampleAtStart(
      SampleLoader loader,
      @Value("${sunboard.profile:}") String profile,
      @Value("${sunboard.sample:}") String size) {
    this.loader = loader;
    this.profile = profile;
    this.size = size;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (size.isBlank() || !SampleFiles.exists(profile)) {
      return;
    }
    long began = System.nanoTime();
    Optional<Integer> loaded =
        loader
            .load(
                SampleFiles.read(profile),
                SampleLoader.Size.valueOf(size.strip().toUpperCase(Locale.ROOT)))
            .doOnError(error -> log.error("sample {} is not loaded", size, error))
            .onErrorComplete()
            .toFuture()
            .thenApply(Optional::ofNullable)
            .join();
    loaded
        .filter(n -> n > 0)
        .ifPresent(n ->
            log.info(
                "sample {}: {} problems loaded in {} ms",
                size,
                n,
                (System.nanoTime() - began) / 1_000_000));
  }
}
