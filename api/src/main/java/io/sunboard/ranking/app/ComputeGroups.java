package io.sunboard.ranking.app;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.app.RoundInputs;
import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.RankingComputation;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Computes the groups of a round from what it was given, and keeps what came of it and of what. */
@Component
class ComputeGroups {

  private final RankingStore rankings;
  private final RoundInputs inputs;
  private final RankingExports exports;

  ComputeGroups(RankingStore rankings, RoundInputs inputs, RankingExports exports) {
    this.rankings = rankings;
    this.inputs = inputs;
    this.exports = exports;
  }

  /** One ranking for each group of the round, in place of those computed before. */
  Mono<Void> run(Round round, Scheme scheme) {
    return inputs
        .sources(round.id())
        .flatMap(sources ->
            inputs
                .read(round.id(), scheme)
                .flatMapMany(given ->
                    Flux.fromIterable(round.groups())
                        .concatMap(group -> computeGroup(round, scheme, group, given, sources)))
                .then());
  }

  private Mono<Void> computeGroup(
      Round round,
      Scheme scheme,
      String groupCode,
      Map<String, ChannelInput> given,
      Map<String, Source> sources) {
    Scheme.Group group = scheme.group(groupCode).orElseThrow();
    Ranking ranking =
        new Ranking(
            UUID.randomUUID(),
            round.id(),
            scheme.id(),
            groupCode,
            round.period(),
            round.edition().version(),
            RoundState.COMPUTED,
            round.sample(),
            null,
            source(sources),
            null,
            round.edition().reason(),
            1);
    // A big round keeps a core busy for a while, and event loops have others to serve.
    Mono<List<ComputedRow>> computed =
        Mono.fromCallable(() -> RankingComputation.compute(scheme, group, given))
            .subscribeOn(Schedulers.boundedElastic());
    return computed
        .flatMap(rows -> rankings.replace(ranking, rows))
        .then(exports.keepInputs(ranking, group, given));
  }

  /** The first in the order of the channels' codes, so that it is the same every time. */
  private static @Nullable Source source(Map<String, Source> sources) {
    return new TreeMap<>(sources).values().stream().findFirst().orElse(null);
  }
}
