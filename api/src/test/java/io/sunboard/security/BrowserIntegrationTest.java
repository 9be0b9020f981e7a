package io.sunboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are told: what they may load, who may ask, what they may keep. */
class BrowserIntegrationTest {

  private static final Reader READER = Reader.anonymous();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/config.json", "/graphql?query=%7B__typename%7D", "/nowhere"})
  void everyAnswerForbidsWhatThePortalDoesNotNeed(String path) {
    HttpResponse<String> answer = READER.send(READER.request(path).GET());
    String policy = header(answer, "Content-Security-Policy");
    assertThat(policy)
        .contains("script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .contains("connect-src 'self' " + origin(Sunboard.keycloakIssuer().toString()))
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("geolocation=(self)", "camera=()");
    assertThat(header(answer, "Server")).isEmpty();
  }

  @Test
  void pagesOfOtherSitesMayAskWithoutCookies() {
    HttpResponse<String> preflight =
        READER.send(
            READER
                .request("/graphql")
                .header("Origin", "https://newspaper.example")
                .header("Access-Control-Request-Method", "POST")
                .header(
                    "Access-Control-Request-Headers", "authorization, content-type, if-none-match")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(preflight, "Access-Control-Allow-Headers"))
        .contains("authorization", "content-type", "if-none-match");
    assertThat(header(preflight, "Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> answer =
        READER.send(fromElsewhere("/graphql?query=%7B__typename%7D").GET());
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag");
  }

  @Test
  void pagesOfOtherSitesLearnWhyATokenIsRefused() {
    HttpResponse<String> answer =
        READER.send(
            fromElsewhere("/graphql?query=%7B__typename%7D")
                .header("Authorization", "Bearer x")
                .GET());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void thePortalIsServedAndItsAssetsKept() {
    HttpResponse<String> page = READER.send(READER.request("/").GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    String tag = header(page, "ETag");
    assertThat(READER.send(READER.request("/").header("If-None-Match", tag).GET()).statusCode())
        .isEqualTo(304);
    assertThat(READER.send(READER.request("/index.html").GET()).body()).isEqualTo(page.body());

    Matcher asset = Pattern.compile("/?(assets/[^\"]+\\.js)").matcher(page.body());
    assertThat(asset.find()).isTrue();
    HttpResponse<String> script = READER.send(READER.request("/" + asset.group(1)).GET());
    assertThat(header(script, "Cache-Control")).contains("immutable");
    assertThat(header(script, "Content-Type")).startsWith("text/javascript");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/application.yml",
        "/../application.yml",
        "/%2e%2e/application.yml",
        "/static/index.html",
        "/assets/",
        "/assets/..%2f..%2fapplication.yml"
      })
  void nothingBesideThePortalIsServed(String path) {
    assertThat(READER.send(READER.request(path).GET()).statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void thePortalLearnsWhereToSignIn() {
    HttpResponse<String> answer = READER.send(READER.request("/config.json").GET());
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    JsonNode config = new JsonMapper().readTree(answer.body());
    assertThat(config.get("api").asString()).isEmpty();
    assertThat(config.has("map")).isFalse();
    JsonNode keycloak = config.get("keycloak");
    assertThat(keycloak.get("url").asString() + "/realms/" + keycloak.get("realm").asString())
        .isEqualTo(Sunboard.keycloakIssuer().toString());
    assertThat(keycloak.get("clientId").asString()).isEqualTo("sunboard-portal");
  }

  private static HttpRequest.Builder fromElsewhere(String path) {
    return READER.request(path).header("Origin", "https://newspaper.example");
  }

  private static String origin(String url) {
    return url.substring(0, url.indexOf('/', "https://".length()));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
