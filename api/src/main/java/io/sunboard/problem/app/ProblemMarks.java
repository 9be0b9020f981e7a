package io.sunboard.problem.app;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What other features note on a problem, so that it is found and listed by it. */
public interface ProblemMarks {

  /** An exposure was proposed: from now on publishers see the problem. */
  Mono<Void> proposed(UUID problem);

  /** The colour of the latest ticket in force; null when there is none any more. */
  Mono<Void> coloured(UUID problem, @Nullable String colour);
}
