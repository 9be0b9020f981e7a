package io.sunboard.ranking.app;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What rankings were computed from, and the files of the released ones. */
public interface ExportStore {

  /** A file and its digest. */
  record File(byte[] bytes, String digest) {}

  /** What a ranking that has just been computed was computed from: JSON of inputs by channel. */
  Mono<Void> keepInputs(UUID ranking, byte[] inputs);

  /** What the ranking was computed from; empty for one that was computed before this was kept. */
  Mono<byte[]> inputs(UUID ranking);

  /** The files of a release; they never change. */
  Mono<Void> keep(UUID ranking, File json, File csv);

  /** The file of a released ranking. */
  Mono<File> json(UUID ranking);

  /** The table of a released ranking. */
  Mono<File> csv(UUID ranking);

  /** Which of these have files. */
  Flux<UUID> exported(Iterable<UUID> rankings);
}
