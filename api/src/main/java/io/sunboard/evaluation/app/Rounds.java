package io.sunboard.evaluation.app;

import io.sunboard.evaluation.ImportedScore;
import io.sunboard.evaluation.Round;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rounds and what they have collected. */
public interface Rounds {

  Mono<Round> byId(UUID id);

  /** The round, held against everybody else until the transaction ends. */
  Mono<Round> lock(UUID id);

  /** The round of that period which scores the group. */
  Mono<Round> find(Period period, String group);

  Flux<Round> byIds(Collection<UUID> ids);

  /** Newest period first, behind that last day and id. */
  Mono<Page<Round>> page(@Nullable LocalDate afterLastDay, @Nullable UUID afterId, int size);

  /** A new round; false when another one has a group of it in that period. */
  Mono<Boolean> insert(Round round);

  Mono<Void> update(Round round);

  /** What a channel's scores came from; empty when it has none yet. */
  Mono<Imported> imported(UUID round, String channel);

  /** A file by its digest, and where its figures were published. */
  record Imported(String digest, @Nullable Source source) {}

  /** Puts the scores in place of those that the channel had. */
  Mono<Void> replaceScores(
      UUID round,
      String channel,
      UUID upload,
      String digest,
      @Nullable Source source,
      List<ImportedScore> scores,
      Instant at);

  /** What a round has collected, by channel; channels without an import are absent. */
  Mono<Map<String, Collected>> collected(UUID round);

  /** One channel's scores and where they were published. */
  record Collected(@Nullable Source source, List<ImportedScore> scores) {}
}
