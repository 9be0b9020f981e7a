package io.sunboard.media;

import static io.sunboard.media.PhotosInHand.CITIZEN;
import static io.sunboard.media.PhotosInHand.SUPERVISOR;
import static io.sunboard.media.PhotosInHand.codes;
import static io.sunboard.media.PhotosInHand.get;
import static io.sunboard.media.PhotosInHand.header;
import static io.sunboard.media.PhotosInHand.inTransaction;
import static io.sunboard.media.PhotosInHand.photo;
import static io.sunboard.media.PhotosInHand.photos;
import static io.sunboard.media.PhotosInHand.released;
import static io.sunboard.media.PhotosInHand.row;
import static io.sunboard.media.PhotosInHand.sender;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.media.app.PhotoIntake;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /media}, attaching and masking: what comes out, and for whom. */
class PhotoAccessIntegrationTest {

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
