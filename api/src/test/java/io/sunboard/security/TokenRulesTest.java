package io.sunboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenRulesTest {

  private static final Instant NOW = Instant.parse("2023-07-12T02:00:00Z");
  private static final KeycloakSettings KEYCLOAK =
      new KeycloakSettings(
          URI.create("https://login.example.org/realms/sunboard"),
          "",
          "sunboard-api",
          List.of("RS256"),
          Duration.ofSeconds(10),
          Duration.ofMinutes(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5));

  @Test
  void believesAnAccessTokenOfOurRealmForUs() {
    assertThat(isValid(_ -> {})).isTrue();
    assertThat(isValid(claims -> claims.put("aud", List.of("account", "sunboard-api")))).isTrue();
  }

  @Test
  void toleratesClocksThatDifferALittle() {
    assertThat(isValid(claims -> claims.put("exp", NOW.minusSeconds(9)))).isTrue();
    assertThat(isValid(claims -> claims.put("nbf", NOW.plusSeconds(9)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void believesNothingElse(Consumer<Map<String, Object>> change) {
    assertThat(isValid(change)).isFalse();
  }

  static List<Consumer<Map<String, Object>>> believesNothingElse() {
    return List.of(
        claims -> claims.put("iss", "https://login.example.org/realms/master"),
        claims -> claims.put("iss", "https://login.example.org/realms/sunboard/"),
        claims -> claims.remove("iss"),
        claims -> claims.put("aud", List.of("sunboard-other")),
        claims -> claims.put("aud", List.of()),
        claims -> claims.remove("aud"),
        claims -> claims.put("typ", "ID"),
        claims -> claims.put("typ", "Refresh"),
        claims -> claims.put("typ", List.of("Bearer")),
        claims -> claims.remove("typ"),
        claims -> claims.put("exp", NOW.minusSeconds(11)),
        claims -> claims.remove("exp"),
        claims -> claims.put("nbf", NOW.plusSeconds(11)),
        claims -> claims.put("sub", " "),
        claims -> claims.remove("sub"));
  }

  private static boolean isValid(Consumer<Map<String, Object>> change) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", KEYCLOAK.issuer().toString());
    claims.put("aud", List.of("sunboard-api"));
    claims.put("typ", "Bearer");
    claims.put("sub", "bb40");
    claims.put("exp", NOW.plusSeconds(300));
    change.accept(claims);
    Jwt token =
        new Jwt(
            "token",
            null,
            claims.get("exp") instanceof Instant expiry ? expiry : null,
            Map.of("alg", "RS256"),
            claims);
    return !TokenConfiguration.validator(KEYCLOAK, Clock.fixed(NOW, ZoneOffset.UTC))
        .validate(token)
        .hasErrors();
  }
}
