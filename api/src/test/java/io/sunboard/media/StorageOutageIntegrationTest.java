package io.sunboard.media;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.services.Service;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.json.JsonMapper;

/** The object store down: photos wait, nothing is half recorded. */
@Isolated
class StorageOutageIntegrationTest {

  private static HttpResponse<String> send(String key) {
    Reader reader = Reader.anonymous().inEnglish();
    return reader.send(
        reader
            .request("/media")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(TestPhotos.jpeg(32, 32))));
  }

  @Test
  void saysThatStorageIsAwayAndTakesTheSameRequestLater() {
    String key = UUID.randomUUID().toString();
    Sunboard.stop(Service.S3);
    try {
      HttpResponse<String> down = send(key);
      assertThat(down.statusCode()).isEqualTo(503);
      var error = new JsonMapper().readTree(down.body()).at("/errors/0");
      assertThat(error.at("/extensions/code").asString()).isEqualTo("STORAGE_UNAVAILABLE");
      assertThat(error.get("message").asString()).contains("File storage is unavailable");
    } finally {
      Sunboard.start(Service.S3);
    }
    eventually(() -> assertThat(send(key).statusCode()).isEqualTo(201));
    assertThat(send(key).body()).isEqualTo(send(key).body());
  }
}
