package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.platform.error.RefusedRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

class RequestReaderTest {

  @Test
  void readsABodyWithExactNumbers() {
    Map<String, Object> request =
        body("{\"query\":\"{a}\",\"variables\":{\"x\":0.10},\"operationName\":null,\"other\":1}");
    assertThat(request)
        .isEqualTo(Map.of("query", "{a}", "variables", Map.of("x", new BigDecimal("0.10"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"query\":\"{a}\"}] | BATCH_NOT_SUPPORTED",
        "{\"query\":\"{a}\" | MALFORMED_JSON",
        "{\"query\":\"{a}\"} x | MALFORMED_JSON",
        "{\"query\":\"{a}\",\"query\":\"{b}\"} | MALFORMED_JSON",
        "'' | MALFORMED_JSON",
        "null | MALFORMED_JSON",
        "1 | MALFORMED_JSON",
        "{} | MISSING_QUERY",
        "{\"query\":\"\"} | MISSING_QUERY",
        "{\"query\":1} | INVALID_PARAMETER",
        "{\"query\":\"{a}\",\"variables\":[]} | INVALID_PARAMETER",
        "{\"query\":\"{a}\",\"operationName\":{}} | INVALID_PARAMETER",
        "{\"query\":\"{a}\",\"extensions\":\"x\"} | INVALID_PARAMETER",
      })
  void refusesABodyThatIsNoRequest(String body, String code) {
    assertRefused(() -> body(body), 400, code);
  }

  @Test
  void refusesABodyThatIsNestedForTheSakeOfNesting() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    assertRefused(
        () -> body("{\"query\":\"{a}\",\"variables\":{\"x\":" + deep + "}}"),
        400,
        "MALFORMED_JSON");
  }

  @Test
  void readsAnAddress() {
    LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    parameters.set("query", "query A($x: Int){a}");
    parameters.set("operationName", "A");
    parameters.set("variables", "{\"x\":1}");
    assertThat(RequestReader.address(parameters))
        .isEqualTo(
            Map.of(
                "query", "query A($x: Int){a}", "operationName", "A", "variables", Map.of("x", 1)));
  }

  @Test
  void takesEmptyParametersOfAnAddressForAbsent() {
    LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    parameters.set("query", "{a}");
    parameters.set("operationName", "");
    parameters.set("variables", "");
    assertThat(RequestReader.address(parameters)).isEqualTo(Map.of("query", "{a}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json; charset=UTF-8"})
  void takesJsonInUtf8(String contentType) {
    RequestReader.requireJson(headers(contentType));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/graphql",
        "application/json; charset=utf-16",
        "nonsense",
      })
  void refusesWhatAnotherSiteCouldSendUnasked(String contentType) {
    HttpHeaders headers = headers(contentType);
    assertRefused(() -> RequestReader.requireJson(headers), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void refusesABodyOfNoDeclaredType() {
    assertRefused(
        () -> RequestReader.requireJson(new HttpHeaders()), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  private static Map<String, Object> body(String body) {
    return RequestReader.body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpHeaders headers(String contentType) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.CONTENT_TYPE, contentType);
    return headers;
  }

  private static void assertRefused(ThrowingCallable call, int status, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            e -> {
              assertThat(e.status().value()).isEqualTo(status);
              assertThat(e.code()).isEqualTo(code);
            });
  }
}
