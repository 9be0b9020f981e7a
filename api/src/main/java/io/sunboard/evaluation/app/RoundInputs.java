package io.sunboard.evaluation.app;

import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.scheme.RateKind;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Source;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the channels of a round were given, other than findings and marks one by one. */
public interface RoundInputs {

  /** A file that a channel was given, by its digest, and where its figures were published. */
  record Imported(String digest, @Nullable Source source) {}

  /** What a channel has from its file; empty when it has none yet. */
  Mono<Imported> imported(UUID round, String channel);

  /** The files' published sources, by channel; those without one are left out. */
  Mono<Map<String, Source>> sources(UUID round);

  /** Notes which file a channel was given, in place of the one before. */
  Mono<Void> noteImport(UUID round, String channel, UUID upload, Imported imported, Instant at);

  Mono<Void> replaceScores(UUID round, String channel, List<ImportedScore> scores);

  Mono<List<ImportedScore>> scores(UUID round, String channel);

  Mono<Void> replaceSamples(UUID round, String channel, Map<UnitCode, Integer> standards);

  Mono<Void> replaceAnswers(UUID round, String channel, Map<UnitCode, List<AnswerGroup>> answers);

  Mono<Void> replaceAttainments(
      UUID round, String channel, Map<UnitCode, List<Attainment>> attainments);

  Mono<Void> replaceRates(UUID round, String channel, Map<UnitCode, Map<RateKind, Fraction>> rates);

  /** The channels that have a file. */
  Mono<Set<String>> given(UUID round);

  /** Units with findings in a channel that no sample of it names: by channel, sorted. */
  Mono<Map<String, List<UnitCode>>> findingsWithoutSample(UUID round);

  /**
   * All that the scheme's channels are computed from; a channel that was given nothing has an empty
   * input. One statement a table, however much there is.
   */
  Mono<Map<String, ChannelInput>> read(UUID round, Scheme scheme);

  /** Takes over everything that another round was given, with the appeals decided there. */
  Mono<Void> copy(UUID from, UUID to);
}
