package io.sunboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Files at a node that has a virus scanner. */
@Execution(ExecutionMode.SAME_THREAD)
class AntivirusIntegrationTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static ScannerInHand scanner;
  private static Sunboard.Node node;

  @BeforeAll
  static void start() throws Exception {
    scanner = new ScannerInHand();
    node =
        Sunboard.ownCity(
            "antivirus",
            "--sunboard.clamav.host=127.0.0.1",
            "--sunboard.clamav.port=" + scanner.port(),
            "--sunboard.clamav.patience=3s");
  }

  @AfterAll
  static void stop() throws Exception {
    node.close();
    scanner.close();
  }

  @AfterEach
  void calm() {
    scanner.be(ScannerInHand.Mood.WATCHFUL);
  }

  private static HttpResponse<String> photo(byte[] bytes, String key) {
    Reader citizen = Reader.anonymous().at(node.url());
    return citizen.send(
        citizen
            .request("/media")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  private static byte[] infected() {
    return TestPhotos.concat(
        TestPhotos.jpeg(64, 48), ScannerInHand.EICAR.getBytes(StandardCharsets.US_ASCII));
  }

  private static String code(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString();
  }

  private static long rows(String table) {
    return node.bean(DatabaseClient.class)
        .sql("select count(*) n from " + table)
        .map(row -> row.get("n", Long.class))
        .one()
        .block();
  }

  @Test
  void takesAPhotoThatIsClean() {
    int looks = scanner.looks();
    // Larger than one piece of the stream.
    byte[] large = TestPhotos.concat(TestPhotos.jpeg(64, 48), new byte[200_000]);
    HttpResponse<String> answer = photo(large, UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    assertThat(scanner.looks()).isEqualTo(looks + 1);
  }

  @Test
  void refusesAnInfectedPhotoAndKeepsNothingOfIt() {
    long before = rows("media");
    HttpResponse<String> answer = photo(infected(), UUID.randomUUID().toString());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("PHOTO_INFECTED");
    assertThat(answer.body()).contains("Eicar-Test-Signature");
    assertThat(rows("media")).isEqualTo(before);
  }

  @Test
  void keepsNothingWhileTheScannerDoesNotAnswerAndTakesTheRetry() {
    for (var mood :
        new ScannerInHand.Mood[] {ScannerInHand.Mood.SILENT, ScannerInHand.Mood.OVERSTRAINED}) {
      long before = rows("media");
      String key = UUID.randomUUID().toString();
      scanner.be(mood);
      HttpResponse<String> answer = photo(TestPhotos.jpeg(80, 60), key);
      assertThat(answer.statusCode()).as(answer::body).isEqualTo(503);
      assertThat(answer.body()).contains("病毒扫描");
      assertThat(rows("media")).isEqualTo(before);
      scanner.be(ScannerInHand.Mood.WATCHFUL);
      assertThat(photo(TestPhotos.jpeg(80, 60), key).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void looksAtStaffsFilesToo() {
    Reader evaluator = Reader.as("evaluator").at(node.url());
    long before = rows("upload");
    HttpResponse<String> answer =
        evaluator.uploadAnswer(
            "scores.csv", ScannerInHand.EICAR.getBytes(StandardCharsets.US_ASCII));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("FILE_INFECTED");
    scanner.be(ScannerInHand.Mood.SILENT);
    assertThat(evaluator.uploadAnswer("scores.csv", new byte[] {'a'}).statusCode()).isEqualTo(503);
    assertThat(rows("upload")).isEqualTo(before);
    scanner.be(ScannerInHand.Mood.WATCHFUL);
    assertThat(evaluator.uploadAnswer("scores.csv", new byte[] {'a'}).statusCode()).isEqualTo(201);
  }

  @Test
  void keepsNothingWhenNoScannerListens() throws Exception {
    int nobody;
    try (ScannerInHand gone = new ScannerInHand()) {
      nobody = gone.port();
    }
    try (var alone =
        Sunboard.ownCity(
            "antivirusgone",
            "--sunboard.clamav.host=127.0.0.1",
            "--sunboard.clamav.port=" + nobody)) {
      Reader citizen = Reader.anonymous().at(alone.url());
      HttpResponse<String> answer =
          citizen.send(
              citizen.request("/media").POST(BodyPublishers.ofByteArray(TestPhotos.jpeg(64, 48))));
      assertThat(answer.statusCode()).as(answer::body).isEqualTo(503);
    }
  }
}
