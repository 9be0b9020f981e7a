package io.sunboard.exposure;

import static io.sunboard.exposure.ExposureInHand.CITIZEN;
import static io.sunboard.exposure.ExposureInHand.HANDLER;
import static io.sunboard.exposure.ExposureInHand.PUBLISHER;
import static io.sunboard.exposure.ExposureInHand.SUPERVISOR;
import static io.sunboard.exposure.ExposureInHand.get;
import static io.sunboard.exposure.ExposureInHand.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Places are told as exactly as they may be, and photos show no more than they may. */
class ExposedPlacesAndPhotosIntegrationTest {

  private static Map<String, Object> area(double south, double north, double west, double east) {
    return Map.of(
        "filter",
        Map.of("area", Map.of("south", south, "north", north, "west", west, "east", east)));
  }

  @Test
  void coarsensPlacesOfASensitiveCategory() {
    ExposureInHand shown =
        ExposureInHand.filed("E01-01", 29.83271, 114.32213).redacted("敏感").released();
    JsonNode place = shown.seenBy(CITIZEN).get("location");
    assertThat(place.get("precision").asInt()).isEqualTo(100);
    double latitude = place.get("latitude").asDouble();
    assertThat(latitude).isNotEqualTo(29.83271).isBetween(29.83271 - 0.00046, 29.83271 + 0.00046);
    // Searching by ever smaller boxes finds the shown point, not the real one.
    assertThat(numbers(CITIZEN, area(latitude - 0.00001, latitude + 0.00001, 114.32, 114.325)))
        .contains(shown.number());
    double real = 29.83271;
    if (Math.abs(real - latitude) > 0.0001) {
      assertThat(numbers(CITIZEN, area(real - 0.00001, real + 0.00001, 114.32, 114.325)))
          .doesNotContain(shown.number());
    }
  }

  @Test
  void hidesThePlaceWhenTheRedactorSaysSo() {
    ExposureInHand filed = ExposureInHand.filed();
    Map<String, Object> input = filed.redaction("无点位");
    input.put("showPlace", false);
    filed.redacted(SUPERVISOR, input).released();
    assertThat(filed.seenBy(CITIZEN).get("location").isNull()).isTrue();
  }

  @Test
  void releasesAMaskedCopyInsteadOfThePhoto() {
    ExposureInHand filed = ExposureInHand.filed();
    JsonNode masked =
        SUPERVISOR.done(
            "exposure/maskPhoto",
            Map.of(
                "problem",
                filed.problem,
                "photo",
                filed.photos.getFirst(),
                "boxes",
                List.of(Map.of("x", 0.1, "y", 0.1, "width", 0.3, "height", 0.3))));
    String copy = masked.get("photo").asString();
    assertThat(get(masked.get("url").asString()).statusCode()).isEqualTo(200);
    assertThat(get("/media/" + copy).statusCode()).isEqualTo(404);
    // The original cannot be released any more.
    filed.redacted("原片");
    assertThat(PUBLISHER.refused("exposure/approveExposure", filed.input()).toString())
        .contains("PHOTO_HAS_MASKED_COPY");
    assertThat(filed.seenBy(CITIZEN).isNull()).isTrue();
    Map<String, Object> again = filed.redaction("打码");
    again.put("photos", List.of(Map.of("id", copy, "kind", "BEFORE")));
    filed.redacted(SUPERVISOR, again).released();
    assertThat(filed.seenBy(CITIZEN).at("/photos/0/id").asString()).isEqualTo(copy);
    assertThat(get("/media/" + copy).statusCode()).isEqualTo(200);
    assertThat(get("/media/" + filed.photos.getFirst()).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesEvidenceOfSomebodyElse() {
    ExposureInHand shown = ExposureInHand.filed().dispatched();
    String foreign = ExposureInHand.photo(CITIZEN);
    JsonNode refused =
        HANDLER.refused(
            "exposure/submitRectification",
            Map.of("problem", shown.problem, "text", "x", "photos", List.of(foreign)));
    assertThat(refused.get(0).get("code").asString()).isEqualTo("UNKNOWN_PHOTO");
    assertThat(refused.get(0).get("field").toString()).contains("photos", "0");
  }
}
