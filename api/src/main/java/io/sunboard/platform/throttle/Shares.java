package io.sunboard.platform.throttle;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.sunboard.shared.TooManyException;
import java.time.Duration;

/**
 * Gives each network, account or thing its share of something. On this node only, by the time that
 * really passes; who has not asked for a period is forgotten.
 *
 * @param <K> who is counted: a {@link Network}, or a key of a thing
 */
public final class Shares<K> {

  /** There are plenty of addresses to come from; memory is not. */
  private static final int MOST_CLIENTS = 100_000;

  private final String code;
  private final LoadingCache<K, Bucket> buckets;

  /**
   * @param code of the error for who has had its share; its message is {@code error.<code>}
   */
  public Shares(String code, Share share) {
    this.code = code;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(share.period())
            .build(_ ->
                Bucket.builder()
                    .addLimit(limit ->
                        limit.capacity(share.most()).refillGreedy(share.most(), share.period()))
                    .build());
  }

  /**
   * Takes one of the share.
   *
   * @throws TooManyException when nothing is left of it
   */
  public void take(K client) {
    ConsumptionProbe taken = buckets.get(client).tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      throw new TooManyException(code, Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
  }

  /** Gives one back: what was counted beforehand turned out to be none. */
  public void giveBack(K client) {
    buckets.get(client).addTokens(1);
  }
}
