package io.sunboard.ranking.app;

import static io.sunboard.shared.StaffRole.EVALUATOR;
import static io.sunboard.shared.StaffRole.LEADER;
import static io.sunboard.shared.StaffRole.PUBLISHER;

import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.app.RoundAccess;
import io.sunboard.ranking.Ranking;
import io.sunboard.shared.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rankings as an account may read them: everybody those that are released; evaluators, publishers
 * and leaders the others, too, where they may see what the round's owner has not released.
 */
@Component
public class ReadableRankings {

  private final RankingReader rankings;
  private final RoundAccess access;

  ReadableRankings(RankingReader rankings, RoundAccess access) {
    this.rankings = rankings;
    this.access = access;
  }

  /** Those of them that are there for the account; a statement more for each unreleased round. */
  public Flux<Ranking> byIds(Collection<UUID> ids, Actor actor) {
    boolean releasedOnly = !actor.hasAny(EVALUATOR, PUBLISHER, LEADER);
    return rankings
        .byIds(ids, releasedOnly)
        .collectList()
        .flatMapMany(found ->
            rounds(found, actor)
                .flatMapIterable(readable ->
                    found.stream()
                        .filter(
                            ranking -> ranking.released() || readable.contains(ranking.roundId()))
                        .toList()));
  }

  private Mono<Set<UUID>> rounds(List<Ranking> found, Actor actor) {
    return Flux.fromStream(
            found.stream().filter(ranking -> !ranking.released()).map(Ranking::roundId).distinct())
        .concatMap(round -> access.readable(round, actor))
        .map(Round::id)
        .collect(Collectors.toSet());
  }
}
