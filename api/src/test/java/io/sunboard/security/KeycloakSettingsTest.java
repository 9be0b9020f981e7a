package io.sunboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakSettingsTest {

  @Test
  void takesTheIssuerApart() {
    KeycloakSettings keycloak = settings("https://login.example.org:8443/auth/realms/sunboard", "");
    assertThat(keycloak.server()).isEqualTo("https://login.example.org:8443/auth");
    assertThat(keycloak.realm()).isEqualTo("sunboard");
    assertThat(keycloak.origin()).isEqualTo("https://login.example.org:8443");
    assertThat(keycloak.keysUrl())
        .isEqualTo(
            "https://login.example.org:8443/auth/realms/sunboard/protocol/openid-connect/certs");
  }

  @Test
  void fetchesKeysElsewhereWhenTold() {
    KeycloakSettings keycloak = settings("https://login.example.org/realms/sunboard", "http://k/c");
    assertThat(keycloak.keysUrl()).isEqualTo("http://k/c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.example.org", "/realms/sunboard", ""})
  void saysWhatIsWrongWithAnIssuerThatIsNone(String issuer) {
    assertThatThrownBy(() -> settings(issuer, "")).hasMessageContaining("sunboard.keycloak.issuer");
  }

  @Test
  void letsThePortalReachKeycloakAndNothingElse() {
    assertThat(ResponseHeaders.contentPolicy("https://login.example.org", List.of()))
        .contains("connect-src 'self' https://login.example.org;")
        .contains("script-src 'self';")
        .contains("img-src 'self' data: blob:;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  private static KeycloakSettings settings(String issuer, String keys) {
    return new KeycloakSettings(
        URI.create(issuer),
        keys,
        "sunboard-api",
        List.of("RS256"),
        Duration.ofSeconds(10),
        Duration.ofMinutes(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(5));
  }
}
