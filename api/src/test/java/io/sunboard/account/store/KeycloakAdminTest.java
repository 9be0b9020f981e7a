package io.sunboard.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.account.app.AccountSettings;
import io.sunboard.shared.UnavailableException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

class KeycloakAdminTest {

  private static AccountSettings settings(String secret) {
    return new AccountSettings(
        secret,
        "sunboard-accounts",
        // Nothing listens there.
        URI.create("http://127.0.0.1:1/realms/sunboard"),
        "sunboard-api",
        Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({"a secret, ACCOUNTS_UNAVAILABLE", "'', ACCOUNTS_OFF"})
  void saysThatAccountsCannotBeReached(String secret, String code) {
    KeycloakAdmin keycloak = new KeycloakAdmin(settings(secret), Clock.systemUTC());
    StepVerifier.create(keycloak.list(String.class, "/users"))
        .expectErrorSatisfies(failure ->
            assertThat(failure)
                .isInstanceOfSatisfying(
                    UnavailableException.class,
                    unavailable -> assertThat(unavailable.code()).isEqualTo(code)))
        .verify(Duration.ofSeconds(20));
  }

  @Test
  void keepsItsSecretOutOfLogs() {
    assertThat(settings("very secret").toString()).doesNotContain("very secret");
    assertThat(settings("x").adminUrl()).isEqualTo("http://127.0.0.1:1/admin/realms/sunboard");
  }
}
