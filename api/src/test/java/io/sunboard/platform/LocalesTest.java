package io.sunboard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class LocalesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | en",
        "en-GB, zh;q=0.5 | en",
        "zh-CN, en;q=0.9 | zh",
        "en;q=0.3, zh-TW;q=0.8 | zh",
        "fr, en;q=0.2 | en",
        "fr | zh",
        "* | zh",
        "not a language!! | zh",
      })
  void readsWhatTheReaderPrefers(String acceptLanguage, String language) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
    assertThat(Locales.of(headers)).isEqualTo(Locale.of(language));
  }

  @Test
  void speaksChineseToThoseWhoDoNotSay() {
    assertThat(Locales.of(new HttpHeaders())).isEqualTo(Locale.CHINESE);
  }
}
