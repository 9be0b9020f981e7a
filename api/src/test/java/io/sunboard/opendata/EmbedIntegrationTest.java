package io.sunboard.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ranking that newspapers frame. How it looks and reads, a browser tests. */
class EmbedIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();
  private static final String JUNE = "/embed/ranking?group=county&period=2023-06";

  private static HttpResponse<String> get(String path) {
    return CITIZEN.send(CITIZEN.request(path));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void mayBeFramedByAnyPageAndNothingElseMay() {
    HttpResponse<String> embedded = get(JUNE);
    assertThat(embedded.statusCode()).isEqualTo(200);
    assertThat(embedded.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(header(embedded, "Content-Security-Policy"))
        .contains("frame-ancestors *", "default-src 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(header(embedded, "X-Frame-Options")).isEmpty();
    assertThat(embedded.body()).doesNotContain("<script");
    for (String path : new String[] {"/", "/feeds/problems.json", "/export/catalog.jsonld"}) {
      HttpResponse<String> other = get(path);
      assertThat(header(other, "Content-Security-Policy")).contains("frame-ancestors 'none'");
      assertThat(header(other, "X-Frame-Options")).isEqualTo("DENY");
    }
  }

  @Test
  void showsTheReleasedRankingInBothLanguages() {
    assertThat(get(JUNE).body()).contains("2023-06", "赤壁市", "87.90", "lang=\"zh-CN\"");
    assertThat(get(JUNE + "&lang=en").body())
        .contains("lang=\"en\"", "Ranking of", "group=county&amp;period=2023-06&amp;lang=en");
    HttpResponse<String> first = get(JUNE);
    assertThat(header(first, "Cache-Control")).contains("no-cache");
    HttpResponse<String> again =
        CITIZEN.send(CITIZEN.request(JUNE).header("If-None-Match", header(first, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void showsNothingBeforeTheRelease() {
    String path = "/embed/ranking?group=county&period=2046-03";
    RoundInHand round =
        RoundInHand.computed(
                "2046-03",
                "XN-GX,99",
                "XN-ZX,98",
                "XN-XA,97",
                "XN-JY,96",
                "XN-CB,95",
                "XN-TC,94",
                "XN-CY,93",
                "XN-TS,92")
            .approve();
    String before = get(path).body();
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(before).doesNotContain("99");
    round.release(Map.of());
    assertThat(get(path).body()).contains("99");
    assertThat(get("/embed/ranking?group=nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/embed/ranking?group=county&period=nonsense").statusCode()).isEqualTo(400);
  }
}
