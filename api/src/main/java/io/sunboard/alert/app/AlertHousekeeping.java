package io.sunboard.alert.app;

import io.sunboard.platform.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Deletes alerts that nobody confirmed, and old lines of the log. */
@Service
class AlertHousekeeping extends Loop {

  private static final Duration EVERY = Duration.ofMinutes(10);

  private final AlertSettings settings;
  private final AlertStore store;
  private final Clock clock;

  AlertHousekeeping(AlertSettings settings, AlertStore store, Clock clock) {
    super(EVERY, settings.on() ? EVERY : Duration.ZERO, "alerts are not tidied");
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  @Override
  protected Mono<?> turn() {
    Instant now = clock.instant();
    return store
        .purgeUnconfirmed(now.minus(settings.confirmWithin()))
        .then(store.purgeLog(now.minus(settings.keepLog())));
  }
}
