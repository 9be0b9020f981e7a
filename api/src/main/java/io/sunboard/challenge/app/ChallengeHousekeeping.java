package io.sunboard.challenge.app;

import io.sunboard.platform.loop.Loop;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Forgets redeemed challenges that have expired, and words that have grown old. */
@Service
public class ChallengeHousekeeping extends Loop {

  private final ChallengeSettings settings;
  private final RedeemedChallenges redeemed;
  private final RepeatStore repeats;
  private final Clock clock;

  ChallengeHousekeeping(
      ChallengeSettings settings, RedeemedChallenges redeemed, RepeatStore repeats, Clock clock) {
    super(settings.tidied(), settings.tidied(), "old challenges are not forgotten");
    this.settings = settings;
    this.redeemed = redeemed;
    this.repeats = repeats;
    this.clock = clock;
  }

  @Override
  public Mono<Void> turn() {
    Instant now = clock.instant();
    return redeemed.forgetExpired(now).then(repeats.forget(now.minus(settings.alikeFor())));
  }
}
