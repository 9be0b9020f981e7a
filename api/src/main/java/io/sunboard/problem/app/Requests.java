package io.sunboard.problem.app;

import io.sunboard.platform.request.Repeats;
import io.sunboard.problem.Hand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Requests that are sent again: one effect each. */
@Component
class Requests {

  private static final int SHORTEST_KEY = 8;
  private static final int LONGEST_KEY = 64;

  private final ProblemLedger ledger;
  private final ProblemReader reader;

  Requests(ProblemLedger ledger, ProblemReader reader) {
    this.ledger = ledger;
    this.reader = reader;
  }

  /** What an earlier request of the same key came to; empty when there was none. */
  Mono<Decision<ProblemOnFile>> earlier(@Nullable String key, String digest, Hand hand) {
    if (key == null) {
      return Mono.empty();
    }
    if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
      return Mono.just(
          Decision.refused(Refusal.at("idempotencyKey", "TEXT_LENGTH", SHORTEST_KEY, LONGEST_KEY)));
    }
    return ledger
        .earlier(key)
        .flatMap(earlier ->
            Repeats.of(earlier.digest(), digest, () -> problem(earlier.problem(), hand)));
  }

  private Mono<ProblemOnFile> problem(UUID id, Hand hand) {
    return reader
        .byIds(List.of(id), hand)
        .next()
        .switchIfEmpty(Mono.defer(() -> ledger.lock(List.of(id)).next()));
  }

  Mono<Void> remember(@Nullable String key, String digest, UUID problem, Instant at) {
    return key == null
        ? Mono.empty()
        : ledger.remember(key, new ProblemLedger.Earlier(problem, digest), at);
  }
}
