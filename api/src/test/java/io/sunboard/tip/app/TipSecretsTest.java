package io.sunboard.tip.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.tip.IdempotencyKey;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is derived from clients' keys. */
class TipSecretsTest {

  private static final String SECRET = "for this test, and known to everybody";
  private static final IdempotencyKey KEY =
      IdempotencyKey.parse("00112233445566778899aabbccddeeff").orElseThrow();
  private static final IdempotencyKey OTHER =
      IdempotencyKey.parse("00112233445566778899aabbccddeefe").orElseThrow();

  static TipSettings settings(String key, String receiptKey, List<String> old) {
    return new TipSettings(
        key,
        receiptKey,
        old,
        "FY",
        Duration.ofDays(15),
        new TipSettings.Limit(5, LimitUnit.WORKING_DAYS),
        Duration.ZERO);
  }

  private static TipSecrets secrets(String key) {
    return new TipSecrets(settings(key, SECRET, List.of()));
  }

  @Test
  void theSameKeyGivesTheSameCodesAndAnotherKeyOthers() {
    assertThat(secrets(SECRET).trackingCode(KEY)).isEqualTo(secrets(SECRET).trackingCode(KEY));
    assertThat(secrets(SECRET).trackingCode(KEY)).isNotEqualTo(secrets(SECRET).trackingCode(OTHER));
    assertThat(secrets(SECRET).trackingCode(KEY))
        .isNotEqualTo(secrets(SECRET + "!").trackingCode(KEY));
    assertThat(secrets(SECRET).claimCode(KEY).letters().substring(0, 20))
        .isNotEqualTo(secrets(SECRET).trackingCode(KEY).letters().substring(0, 20));
    assertThat(secrets(SECRET).derive("one", KEY)).isNotEqualTo(secrets(SECRET).derive("two", KEY));
  }

  /**
   * Codes that citizens have must be the same after every change of the program; worked out by
   * another implementation of RFC 5869 and RFC 2104.
   */
  @Test
  void codesStayWhatTheyWere() {
    assertThat(secrets(SECRET).trackingCode(KEY).text()).isEqualTo("AGC-J1A-BZH-A3Y-X67-68D-NG0");
    assertThat(HexFormat.of().formatHex(secrets(SECRET).hash(KEY)))
        .isEqualTo("12ed1853efca81ef2a82bc154e292c67d28093cd10b185a86e28b8e74b79a0bd");
  }

  @Test
  void doesNotStartWithoutSecrets() {
    assertThatThrownBy(() -> settings("short", SECRET, List.of()))
        .hasMessageContaining("SUNBOARD_TIP_KEY");
    assertThatThrownBy(() -> settings(SECRET, "", List.of()))
        .hasMessageContaining("SUNBOARD_TIP_RECEIPTKEY");
    assertThat(settings(SECRET, SECRET, List.of()).toString()).doesNotContain(SECRET);
  }
}
