package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class PortalFileTest {

  private static final byte[] PAGE = "<p>阳光榜</p>\n".repeat(200).getBytes(StandardCharsets.UTF_8);

  @Test
  void keepsHashedFilesForEverAndAsksAfterAllOthers() {
    assertThat(PortalFile.of("assets/main-BX3kD9_a.js", PAGE).cacheControl()).contains("immutable");
    assertThat(PortalFile.of("index.html", PAGE).cacheControl()).isEqualTo("no-cache");
    assertThat(PortalFile.of("icon.svg", PAGE).cacheControl()).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, text/html;charset=UTF-8",
    "assets/main-BX3kD9_a.js, text/javascript;charset=UTF-8",
    "assets/main-BX3kD9_a.css, text/css;charset=UTF-8",
    "icon.svg, image/svg+xml",
    "site.webmanifest, application/manifest+json",
    "LICENSE, application/octet-stream",
  })
  void knowsTypesByTheirNames(String path, String type) {
    assertThat(PortalFile.of(path, PAGE).type()).hasToString(type);
  }

  @Test
  void compressesWhatGetsSmaller() throws IOException {
    byte[] gzip = PortalFile.of("index.html", PAGE).gzip();
    assertThat(gzip).isNotNull().hasSizeLessThan(PAGE.length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()).isEqualTo(PAGE);
    assertThat(PortalFile.of("index.html", new byte[] {1, 2, 3}).gzip()).isNull();
  }

  @Test
  void tagsTheSameBytesAlikeAndTheirCompressionOtherwise() {
    String tag = PortalFile.of("a.html", PAGE).tag();
    assertThat(tag).isEqualTo(PortalFile.of("b.html", PAGE).tag()).matches("\"[0-9a-f]{32}\"");
    assertThat(PortalFile.of("a.html", new byte[] {1}).tag()).isNotEqualTo(tag);
    assertThat(Gzip.tag("\"abc\"")).isEqualTo("\"abc-gzip\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br | true",
        "br;q=1.0, gzip;q=0.8 | true",
        "br | false",
        "gzip; q=0 | false"
      })
  void compressesForThoseWhoAcceptIt(String acceptEncoding, boolean accepted) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_ENCODING, acceptEncoding);
    assertThat(Gzip.isAccepted(headers)).isEqualTo(accepted);
  }
}
