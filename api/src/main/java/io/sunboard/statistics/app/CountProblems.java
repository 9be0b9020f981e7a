package io.sunboard.statistics.app;

import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.app.ProblemFollower;
import io.sunboard.statistics.Counting;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the counts in step with every problem, in the step's own transaction. */
@Component
class CountProblems implements ProblemFollower {

  private final StatisticsStore store;
  private final ZoneId zone;

  CountProblems(StatisticsStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  @Override
  public Mono<Void> follow(ProblemChange change) {
    return followHistory(List.of(change));
  }

  @Override
  public Mono<Void> followHistory(List<ProblemChange> changes) {
    return store.add(Counting.moved(changes, zone));
  }
}
