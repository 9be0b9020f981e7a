package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP beyond what the audit looks at. */
class HttpIntegrationTest {

  private static final String RANKINGS = "{rankings(first:3){nodes{period group{code name}}}}";
  private static final Reader READER = Reader.anonymous();

  @Test
  void anAnonymousQueryByGetMayBeKeptAndAskedAfter() {
    HttpResponse<String> answer = READER.send(get(READER, RANKINGS));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=1, must-revalidate");
    assertThat(header(answer, "Vary"))
        .contains("Accept", "Accept-Language", "Authorization", "Origin");
    String tag = header(answer, "ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");

    HttpResponse<String> again =
        READER.send(get(READER, RANKINGS).header("If-None-Match", "\"other\", W/" + tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(READER.send(get(READER, RANKINGS).header("If-None-Match", "\"x\"")).body())
        .isEqualTo(answer.body());
  }

  @Test
  void theTagIsOfTheBytesThatAreSent() throws Exception {
    String query = "{__schema{types{name description}}}";
    HttpRequest request = get(READER, query).header("Accept-Encoding", "gzip").build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).endsWith("-gzip\"");
    HttpResponse<String> plain = READER.send(get(READER, query));
    assertThat(header(plain, "ETag")).isNotEqualTo(tag);
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.body());
    HttpRequest.Builder again = get(READER, query).header("Accept-Encoding", "gzip");
    assertThat(READER.send(again.header("If-None-Match", tag)).statusCode()).isEqualTo(304);
  }

  @Test
  void whatSomebodySignedInReadsIsKeptNowhere() {
    Reader handler = Reader.as("handler");
    HttpResponse<String> answer = handler.send(get(handler, RANKINGS));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void anAnswerWithAnErrorIsKeptNowhere() {
    HttpResponse<String> answer = READER.send(get(READER, "{nothing}"));
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mutation{loadProfile(input:{profile:\"xianning\"}){created}}",
        "subscription{publicationReleased{number}}"
      })
  void getChangesNothingAndOpensNoStream(String document) {
    for (String accept : new String[] {"application/json", "application/graphql-response+json"}) {
      HttpResponse<String> answer = READER.send(get(READER, document).header("Accept", accept));
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(header(answer, "Allow")).isEqualTo("POST");
      assertThat(answer.body()).contains("GET_ONLY_QUERIES");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, 405, METHOD_NOT_ALLOWED",
    "DELETE, 405, METHOD_NOT_ALLOWED",
    "HEAD, 405, ''",
  })
  void otherMethodsAreRefused(String method, int status, String code) {
    HttpResponse<String> answer =
        READER.send(READER.request("/graphql").method(method, BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Allow")).isEqualTo("GET, POST");
    assertThat(answer.body()).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | [{\"query\":\"{__typename}\"}] | 400 | BATCH_NOT_SUPPORTED",
        "application/json | {\"query\":\"{__typename}\" | 400 | MALFORMED_JSON",
        "application/json | {\"q\":\"{__typename}\"} | 400 | MISSING_QUERY",
        "multipart/form-data; boundary=x | x | 415 | UNSUPPORTED_MEDIA_TYPE",
        "application/x-www-form-urlencoded | query=%7Bx%7D | 415 | UNSUPPORTED_MEDIA_TYPE",
        "text/plain | {\"query\":\"{__typename}\"} | 415 | UNSUPPORTED_MEDIA_TYPE",
      })
  void whatIsNoRequestIsRefusedWithACode(String type, String body, int status, String code) {
    HttpResponse<String> answer =
        READER.send(
            READER
                .request("/graphql")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"errors\":[{\"message\":").contains(code);
  }

  @Test
  void nothingButJsonAndEventsIsOnOffer() {
    HttpResponse<String> answer = READER.send(get(READER, RANKINGS).header("Accept", "text/html"));
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("NOT_ACCEPTABLE");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedHoweverItComes() {
    byte[] large =
        ("{\"query\":\"{__typename}\"}" + " ".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(post(BodyPublishers.ofByteArray(large)).statusCode()).isEqualTo(413);
    HttpResponse<String> inChunks =
        post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertThat(inChunks.statusCode()).isEqualTo(413);
    assertThat(inChunks.body()).contains("BODY_TOO_LARGE");
  }

  @Test
  void aBodyThatDoesNotArriveIsNotWaitedForLong() throws IOException {
    URI url = Sunboard.url();
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100\r\n\r\n{";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] answer = new byte[12];
      assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
    }
  }

  @Test
  void errorsSpeakTheReadersLanguageAndKeepTheirPlace() {
    var error = READER.answer("{\n nothing}", Map.of()).get("errors").get(0);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("VALIDATION_FAILED");
    assertThat(error.at("/locations/0/line").asInt()).isEqualTo(2);
    assertThat(error.get("message").asString()).startsWith("查询");
    assertThat(READER.inEnglish().answer("{nothing}", Map.of()).toString())
        .contains("The query does not fit the schema: Field 'nothing' in type 'Query'");
  }

  @Test
  void anAddressOfNothingIsAnErrorLikeAllOthers() {
    HttpResponse<String> answer = READER.send(READER.request("/nowhere").GET());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
  }

  private static HttpRequest.Builder get(Reader reader, String query) {
    return reader
        .request("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .GET();
  }

  private static HttpResponse<String> post(HttpRequest.BodyPublisher body) {
    return READER.send(
        READER.request("/graphql").header("Content-Type", "application/json").POST(body));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
