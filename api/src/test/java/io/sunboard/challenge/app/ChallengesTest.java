package io.sunboard.challenge.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.challenge.app.Challenges.Challenge;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Challenges that are really solved. */
class ChallengesTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** In memory what PostgreSQL does; the transaction is tried in the integration test. */
  private static final class Kept implements RedeemedChallenges {
    private final Set<String> digests = new HashSet<>();

    @Override
    public Mono<Boolean> note(byte[] digest, Instant expires) {
      return Mono.fromSupplier(() -> digests.add(HexFormat.of().formatHex(digest)));
    }

    @Override
    public Mono<Void> forgetExpired(Instant now) {
      return Mono.empty();
    }
  }

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-01T02:00:00Z"));
  private final Clock clock =
      InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);

  private Challenges challenges(boolean required, String key) {
    ChallengeSettings settings =
        new ChallengeSettings(
            required,
            key,
            Duration.ofMinutes(20),
            2_000,
            60,
            10,
            300,
            Duration.ofMinutes(10),
            20,
            Duration.ofHours(1),
            Duration.ZERO);
    return new Challenges(settings, new ChallengeKeys(settings), new Kept(), JSON, clock);
  }

  private static String solved(Challenge given) throws Exception {
    Altcha.Solution solution =
        Altcha.solveChallenge(
            given.challenge(), given.salt(), Altcha.Algorithm.SHA256, given.maxnumber(), 0);
    return payload(given, given.salt(), solution.number);
  }

  private static String payload(Challenge given, String salt, long number) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("algorithm", given.algorithm());
    payload.put("challenge", given.challenge());
    payload.put("number", number);
    payload.put("salt", salt);
    payload.put("signature", given.signature());
    payload.put("took", 12);
    return base64(JSON.writeValueAsString(payload));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String answer(Challenges challenges, @Nullable String payload) {
    return switch (challenges.redeem(payload).block()) {
      case Decision.Accepted<Boolean> _ -> "taken";
      case Decision.Refused<Boolean>(List<Refusal> refusals) -> refusals.getFirst().code();
    };
  }

  @Test
  void takesASolutionOnce() throws Exception {
    Challenges challenges = challenges(true, "a key");
    String solved = solved(challenges.give());
    assertThat(answer(challenges, solved)).isEqualTo("taken");
    assertThat(answer(challenges, solved)).isEqualTo("CHALLENGE_USED");
    assertThat(answer(challenges, solved(challenges.give()))).isEqualTo("taken");
  }

  @Test
  void takesItOnceHoweverItIsDressedUp() throws Exception {
    Challenges challenges = challenges(true, "a key");
    Challenge given = challenges.give();
    String solved = solved(given);
    long number = JSON.readTree(Base64.getDecoder().decode(solved)).get("number").asLong();
    assertThat(answer(challenges, solved)).isEqualTo("taken");
    String salt = given.salt();
    List<String> dressed =
        List.of(
            salt + "&",
            salt.endsWith("&") ? salt.substring(0, salt.length() - 1) : salt,
            salt.replace("expires=", "expires=9"),
            salt + "x=1&");
    for (String other : dressed) {
      assertThat(answer(challenges, payload(given, other, number)))
          .isIn("CHALLENGE_USED", "CHALLENGE_WRONG");
    }
    // A digit that moves from the number to the salt makes the same text to hash.
    String digits = Long.toString(number);
    for (int i = 1; i < digits.length(); i++) {
      assertThat(
              answer(
                  challenges,
                  payload(
                      given, salt + digits.substring(0, i), Long.parseLong(digits.substring(i)))))
          .isIn("CHALLENGE_USED", "CHALLENGE_WRONG");
    }
  }

  @Test
  void refusesWhatIsNotSolvedOrNotOurs() throws Exception {
    Challenges challenges = challenges(true, "a key");
    Challenge given = challenges.give();
    assertThat(answer(challenges, null)).isEqualTo("CHALLENGE_REQUIRED");
    assertThat(answer(challenges, " ")).isEqualTo("CHALLENGE_REQUIRED");
    assertThat(answer(challenges, payload(given, given.salt(), given.maxnumber() + 1)))
        .isEqualTo("CHALLENGE_WRONG");
    assertThat(answer(challenges, solved(challenges(true, "another key").give())))
        .isEqualTo("CHALLENGE_WRONG");
    for (String nonsense :
        List.of("%%%", base64("{}"), base64("[1]"), base64("null"), base64("x".repeat(3_000)))) {
      assertThat(answer(challenges, nonsense)).isEqualTo("CHALLENGE_WRONG");
    }
  }

  @Test
  void isGoodOnEveryNodeThatHasTheKey() throws Exception {
    String solved = solved(challenges(true, "one key").give());
    assertThat(answer(challenges(true, "one key"), solved)).isEqualTo("taken");
  }

  @Test
  void expires() throws Exception {
    Challenges challenges = challenges(true, "a key");
    String solved = solved(challenges.give());
    now.updateAndGet(at -> at.plus(Duration.ofMinutes(21)));
    assertThat(answer(challenges, solved)).isEqualTo("CHALLENGE_EXPIRED");
  }

  @Test
  void asksForNothingWhenItIsOff() {
    assertThat(answer(challenges(false, "a key"), null)).isEqualTo("taken");
  }

  @Test
  void getsHarderWhenManyComeInAMinute() {
    Challenges challenges = challenges(false, "a key");
    assertThat(challenges.give().maxnumber()).isEqualTo(2_000);
    for (int i = 0; i < 400; i++) {
      challenges.redeem(null).block();
    }
    assertThat(challenges.give().maxnumber()).isGreaterThan(2_000).isLessThanOrEqualTo(20_000);
  }
}
