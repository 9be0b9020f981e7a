package io.sunboard.challenge.app;

import io.sunboard.challenge.Difficulty;
import io.sunboard.challenge.Pace;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives small proofs of work after ALTCHA, and takes each solution once. Nothing is kept of a
 * challenge until it is redeemed: its signature says that it is ours.
 */
@Service
public class Challenges {

  /** A solution is about 300 characters. */
  private static final int LONGEST = 2_000;

  private static final String FIELD = "challenge";

  /** What a solver sends, as base64 of JSON; ALTCHA's own widget adds {@code took}. */
  record Solution(
      @Nullable String algorithm,
      @Nullable String challenge,
      @Nullable Long number,
      @Nullable String salt,
      @Nullable String signature) {}

  private final ChallengeSettings settings;
  private final Difficulty difficulty;
  private final RedeemedChallenges redeemed;
  private final JsonMapper json;
  private final Clock clock;
  private final String signingKey;
  private final ChallengeKeys keys;
  private final Pace pace = new Pace();

  Challenges(
      ChallengeSettings settings,
      ChallengeKeys keys,
      RedeemedChallenges redeemed,
      JsonMapper json,
      Clock clock) {
    this.settings = settings;
    this.difficulty = settings.difficulty();
    this.redeemed = redeemed;
    this.json = json;
    this.clock = clock;
    this.keys = keys;
    this.signingKey = keys.hex("challenge");
  }

  /** Whether a tip needs one. */
  public boolean required() {
    return settings.required();
  }

  /** A new challenge, the harder the more tips have come lately. */
  public Challenge give() {
    Altcha.ChallengeOptions options =
        new Altcha.ChallengeOptions()
            .setAlgorithm(Altcha.Algorithm.SHA256)
            .setMaxNumber(difficulty.at(pace.perMinute(millis())))
            .setSecureRandomNumber(true)
            .setExpires(clock.instant().plus(settings.life()).getEpochSecond())
            .setHmacKey(signingKey);
    Altcha.Challenge given = checked(() -> Altcha.createChallenge(options));
    return new Challenge(
        given.algorithm, given.challenge, given.maxnumber, given.salt, given.signature);
  }

  /**
   * A challenge as ALTCHA's widgets read it: find the number for which the SHA-256 of salt and
   * number is the challenge.
   */
  public record Challenge(
      String algorithm, String challenge, long maxnumber, String salt, String signature) {}

  /**
   * Takes a solution, in the transaction of what it pays for: when that is undone, the solution is
   * good again. To be asked last, when all else is accepted: a refusal undoes nothing.
   *
   * @param payload base64 of the solution; null when none was sent
   * @return true; or at {@code challenge} CHALLENGE_REQUIRED, CHALLENGE_WRONG, CHALLENGE_EXPIRED or
   *     CHALLENGE_USED
   */
  public Mono<Decision<Boolean>> redeem(@Nullable String payload) {
    if (!settings.required()) {
      pace.count(millis());
      return Mono.just(Decision.accepted(true));
    }
    if (payload == null || payload.isBlank()) {
      return refused("CHALLENGE_REQUIRED");
    }
    Altcha.Payload solution = read(payload);
    Instant expires = solution == null ? null : expires(solution);
    if (solution == null || expires == null || !isSolved(solution)) {
      return refused("CHALLENGE_WRONG");
    }
    if (expires.isBefore(clock.instant())) {
      return refused("CHALLENGE_EXPIRED");
    }
    return redeemed
        .note(keys.digest("redeemed", solution.challenge), expires)
        .flatMap(first -> {
          if (!first) {
            return refused("CHALLENGE_USED");
          }
          pace.count(millis());
          return Mono.just(Decision.accepted(true));
        });
  }

  private static Mono<Decision<Boolean>> refused(String code) {
    return Mono.just(Decision.refused(Refusal.at(FIELD, code)));
  }

  private Altcha.@Nullable Payload read(String payload) {
    if (payload.length() > LONGEST) {
      return null;
    }
    try {
      Solution read = json.readValue(Base64.getDecoder().decode(payload.strip()), Solution.class);
      Altcha.Payload solution = new Altcha.Payload();
      if (read == null
          || !Altcha.Algorithm.SHA256.getName().equals(read.algorithm())
          || read.challenge() == null
          || read.number() == null
          || read.salt() == null
          || read.signature() == null) {
        return null;
      }
      solution.algorithm = read.algorithm();
      solution.challenge = read.challenge();
      solution.number = read.number();
      solution.salt = read.salt();
      solution.signature = read.signature();
      return solution;
    } catch (IllegalArgumentException | JacksonException notASolution) {
      return null;
    }
  }

  /** As the salt says, which the signature covers. */
  private static @Nullable Instant expires(Altcha.Payload solution) {
    String expires = checked(() -> Altcha.extractParams(solution.salt)).get("expires");
    return expires == null || !expires.matches("\\d{1,12}")
        ? null
        : Instant.ofEpochSecond(Long.parseLong(expires));
  }

  /** Without its look at the machine's clock: there is one clock, and it is asked beside this. */
  private boolean isSolved(Altcha.Payload solution) {
    return checked(() -> Altcha.verifySolution(solution, signingKey, false));
  }

  private static long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  private interface Throwing<T> {
    T call() throws Exception;
  }

  /** The library declares every exception for algorithms that every platform has. */
  private static <T> T checked(Throwing<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
