package io.sunboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.media.app.PhotoHousekeeping;
import io.sunboard.media.app.PhotoObjects;
import io.sunboard.media.app.Photos;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Photos at a node whose settings are not the usual ones. */
class PhotoSettingsIntegrationTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static HttpResponse<String> send(Reader reader, String forwardedFor) {
    return reader.send(
        reader
            .request("/media")
            .header("X-Forwarded-For", forwardedFor)
            .POST(BodyPublishers.ofByteArray(TestPhotos.jpeg(32, 32))));
  }

  private static String code(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString();
  }

  @Test
  void givesEachNetworkItsShare() {
    try (var node =
        Sunboard.ownCity(
            "photolimits",
            "--sunboard.proxies=1",
            "--sunboard.media.public-photos=2",
            "--sunboard.media.staff-photos=3")) {
      Reader citizen = Reader.anonymous().at(node.url());
      assertThat(send(citizen, "203.0.113.7").statusCode()).isEqualTo(201);
      // What the client itself wrote before our proxy's entry changes nothing.
      assertThat(send(citizen, "198.51.100.1, 203.0.113.99").statusCode()).isEqualTo(201);
      HttpResponse<String> third = send(citizen, "192.0.2.1, 203.0.113.8");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(code(third)).isEqualTo("TOO_MANY_PHOTOS");
      assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(1, 600);
      assertThat(send(citizen, "203.0.114.7").statusCode()).isEqualTo(201);
      assertThat(send(citizen, "2001:db8:1::1").statusCode()).isEqualTo(201);
      assertThat(send(citizen, "2001:db8:1:ffff::2").statusCode()).isEqualTo(201);
      assertThat(send(citizen, "2001:db8:1:2::3").statusCode()).isEqualTo(429);
      assertThat(send(citizen, "2001:db8:2::1").statusCode()).isEqualTo(201);
      Reader staff = Reader.as("handler").at(node.url());
      for (String from : List.of("203.0.113.7", "203.0.114.7", "203.0.115.7")) {
        assertThat(send(staff, from).statusCode()).isEqualTo(201);
      }
      assertThat(send(staff, "203.0.116.7").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void deletesWhatNothingCameToReferTo() {
    try (var node = Sunboard.ownCity("photopurge", "--sunboard.media.keep-unattached=0s")) {
      UUID id =
          UUID.fromString(
              JSON.readTree(send(Reader.as("handler").at(node.url()), "x").body())
                  .get("id")
                  .asString());
      Photos photos = node.bean(Photos.class);
      Photo photo = photos.find(id).block();
      assertThat(node.bean(PhotoHousekeeping.class).purge().block()).isEqualTo(1);
      assertThat(photos.find(id).block()).isNull();
      assertThat(node.bean(PhotoObjects.class).kept(photo.day()).collectList().block())
          .doesNotContain(id);
    }
  }

  @Test
  void sweepsUpWhatNoRowKnows() {
    try (var node = Sunboard.ownCity("photosweep", "--sunboard.media.orphans-after=0s")) {
      PhotoObjects objects = node.bean(PhotoObjects.class);
      PhotoHousekeeping housekeeping = node.bean(PhotoHousekeeping.class);
      UUID known =
          UUID.fromString(
              JSON.readTree(send(Reader.as("handler").at(node.url()), "x").body())
                  .get("id")
                  .asString());
      LocalDate day = node.bean(Photos.class).find(known).block().day();
      UUID orphan = UUID.randomUUID();
      objects.put(day, orphan, Map.of(PhotoVariant.THUMB, new byte[] {1})).block();
      // At the first sight it may be a photo that is just being taken in.
      assertThat(housekeeping.sweep().block()).isZero();
      assertThat(objects.kept(day).collectList().block()).contains(orphan, known);
      assertThat(housekeeping.sweep().block()).isEqualTo(1);
      assertThat(objects.kept(day).collectList().block()).contains(known).doesNotContain(orphan);
    }
  }
}
