package io.sunboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.media.app.PhotoIntake;
import io.sunboard.media.app.PhotoObjects;
import io.sunboard.media.app.Photos;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.testing.Eventually;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import io.sunboard.testing.Together;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /media} and {@code GET /media}: what comes in, what comes out, and for whom. */
class PhotoIntegrationTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Reader SUPERVISOR = Reader.as("supervisor");
  private static final Reader CITIZEN = Reader.anonymous();

  private static HttpResponse<String> send(Reader reader, byte[] bytes, String... headers) {
    HttpRequest.Builder request =
        reader
            .request("/media")
            .header("Content-Type", "image/jpeg")
            .POST(BodyPublishers.ofByteArray(bytes));
    return reader.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static UUID taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    return UUID.fromString(JSON.readTree(answer.body()).get("id").asString());
  }

  private static UUID photo(Reader reader) {
    return taken(send(reader, TestPhotos.jpeg(64, 48)));
  }

  private static JsonNode error(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).at("/errors/0");
  }

  private static String code(HttpResponse<String> answer) {
    return error(answer).at("/extensions/code").asString();
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = CITIZEN.request(path);
    return HTTP.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofByteArray());
  }

  private static <T> T inTransaction(Mono<T> work) {
    return work.as(Sunboard.bean(TransactionalOperator.class)::transactional).block();
  }

  private static Photo row(UUID id) {
    return Sunboard.bean(Photos.class).find(id).block();
  }

  private static Photos photos() {
    return Sunboard.bean(Photos.class);
  }

  private static List<String> codes(Decision<?> decision) {
    return decision instanceof Decision.Refused<?>(var refusals)
        ? refusals.stream().map(each -> each.code() + "@" + String.join(".", each.field())).toList()
        : List.of();
  }

  /** The account that sent the photo, as the features know it. */
  private static Actor sender(UUID id) {
    return new Actor(
        row(id).uploadedBy(), "x", "x", true, false, Set.of(StaffRole.SUPERVISOR), null);
  }

  private static UUID released(Reader reader) {
    UUID id = photo(reader);
    Actor sender = reader == CITIZEN ? Actor.anonymous() : sender(id);
    assertThat(codes(inTransaction(photos().attach(List.of(id), "photos", sender)))).isEmpty();
    assertThat(codes(inTransaction(photos().release(List.of(id), "photos")))).isEmpty();
    return id;
  }

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

  @Test
  void hidesWhatIsNotReleasedAsIfItWereNothing() throws Exception {
    UUID hidden = photo(SUPERVISOR);
    HttpResponse<byte[]> nothing = get("/media/" + UUID.randomUUID());
    assertThat(nothing.statusCode()).isEqualTo(404);
    for (String path :
        List.of(
            "/media/" + hidden,
            "/media/" + hidden + "/thumb",
            "/media/" + hidden + "/huge",
            "/media/" + hidden + "?expires=99999999999&signature=AAAA",
            "/media/" + hidden + "?expires=-1&signature=",
            "/media/nonsense")) {
      HttpResponse<byte[]> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(nothing.body());
      assertThat(answer.headers().map().keySet()).isEqualTo(nothing.headers().map().keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/thumb", "/medium", "/large"})
  void showsWhatIsReleasedToEverybodyForEver(String size) throws Exception {
    UUID id = released(SUPERVISOR);
    HttpResponse<byte[]> answer = get("/media/" + id + size);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(answer, "Cache-Control")).contains("public", "immutable", "max-age=31536000");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    String tag = header(answer, "ETag");
    HttpResponse<byte[]> again = get("/media/" + id + size, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    photos().withdraw(List.of(id)).block();
    assertThat(get("/media/" + id + size, "If-None-Match", tag).statusCode()).isEqualTo(404);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void givesStaffAnAddressForAWhile() throws Exception {
    UUID id = photo(SUPERVISOR);
    PhotoAddresses addresses = Sunboard.bean(PhotoAddresses.class);
    assertThat(addresses.of(row(id), PhotoVariant.THUMB, Actor.anonymous())).isEmpty();
    String address = addresses.of(row(id), PhotoVariant.THUMB, sender(id)).orElseThrow().toString();
    HttpResponse<byte[]> answer = get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    // For this photo in this size until this time, and nothing else.
    assertThat(get(address.replace("/thumb", "/large")).statusCode()).isEqualTo(404);
    assertThat(get(address.replace("/thumb", "")).statusCode()).isEqualTo(404);
    assertThat(get(address.replace(id.toString(), photo(SUPERVISOR).toString())).statusCode())
        .isEqualTo(404);
    assertThat(get(address.replace("expires=", "expires=1")).statusCode()).isEqualTo(404);
  }

  @Test
  void letsOnlyTheSenderAttachAndOnlyOnce() {
    UUID own = photo(SUPERVISOR);
    UUID others = photo(Reader.as("supervisor2"));
    UUID citizens = photo(CITIZEN);
    Actor actor = sender(own);
    assertThat(
            codes(
                inTransaction(
                    photos()
                        .attach(
                            List.of(own, others, citizens, UUID.randomUUID(), own),
                            "photos",
                            actor))))
        .containsExactly(
            "UNKNOWN_PHOTO@photos.1",
            "UNKNOWN_PHOTO@photos.2",
            "UNKNOWN_PHOTO@photos.3",
            "TWICE@photos.4");
    assertThat(row(own).state()).isEqualTo(PhotoState.UNATTACHED);
    assertThat(codes(inTransaction(photos().attach(List.of(own), "photos", actor)))).isEmpty();
    assertThat(codes(inTransaction(photos().attach(List.of(own), "photos", actor))))
        .containsExactly("PHOTO_IN_USE@photos.0");
    assertThat(
            codes(inTransaction(photos().attach(List.of(citizens), "photos", Actor.anonymous()))))
        .isEmpty();
    assertThat(codes(inTransaction(photos().release(List.of(others), "photos"))))
        .containsExactly("PHOTO_NOT_IN_USE@photos.0");
  }

  @Test
  void attachesAPhotoToOneOfTwoAtOnce() {
    UUID id = photo(SUPERVISOR);
    Actor actor = sender(id);
    assertThat(
            Together.all(
                2, _ -> codes(inTransaction(photos().attach(List.of(id), "photos", actor)))))
        .containsExactlyInAnyOrder(List.of(), List.of("PHOTO_IN_USE@photos.0"));
  }

  @Test
  void releasesAMaskedCopyAndNeverItsOriginal() throws Exception {
    UUID original = photo(CITIZEN);
    inTransaction(photos().attach(List.of(original), "photos", Actor.anonymous()));
    Actor supervisor = sender(photo(SUPERVISOR));
    PhotoIntake intake = Sunboard.bean(PhotoIntake.class);
    assertThat(codes(intake.mask(original, List.of(), supervisor).block()))
        .containsExactly("MASK_BOXES@boxes");
    assertThat(
            codes(
                intake
                    .mask(original, List.of(new MaskBox(0.9, 0.9, 0.2, 0.05)), supervisor)
                    .block()))
        .containsExactly("MASK_BOX_OUTSIDE@boxes.0");
    assertThat(
            codes(
                intake
                    .mask(UUID.randomUUID(), List.of(new MaskBox(0, 0, 1, 1)), supervisor)
                    .block()))
        .containsExactly("UNKNOWN_PHOTO@photo");
    UUID masked =
        ((Decision.Accepted<UUID>)
                intake.mask(original, List.of(new MaskBox(0, 0, 0.5, 0.5)), supervisor).block())
            .value();
    assertThat(row(masked).derivedFrom()).isEqualTo(original);
    assertThat(row(masked).digest()).isNotEqualTo(row(original).digest());
    inTransaction(photos().attach(List.of(masked), "photos", supervisor));
    assertThat(codes(inTransaction(photos().release(List.of(original), "photos"))))
        .containsExactly("PHOTO_HAS_MASKED_COPY@photos.0");
    assertThat(codes(inTransaction(photos().release(List.of(masked), "photos")))).isEmpty();
    assertThat(get("/media/" + original).statusCode()).isEqualTo(404);
    assertThat(get("/media/" + masked).statusCode()).isEqualTo(200);
  }
}
