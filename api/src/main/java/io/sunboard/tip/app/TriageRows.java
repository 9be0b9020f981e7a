package io.sunboard.tip.app;

import io.sunboard.exposure.Exposure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What the staff's side of tips keeps beside them. One statement each. */
public interface TriageRows {

  /** An earlier request of the same key. */
  record Earlier(UUID tip, String digest) {}

  /** Answers with the earlier request of that key, after any that is under way has ended. */
  Mono<Earlier> earlier(String idempotencyKey);

  Mono<Void> remember(String idempotencyKey, Earlier request, Instant at);

  /** The entries of the ledger that reward these tips. */
  Mono<Map<UUID, UUID>> rewardsOf(Collection<UUID> tips);

  /** Lets the tip's claim code open that entry, instead of one that was refused. */
  Mono<Void> reward(UUID tip, UUID entry);

  /** The entry that the claim code with that hash opens. */
  Mono<UUID> rewardByClaim(byte[] claimHash);

  /** How often each of the exposures' problems was reported, by number and moment. */
  Mono<Map<Exposure, Integer>> reportCounts(List<Exposure> exposures);
}
