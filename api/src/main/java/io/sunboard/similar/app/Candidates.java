package io.sunboard.similar.app;

import io.sunboard.similar.Report;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;

/**
 * What may be alike, to be looked at closely: near in place, or of one class where a point is
 * missing, and near in time. A bounded number for each question; one statement for all of them.
 */
public interface Candidates {

  /**
   * A candidate.
   *
   * @param of whose candidate it is
   */
  record Found<K>(UUID of, K key, Report report) {}

  /** Released exposures, by number; withdrawn ones, and those of no case, left out. */
  Flux<Found<String>> exposures(Map<UUID, Report> of);

  /** Tips other than the one asked about, whose words are still there. */
  Flux<Found<UUID>> tips(Map<UUID, Report> of);

  /** Problems, whoever may read them; dismissed and merged ones left out. */
  Flux<Found<UUID>> problems(Map<UUID, Report> of);
}
