package io.sunboard.ranking.app;

import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the use cases of this feature need of the database, inside their transaction. */
public interface RankingStore {

  /** Puts a computed ranking in place of the one computed before for the same round and group. */
  Mono<Void> replace(Ranking ranking, List<ComputedRow> rows);

  Mono<Void> approve(UUID round);

  /** The units without a rank in the round's rankings. */
  Flux<UnitCode> unranked(UUID round);

  /**
   * Makes the round's rankings public and fixes which release came before each.
   *
   * @param releasedAt when they were first published
   */
  Mono<Void> release(
      UUID round, Map<UnitCode, Text> unrankedReasons, Instant releasedAt, Instant recordedAt);
}
