package io.sunboard.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Released rankings as pages without script. How they look and read, a browser tests. */
class RankingPagesIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();
  private static final String JUNE = "/rankings/county/2023-06.html";

  private static HttpResponse<String> get(String path) {
    return CITIZEN.send(CITIZEN.request(path));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void aReleasedRankingIsReadableWithoutScriptInBothLanguages() {
    assertThat(get(JUNE).body())
        .contains(
            "lang=\"zh-CN\"", "中心城区", "91.26", "赤壁市", "87.90", "未列入本期通报", "第6名", "2023年6月县市区排名")
        .contains("1 × 87.90 = 87.90", "数据来源", "2023年6月城市管理月度综合评价通报", "本期没有更正")
        .doesNotContain("<script", "{title}", "{body}", ">page.");
    assertThat(get("/rankings/county/2023-06.en.html").body())
        .contains("lang=\"en\"", "87.90", "There is no correction", "June 2023", "12 July 2023")
        .doesNotContain("page.title", "<script");
  }

  @Test
  void itsPolicyAllowsItsOwnStyleSheetAndNothingElse() {
    HttpResponse<String> page = get(JUNE);
    assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(page.body()).contains("href=\"../page.css\"").doesNotContain("<style", "style=");
    assertThat(header(get("/rankings/page.css"), "Content-Type")).startsWith("text/css");
  }

  @Test
  void cachesAskWhetherItStillHolds() {
    HttpResponse<String> first = get(JUNE);
    assertThat(header(first, "Cache-Control")).contains("no-cache", "public");
    assertThat(
            CITIZEN
                .send(CITIZEN.request(JUNE).header("If-None-Match", header(first, "ETag")))
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void everyRankingIsListedAndInTheCatalogue() {
    assertThat(get("/rankings/index.html").body())
        .contains("href=\"county/2023-06.html\"", "县市区")
        .doesNotContain("<script");
    assertThat(get("/rankings/").statusCode()).isEqualTo(200);
    assertThat(get("/rankings/index.en.html").body()).contains("county/2023-06.en.html");
    assertThat(get("/export/catalog.jsonld").body())
        .contains("/rankings/county/2023-06.html", "/rankings/county/2023-06.en.html");
  }

  @Test
  void whatIsNotReleasedIsNotThere() {
    RoundInHand round =
        RoundInHand.computed(
                "2046-05",
                "XN-GX,91",
                "XN-ZX,90",
                "XN-XA,89",
                "XN-JY,88",
                "XN-CB,87",
                "XN-TC,86",
                "XN-CY,85",
                "XN-TS,84")
            .approve();
    String path = "/rankings/county/2046-05.html";
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(get("/rankings/").body()).doesNotContain("2046-05");
    round.release(Map.of());
    assertThat(get(path).body()).contains("1 × 91 = 91.00");
    for (String nowhere :
        new String[] {
          "/rankings/nowhere/2023-06.html",
          "/rankings/county/nonsense.html",
          "/rankings/county/2023-06.v7.html",
          "/rankings/county/1999-01.html"
        }) {
      assertThat(get(nowhere).statusCode()).as(nowhere).isEqualTo(404);
    }
  }
}
