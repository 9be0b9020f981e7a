package io.sunboard.statistics.app;

import io.sunboard.platform.loop.Loop;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sums up what was counted since, every few seconds and on every node, so that reading never has
 * more than a short tail to add up.
 */
@Component
class FoldCounts extends Loop {

  private static final Duration EVERY = Duration.ofSeconds(5);

  /** The more at once, the fewer rows they come to; but no statement may take long. */
  private static final int BATCH = 40_000;

  private final StatisticsStore store;

  FoldCounts(StatisticsStore store) {
    super(EVERY, EVERY, "counts wait");
    this.store = store;
  }

  @Override
  protected Mono<?> turn() {
    return store.fold(BATCH).repeat().takeUntil(taken -> taken < BATCH).then();
  }
}
