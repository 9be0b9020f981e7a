package io.sunboard.challenge.app;

import io.sunboard.challenge.Alike;
import io.sunboard.shared.TooManyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Damps reports that say the same of the same place. Several people may do so in good faith: each
 * is taken and followed by its own code, but triage is told that it repeats another; only a flood
 * is held up. Nothing but a keyed digest is remembered of the words, and that for a short time.
 */
@Service
public class Repeats {

  private final ChallengeSettings settings;
  private final ChallengeKeys keys;
  private final RepeatStore store;
  private final Clock clock;

  Repeats(ChallengeSettings settings, ChallengeKeys keys, RepeatStore store, Clock clock) {
    this.settings = settings;
    this.keys = keys;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Notes a tip that is being taken, in the transaction under way.
   *
   * @throws TooManyException when it is one of a flood: nothing of it is taken
   */
  public Mono<Void> note(UUID tip, Alike report) {
    Instant now = clock.instant();
    return store
        .count(
            keys.digest("alike", report.words(), report.place()),
            tip,
            now,
            now.minus(settings.alikeFor()))
        .flatMap(seen -> {
          if (seen.seen() > settings.alike()) {
            Duration wait = Duration.between(now, seen.since().plus(settings.alikeFor()));
            return Mono.error(new TooManyException("TOO_MANY_ALIKE", wait));
          }
          return seen.seen() > 1 ? store.mark(tip, seen.first()) : Mono.empty();
        });
  }

  /** The first tip of those that repeat one. */
  public Mono<Map<UUID, UUID>> firstOf(Collection<UUID> tips) {
    return store.firstOf(tips);
  }
}
