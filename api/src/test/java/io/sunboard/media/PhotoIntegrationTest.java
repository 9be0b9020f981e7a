package io.sunboard.media;

import static io.sunboard.media.PhotosInHand.CITIZEN;
import static io.sunboard.media.PhotosInHand.SUPERVISOR;
import static io.sunboard.media.PhotosInHand.code;
import static io.sunboard.media.PhotosInHand.error;
import static io.sunboard.media.PhotosInHand.photo;
import static io.sunboard.media.PhotosInHand.row;
import static io.sunboard.media.PhotosInHand.send;
import static io.sunboard.media.PhotosInHand.taken;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import io.sunboard.media.app.PhotoObjects;
import io.sunboard.testing.Eventually;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import io.sunboard.testing.Together;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code POST /media}: what comes in, and what is kept of it. */
class PhotoIntegrationTest {

  @Test
  void takesAPhotoOfACitizenAndKeepsNothingOfTheCitizen() throws Exception {
    byte[] sent = TestPhotos.withExif(TestPhotos.jpeg(3000, 2000), 6);
    UUID id = taken(send(CITIZEN, sent));
    Photo row = row(id);
    assertThat(row.uploadedBy()).isNull();
    assertThat(new int[] {row.width(), row.height()}).containsExactly(1365, 2048);
    assertThat(row.state()).isEqualTo(PhotoState.UNATTACHED);
    for (PhotoVariant variant : PhotoVariant.values()) {
      byte[] kept = Sunboard.bean(PhotoObjects.class).get(row.day(), id, variant).block();
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
      assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
    }
  }

  @Test
  void refusesHeicAndSaysWhatToDo() {
    HttpResponse<String> answer = send(CITIZEN.inEnglish(), TestPhotos.heic());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("PHOTO_IS_HEIC");
    assertThat(error(answer).get("message").asString()).contains("Most Compatible", "JPEG");
    assertThat(error(send(CITIZEN, TestPhotos.heic())).get("message").asString()).contains("兼容性最佳");
  }

  @Test
  void refusesABombAtOnce() {
    HttpResponse<String> answer = send(CITIZEN, TestPhotos.bomb(60_000, 60_000));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("PHOTO_TOO_MANY_PIXELS");
    assertThat(error(answer).get("message").asString()).contains("60000");
  }

  @Test
  void refusesATextThatCallsItselfAPhoto() {
    HttpResponse<String> answer =
        send(SUPERVISOR, "photo.jpg, honestly".getBytes(StandardCharsets.UTF_8));
    assertThat(code(answer)).isEqualTo("PHOTO_FORMAT_UNKNOWN");
  }

  @Test
  void refusesAPhotoThatIsCutOff() {
    byte[] whole = TestPhotos.jpeg(640, 480);
    assertThat(code(send(SUPERVISOR, Arrays.copyOf(whole, whole.length / 2))))
        .isEqualTo("PHOTO_DAMAGED");
  }

  @Test
  void keepsNothingOfWhatIsHiddenInAPhoto() throws Exception {
    byte[] page = "<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.UTF_8);
    UUID id = taken(send(SUPERVISOR, TestPhotos.concat(TestPhotos.jpeg(64, 48), page)));
    byte[] kept =
        Sunboard.bean(PhotoObjects.class).get(row(id).day(), id, PhotoVariant.LARGE).block();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK");
  }

  @Test
  void refusesNothingAndTooMuch() {
    HttpResponse<String> empty = send(SUPERVISOR, new byte[0]);
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(code(empty)).isEqualTo("EMPTY_PHOTO");
    HttpResponse<String> large = send(SUPERVISOR, new byte[10 * 1024 * 1024 + 1]);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(code(large)).isEqualTo("PHOTO_TOO_LARGE");
  }

  @Test
  void givesTheSamePhotoToTheSameRequest() {
    String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
    UUID first = taken(send(SUPERVISOR, TestPhotos.jpeg(64, 48), key));
    assertThat(taken(send(SUPERVISOR, TestPhotos.jpeg(64, 48), key))).isEqualTo(first);
    HttpResponse<String> another = send(SUPERVISOR, TestPhotos.jpeg(64, 49), key);
    assertThat(another.statusCode()).isEqualTo(422);
    assertThat(code(another)).isEqualTo("KEY_OF_ANOTHER_REQUEST");
    // Keys are each sender's own.
    assertThat(taken(send(CITIZEN, TestPhotos.jpeg(64, 48), key))).isNotEqualTo(first);
    assertThat(taken(send(SUPERVISOR, TestPhotos.jpeg(64, 48)))).isNotEqualTo(first);
    assertThat(code(send(SUPERVISOR, TestPhotos.jpeg(64, 48), "Idempotency-Key", "short")))
        .isEqualTo("IDEMPOTENCY_KEY_LENGTH");
  }

  @Test
  void makesOnePhotoOfTheSameRequestTwiceAtOnce() {
    String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
    byte[] bytes = TestPhotos.jpeg(200, 100);
    assertThat(new HashSet<>(Together.all(4, _ -> taken(send(SUPERVISOR, bytes, key))))).hasSize(1);
  }

  @Test
  void survivesAClientThatHangsUp() throws Exception {
    byte[] whole = TestPhotos.jpeg(640, 480);
    URI api = CITIZEN.request("/").build().uri();
    for (int sent : new int[] {0, 10, whole.length / 2, whole.length}) {
      try (Socket socket = new Socket(api.getHost(), api.getPort())) {
        OutputStream out = socket.getOutputStream();
        out.write(
            ("POST /media HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                    + whole.length
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(whole, 0, sent);
        out.flush();
      }
    }
    // More than may be under way at a time: none of the places is lost.
    for (int i = 0; i < 10; i++) {
      photo(SUPERVISOR);
    }
    Eventually.eventually(() -> photo(CITIZEN));
  }
}
