package io.sunboard.problem.app;

import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which files of findings were imported. */
public interface FindingImports {

  /** What an import did. */
  record Done(int imported, String firstNumber, String lastNumber) {

    /** With what came behind it. */
    Done and(Done next) {
      return new Done(imported + next.imported, firstNumber, next.lastNumber);
    }
  }

  /**
   * What the same file did before, after any import of it that is under way; empty when nothing.
   */
  Mono<Done> earlier(String digest, ProblemSource source, boolean sample);

  Mono<Void> remember(
      String digest,
      ProblemSource source,
      boolean sample,
      UUID upload,
      Done done,
      Actor actor,
      Instant at);
}
