package io.sunboard.audit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSettingsTest {

  private static final String SECRET = "of thirty-two characters or more";

  private static AuditSettings settings(String key, String id, Map<String, String> old) {
    return new AuditSettings(key, id, old, "audit/head.json", Duration.ofMinutes(1));
  }

  @Test
  void doesNotStartWithoutALongSecret() {
    assertThat(catchThrowable(() -> settings("short", "1", Map.of())))
        .hasMessageContaining("SUNBOARD_AUDIT_KEY");
    assertThat(catchThrowable(() -> settings(SECRET, "2", Map.of("1", "short"))))
        .hasMessageContaining("SUNBOARD_AUDIT_OLDKEYS_1");
  }

  @Test
  void takesABlankOldKeyForNone() {
    assertThat(settings(SECRET, "1", Map.of("1", " ")).secrets())
        .containsExactly(Map.entry("1", SECRET));
  }

  @Test
  void doesNotStartWithTwoKeysOfOneName() {
    assertThat(catchThrowable(() -> settings(SECRET, "1", Map.of("1", SECRET))))
        .hasMessageContaining("SUNBOARD_AUDIT_KEYID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2 ", "Zwei", "a-b", "aaaaaaaaaaaaaaaaaaaaa"})
  void takesPlainNamesOnly(String id) {
    assertThat(catchThrowable(() -> settings(SECRET, id, Map.of())))
        .hasMessageContaining("audit key's name");
  }

  @Test
  void tellsNoSecretToTheLog() {
    assertThat(settings(SECRET, "2", Map.of("1", "an old " + SECRET)).toString())
        .doesNotContain(SECRET);
  }
}
