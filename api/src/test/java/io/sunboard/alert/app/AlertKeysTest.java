package io.sunboard.alert.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertKeysTest {

  private static final String OLD = "the old secret, of more than 32 characters";
  private static final String NEW = "the new secret, of more than 32 characters";

  static AlertSettings settings(String key, String id, Map<String, String> old) {
    return new AlertSettings(
        key,
        id,
        old,
        Duration.ofSeconds(1),
        4,
        false,
        Duration.ofSeconds(2),
        14,
        Duration.ofSeconds(5),
        Duration.ofHours(12),
        Duration.ofDays(1),
        Duration.ofDays(30),
        10,
        3,
        60,
        Duration.ofMinutes(10),
        "",
        Duration.ofHours(1));
  }

  @Test
  void anAddressOpensForItsOwnAlertOnly() {
    AlertKeys keys = new AlertKeys(settings(OLD, "1", Map.of()));
    UUID alert = UUID.randomUUID();
    byte[] sealed = keys.seal(alert, "读者@example.org");
    assertThat(keys.open("1", alert, sealed)).isEqualTo("读者@example.org");
    assertThat(keys.seal(alert, "读者@example.org")).isNotEqualTo(sealed);
    assertThatThrownBy(() -> keys.open("1", UUID.randomUUID(), sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void alertsOfAnOldSecretGoOn() {
    AlertKeys before = new AlertKeys(settings(OLD, "1", Map.of()));
    AlertKeys after = new AlertKeys(settings(NEW, "2", Map.of("1", OLD)));
    UUID alert = UUID.randomUUID();
    assertThat(after.open("1", alert, before.seal(alert, "x"))).isEqualTo("x");
    assertThat(after.hashes("token")).contains(before.hash("token"));
    assertThat(after.signingSecret("1", alert)).isEqualTo(before.signingSecret("1", alert));
    assertThat(after.signingSecret("2", alert)).isNotEqualTo(before.signingSecret("1", alert));
  }

  @Test
  void everyPurposeHasAnotherSecret() {
    AlertKeys keys = new AlertKeys(settings(OLD, "1", Map.of()));
    UUID alert = UUID.randomUUID();
    assertThat(keys.confirmation("1", alert)).isNotEqualTo(keys.unsubscription("1", alert));
    assertThat(keys.newToken()).isNotEqualTo(keys.newToken()).hasSize(43);
  }

  @Test
  void aReceiverThatFailsIsGivenUpWithinDays() {
    AlertSettings settings = settings(OLD, "1", Map.of());
    assertThat(settings.retryAfter(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.retryAfter(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.retryAfter(100)).isEqualTo(Duration.ofHours(12));
    Duration all = Duration.ZERO;
    for (int failures = 1; failures < settings.attempts(); failures++) {
      all = all.plus(settings.retryAfter(failures));
    }
    assertThat(all).isBetween(Duration.ofHours(8), Duration.ofDays(3));
  }
}
