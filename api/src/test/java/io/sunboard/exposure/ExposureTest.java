package io.sunboard.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureTest {

  private static final Instant NOON = Instant.parse("2024-03-04T04:00:00Z");

  private static ExposureContent content(String title) {
    return new ExposureContent(title, "text", "address", null, List.of());
  }

  private static Exposure proposed() {
    Standing standing =
        new Standing(
            ExposureStatus.FILED, null, null, null, null, false, 0, null, null, null, null);
    return new Exposure(
        "GS-7K3M-Q9XT",
        UUID.randomUUID(),
        false,
        "E01-02",
        NOON,
        ExposureState.PROPOSED,
        null,
        content("first"),
        standing,
        Set.of("writer"),
        null,
        null,
        null,
        0,
        1,
        null);
  }

  private static Exposure done(Decision<Exposure> decision) {
    return ((Decision.Accepted<Exposure>) decision).value();
  }

  private static @Nullable String refusal(Decision<Exposure> decision) {
    return ((Decision.Refused<Exposure>) decision).refusals().getFirst().code();
  }

  @Test
  void isReleasedByAnotherPersonOnly() {
    assertThatThrownBy(() -> proposed().approve("writer", 1, NOON))
        .isInstanceOf(ForbiddenException.class)
        .hasMessage("SECOND_PERSON_REQUIRED");
    Exposure released = done(proposed().approve("reader", 1, NOON));
    assertThat(released.state()).isEqualTo(ExposureState.RELEASED);
    assertThat(released.content()).isEqualTo(content("first"));
    assertThat(released.draft()).isNull();
    assertThat(released.version()).isEqualTo(1);
  }

  @Test
  void remembersEveryHandThatDrafted() {
    Exposure second = done(proposed().redact(content("second"), "editor", 1));
    for (String hand : List.of("writer", "editor")) {
      assertThatThrownBy(() -> second.approve(hand, 2, NOON))
          .isInstanceOf(ForbiddenException.class);
    }
    Exposure released = done(second.approve("reader", 2, NOON));
    Exposure corrected = done(released.redact(content("third"), "reader", 3));
    assertThat(corrected.content()).isEqualTo(content("second"));
    assertThatThrownBy(() -> corrected.approve("reader", 4, NOON))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void refusesStaleRevisions() {
    assertThat(refusal(proposed().approve("reader", 2, NOON))).isEqualTo("STALE_REVISION");
    assertThat(refusal(proposed().redact(content("x"), "editor", null)))
        .isEqualTo("STALE_REVISION");
    assertThat(refusal(proposed().withdraw("why", 0, NOON))).isEqualTo("STALE_REVISION");
  }

  @Test
  void keepsNothingButTheReasonOnceWithdrawn() {
    Exposure gone = done(done(proposed().approve("r", 1, NOON)).withdraw(" why ", 2, NOON));
    assertThat(gone.content()).isNull();
    assertThat(gone.draft()).isNull();
    assertThat(gone.reason()).isEqualTo("why");
    assertThat(gone.status()).isEqualTo(ExposureStatus.WITHDRAWN);
    assertThat(gone.isPublic()).isTrue();
    assertThat(refusal(gone.withdraw("why", 3, NOON))).isEqualTo("EXPOSURE_WITHDRAWN");
    assertThat(refusal(gone.redact(content("x"), "e", 3))).isEqualTo("EXPOSURE_WITHDRAWN");
    assertThat(refusal(gone.approve("r", 3, NOON))).isEqualTo("EXPOSURE_NOT_PROPOSED");
    assertThat(refusal(proposed().withdraw(" ", 1, NOON))).isEqualTo("TEXT_LENGTH");
    assertThat(done(proposed().withdraw("why", 1, NOON)).isPublic()).isFalse();
  }

  @Test
  void tellsNobodyItsDraft() {
    Exposure corrected = done(done(proposed().approve("r", 1, NOON)).redact(content("x"), "e", 2));
    assertThat(corrected.forEverybody().draft()).isNull();
    assertThat(corrected.forEverybody().drafters()).isEmpty();
    assertThat(corrected.forEverybody().content()).isEqualTo(content("first"));
  }

  @ParameterizedTest
  @CsvSource({
    "29.83271, 114.32213, 100",
    "-33.1, -70.6, 1000",
    "0, 0, 200",
    "89.99, 179.999, 100",
    "-90, -180, 500"
  })
  void showsTheMiddleOfASquareThatIsTheSameForAllInIt(double latitude, double longitude, int grid) {
    ShownPlace place = ShownPlace.of(latitude, longitude, grid);
    assertThat(place.precision()).isEqualTo(grid);
    double metres = 111_320;
    assertThat(Math.abs(place.latitude() - latitude) * metres).isLessThanOrEqualTo(grid / 2.0 + 1);
    assertThat(
            Math.abs(place.longitude() - longitude)
                * metres
                * Math.cos(Math.toRadians(place.latitude())))
        .isLessThanOrEqualTo(grid / 2.0 + 1);
    assertThat(ShownPlace.of(place.latitude(), place.longitude(), grid)).isEqualTo(place);
  }

  @Test
  void showsOtherPlacesAsTheyAre() {
    assertThat(ShownPlace.of(29.832714, 114.32213, null))
        .isEqualTo(new ShownPlace(29.83271, 114.32213, 1));
  }
}
