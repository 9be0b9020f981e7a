package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.platform.error.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class AnswerTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | JSON",
        "application/json; charset=utf-8 | JSON",
        "*/* | JSON",
        "application/* | JSON",
        "text/html, application/xhtml+xml, */*;q=0.8 | JSON",
        "application/graphql-response+json | GRAPHQL",
        "application/graphql-response+json, application/json;q=0.9 | GRAPHQL",
        "application/json;q=0.5, application/graphql-response+json | GRAPHQL",
        "text/event-stream | EVENTS",
        "text/event-stream, */* | EVENTS",
        "application/json, text/event-stream | JSON",
      })
  void givesWhatTheClientLikesBest(String accept, AnswerType type) {
    assertThat(AnswerType.preferred(accepting(accept))).isEqualTo(type);
  }

  @Test
  void givesJsonToThoseWhoDoNotSay() {
    assertThat(AnswerType.preferred(new HttpHeaders())).isEqualTo(AnswerType.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/*", "application/json;q=0", "text/*", "///"})
  void refusesWhatThereIsNot(String accept) {
    HttpHeaders headers = accepting(accept);
    assertThatThrownBy(() -> AnswerType.preferred(headers))
        .isInstanceOfSatisfying(
            RefusedRequest.class, e -> assertThat(e.status().value()).isEqualTo(406));
  }

  private static HttpHeaders accepting(String accept) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT, accept);
    return headers;
  }
}
