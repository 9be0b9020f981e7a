package io.sunboard.statistics.app;

import io.sunboard.statistics.Cell;
import java.util.Map;
import reactor.core.publisher.Mono;

/** How counts are kept. */
public interface StatisticsStore {

  /**
   * What a check found.
   *
   * @param cells places with a count, by recount or as kept
   * @param wrong those where the two differ
   */
  record Check(int cells, int wrong) {}

  /** Adds to the counts; commands that count in the same place do not wait for each other. */
  Mono<Void> add(Map<Cell, Integer> counts);

  /** Sums up some of what was added; answers how many rows it took. */
  Mono<Integer> fold(int most);

  /** Counts all problems anew and compares; inside a transaction, since it takes its time. */
  Mono<Check> check();

  /** The same, and puts right what differs. */
  Mono<Check> repair();
}
