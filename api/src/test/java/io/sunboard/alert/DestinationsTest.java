package io.sunboard.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "https://",
        "https://user@example.org/",
        "https://example.org/#a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://exa mple.org/",
        "//example.org/",
        "https://例子.中国/",
        "https://localhost/",
        "https://intranet/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://10.0.0.1:8443/x",
        "https://169.254.169.254/latest/meta-data",
        "https://[::ffff:192.168.0.1]/",
      })
  void webhooksOfThisHouseAndOfOtherKindsAreRefused(String address) {
    assertThat(Destinations.webhook(address, false)).isPresent();
  }

  @Test
  void anHttpsAddressOfTheOpenNetworkWillDo() {
    assertThat(Destinations.webhook("https://example.org/hook?a=b", false)).isEmpty();
    assertThat(Destinations.webhook("https://8.8.8.8:8443/", false)).isEmpty();
    assertThat(Destinations.webhook("http://127.0.0.1:80/", true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "a@b.c d",
        "a@b.cn\nBcc: x@y.cn",
        "a@@b.cn",
        "<a@b.cn>",
        "a,b@c.cn",
        "a@b.cn,c@d.cn",
      })
  void whatIsNoMailAddressIsRefused(String address) {
    assertThat(Destinations.email(address)).isPresent();
  }

  @Test
  void aMailAddressWillDo() {
    assertThat(Destinations.email("zhang.san+news@mail.example.com.cn")).isEmpty();
  }
}
