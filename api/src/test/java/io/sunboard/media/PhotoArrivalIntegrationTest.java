package io.sunboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import io.sunboard.media.app.Photos;
import io.sunboard.shared.Actor;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A citizen's photo: where it was taken goes, networks break, and what is none is called by name.
 */
class PhotoArrivalIntegrationTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Reader CITIZEN = Reader.anonymous();

  private static HttpResponse<String> send(byte[] bytes, String key) {
    return CITIZEN.send(
        CITIZEN
            .request("/media")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  private static UUID taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    return UUID.fromString(JSON.readTree(answer.body()).get("id").asString());
  }

  private static JsonNode error(byte[] bytes) {
    HttpResponse<String> answer = send(bytes, UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(422);
    return JSON.readTree(answer.body()).at("/errors/0");
  }

  private static String code(byte[] bytes) {
    return error(bytes).at("/extensions/code").asString();
  }

  private static Metadata metadata(byte[] photo) throws Exception {
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
  }

  @Test
  void forgetsWhereItWasTakenAndStandsUpright() throws Exception {
    byte[] sent = TestPhotos.withExif(TestPhotos.jpeg(300, 200), 6);
    assertThat(metadata(sent).getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation())
        .isNotNull();
    UUID id = taken(send(sent, UUID.randomUUID().toString()));
    Photos photos = Sunboard.bean(Photos.class);
    inTransaction(photos.attach(List.of(id), "photos", Actor.anonymous()));
    inTransaction(photos.release(List.of(id), "photos"));
    for (String size : List.of("", "/large", "/medium", "/thumb")) {
      byte[] shown =
          HTTP.send(CITIZEN.request("/media/" + id + size).build(), BodyHandlers.ofByteArray())
              .body();
      assertThat(metadata(shown).getDirectoriesOfType(GpsDirectory.class)).isEmpty();
      assertThat(metadata(shown).getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
      assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("SpyPhone");
    }
    Photo kept = photos.find(id).block();
    assertThat(new int[] {kept.width(), kept.height()}).containsExactly(200, 300);
  }

  private static <T> T inTransaction(Mono<T> work) {
    return work.as(Sunboard.bean(TransactionalOperator.class)::transactional).block();
  }

  /**
   * On a poor network: cut off in the middle, then twice whole, since the first answer was lost.
   */
  @Test
  void isOnePhotoHoweverOftenItHadToBeSent() throws Exception {
    byte[] photo = TestPhotos.jpeg(640, 480);
    String key = UUID.randomUUID().toString();
    URI api = CITIZEN.request("/").build().uri();
    for (int sent : List.of(0, photo.length / 2, photo.length - 1)) {
      try (Socket socket = new Socket(api.getHost(), api.getPort())) {
        OutputStream out = socket.getOutputStream();
        String head =
            "POST /media HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(key, photo.length);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(photo, 0, sent);
        out.flush();
      }
    }
    UUID first = taken(send(photo, key));
    assertThat(taken(send(photo, key))).isEqualTo(first);
  }

  @Test
  void callsWhatIsNoPhotoByItsName() {
    JsonNode zip = error("PK\u0003\u0004 photo.jpg".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(zip.at("/extensions/code").asString()).isEqualTo("PHOTO_IS_A_FILE");
    assertThat(zip.get("message").asString()).contains("ZIP", "JPEG");
    assertThat(error("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)).get("message").asString())
        .contains("PDF");
    assertThat(code("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("PHOTO_IS_A_FILE");
    assertThat(code(TestPhotos.heic())).isEqualTo("PHOTO_IS_HEIC");
    assertThat(code(TestPhotos.bomb(60_000, 60_000))).isEqualTo("PHOTO_TOO_MANY_PIXELS");
  }

  @Test
  void refusesTwoHundredMegapixelsBeforeItDecodesThem() {
    JsonNode error = error(TestPhotos.sayingItIs(TestPhotos.jpeg(64, 48), 16_320, 12_240));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("PHOTO_TOO_MANY_PIXELS");
    assertThat(error.get("message").asString()).contains("16320", "12240", "50");
  }

  /** A photo that is a page or an archive as well is made anew, and is a photo alone then. */
  @Test
  void makesAPhotoAloneOfOneThatIsSomethingElseAsWell() throws Exception {
    byte[] more = "PK\u0003\u0004<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
    UUID id =
        taken(send(TestPhotos.concat(TestPhotos.jpeg(64, 48), more), UUID.randomUUID().toString()));
    Photos photos = Sunboard.bean(Photos.class);
    inTransaction(photos.attach(List.of(id), "photos", Actor.anonymous()));
    inTransaction(photos.release(List.of(id), "photos"));
    HttpResponse<byte[]> shown =
        HTTP.send(CITIZEN.request("/media/" + id).build(), BodyHandlers.ofByteArray());
    assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1))
        .doesNotContain("script", "PK\u0003\u0004");
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }
}
