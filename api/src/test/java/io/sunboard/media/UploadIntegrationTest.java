package io.sunboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /uploads}: what is taken, what is refused, and how soon. */
class UploadIntegrationTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MIB = 1024 * 1024;

  private static JsonNode error(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).at("/errors/0");
  }

  @Test
  void keepsAFileUpToItsBound() {
    HttpResponse<String> answer = Reader.as("evaluator").uploadAnswer("满.csv", new byte[32 * MIB]);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(answer.body()).get("id").asString()).hasSize(36);
  }

  @Test
  void refusesAnEmptyFile() {
    HttpResponse<String> answer = Reader.as("evaluator").uploadAnswer("空.csv", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error(answer).at("/extensions/code").asString()).isEqualTo("EMPTY_FILE");
    assertThat(error(answer).get("message").asString()).isEqualTo("文件是空的。");
  }

  @Test
  void refusesOneByteTooMuch() {
    HttpResponse<String> answer =
        Reader.as("evaluator").inEnglish().uploadAnswer("big.csv", new byte[32 * MIB + 1]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(error(answer).at("/extensions/code").asString()).isEqualTo("FILE_TOO_LARGE");
    assertThat(error(answer).get("message").asString())
        .isEqualTo("The file is too large; 32 MB at most.");
  }

  /** An announced length is enough to refuse; nobody has to send the file first. */
  @Test
  void refusesFiftyMebibytesBeforeTheyAreSent() throws IOException {
    URI api = Reader.anonymous().request("/").build().uri();
    String head =
        Reader.as("evaluator").request("/uploads").build().headers().map().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue().getFirst() + "\r\n")
            .reduce("", String::concat);
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /uploads HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
                  + head
                  + "Content-Length: "
                  + 50 * MIB
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] start = in.readNBytes("HTTP/1.1 413".length());
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void refusesFiftyMebibytesOfUnknownLength() {
    Reader reader = Reader.as("evaluator");
    refuses(
        reader, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[50 * MIB])));
  }

  @Test
  void refusesFiftyMebibytesOfKnownLength() {
    refuses(Reader.as("evaluator"), BodyPublishers.ofByteArray(new byte[50 * MIB]));
  }

  private static void refuses(Reader reader, HttpRequest.BodyPublisher body) {
    HttpResponse<String> answer = reader.send(reader.request("/uploads").POST(body));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(error(answer).at("/extensions/code").asString()).isEqualTo("FILE_TOO_LARGE");
  }

  /** Nothing of a refused file stands in the way of what the same client asks next. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void answersWhatFollowsARefusedFile(boolean announced) throws Exception {
    byte[] file = new byte[50 * MIB];
    HttpRequest.Builder upload = Reader.as("evaluator").request("/uploads");
    HttpRequest.Builder next =
        Reader.anonymous()
            .request("/graphql")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int round = 0; round < 3; round++) {
        HttpResponse<String> refused =
            client.send(
                upload
                    .POST(
                        announced
                            ? BodyPublishers.ofByteArray(file)
                            : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("connection")).contains("close");
        for (int i = 0; i < 20; i++) {
          HttpResponse<String> answer =
              client.send(next.build(), HttpResponse.BodyHandlers.ofString());
          assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
      }
    }
  }

  @Test
  void asksReadersToSignIn() {
    HttpResponse<String> answer = Reader.anonymous().uploadAnswer("x.csv", new byte[] {1});
    assertThat(answer.statusCode()).isIn(401, 403);
    assertThat(error(answer).at("/extensions/reason").asString()).isEqualTo("SIGN_IN_REQUIRED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler", "supervisor", "evaluator", "publisher", "leader", "admin"})
  void takesFilesOfAllStaff(String account) {
    assertThat(Reader.as(account).upload("x.csv", new byte[] {1})).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"''", "'../../etc/passwd'", "'a b/c?d'", "'赤壁\u0000市'", "'\r\nX: y'"})
  void keepsAnyNameAsANameAndNothingElse(String name) {
    assertThat(Reader.as("evaluator").upload(name, new byte[] {1})).hasSize(36);
    assertThat(Reader.as("evaluator").upload("名".repeat(500), new byte[] {1})).hasSize(36);
  }
}
