package io.sunboard.tip.app;

import io.sunboard.platform.throttle.Network;
import io.sunboard.platform.throttle.Share;
import io.sunboard.platform.throttle.Shares;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.TooManyException;
import io.sunboard.tip.TrackingCode;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * How often a network may send and follow tips, and how often somebody may add to one of them.
 * Codes that are wrong are held to far fewer: who was given codes has them right. Counted in
 * memory, by shortened addresses and by hashes, and soon forgotten.
 *
 * <p>All of it throws {@link TooManyException} for who has had the share.
 */
@Service
public class TipLimits {

  static final String UNKNOWN = "UNKNOWN_TRACKING_CODE";

  private final Shares<Network> reports;
  private final Shares<Network> lookups;
  private final Shares<Network> guesses;
  private final Shares<Network> additions;
  private final Shares<String> additionsToOne;
  private final TipSecrets secrets;

  TipLimits(TipLimitSettings settings, TipSecrets secrets) {
    this.reports = new Shares<>("TOO_MANY_REPORTS", share(settings, settings.reports()));
    this.lookups = new Shares<>("TOO_MANY_LOOKUPS", share(settings, settings.lookups()));
    this.guesses = new Shares<>("TOO_MANY_GUESSES", share(settings, settings.guesses()));
    this.additions = new Shares<>("TOO_MANY_ADDITIONS", share(settings, settings.additions()));
    this.additionsToOne =
        new Shares<>("TOO_MANY_ADDITIONS", share(settings, settings.additionsToOne()));
    this.secrets = secrets;
  }

  private static Share share(TipLimitSettings settings, int most) {
    return new Share(most, settings.period());
  }

  /** Before a tip is taken. */
  public void report(Network network) {
    reports.take(network);
  }

  /** Around looking for something by a code: finding nothing is a guess. */
  public <T> Mono<T> lookup(Network network, Mono<T> work) {
    return Mono.defer(() -> {
      lookups.take(network);
      return guessing(network, work, found -> found == null);
    });
  }

  /** Around adding something to the tip of a code. */
  public <T> Mono<Decision<T>> addition(
      Network network, TrackingCode code, Mono<Decision<T>> work) {
    return Mono.defer(() -> {
      additions.take(network);
      additionsToOne.take(HexFormat.of().formatHex(secrets.hash(code)));
      return guessing(network, work, TipLimits::isUnknown);
    });
  }

  /** Counted beforehand, so that many at once are no more than one after the other. */
  private <T> Mono<T> guessing(Network network, Mono<T> work, Predicate<@Nullable T> wrong) {
    guesses.take(network);
    return work.doOnSuccess(
            found -> {
              if (!wrong.test(found)) {
                guesses.giveBack(network);
              }
            })
        .doOnError(_ -> guesses.giveBack(network));
  }

  private static <T> boolean isUnknown(@Nullable Decision<T> decision) {
    return decision instanceof Decision.Refused<T>(List<Refusal> refusals)
        && refusals.stream().anyMatch(refusal -> refusal.code().equals(UNKNOWN));
  }
}
