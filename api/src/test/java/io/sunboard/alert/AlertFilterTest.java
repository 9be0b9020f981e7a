package io.sunboard.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.alert.AlertFilter.Box;
import io.sunboard.alert.AlertFilter.Circle;
import io.sunboard.shared.Decision;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertFilterTest {

  private static List<String> codes(
      Set<AlertTopic> topics,
      @Nullable String exposure,
      @Nullable Box box,
      @Nullable Circle circle) {
    return new AlertFilter(topics, null, null, exposure, box, circle).checked()
            instanceof Decision.Refused<AlertFilter>(var refusals)
        ? refusals.stream().map(each -> each.code()).toList()
        : List.of();
  }

  @Test
  void needsATopic() {
    assertThat(codes(Set.of(), null, null, null)).containsExactly("REQUIRED");
  }

  @Test
  void limitsExposuresOnly() {
    assertThat(codes(Set.of(AlertTopic.RANKINGS), "GS-7K3M-Q9XT", null, null))
        .containsExactly("LIMITS_EXPOSURES_ONLY");
    assertThat(codes(Set.of(AlertTopic.RANKINGS, AlertTopic.EXPOSURES), "GS-7K3M-Q9XT", null, null))
        .isEmpty();
  }

  @Test
  void refusesPlacesThatAreNone() {
    Set<AlertTopic> exposures = Set.of(AlertTopic.EXPOSURES);
    assertThat(codes(exposures, null, new Box(30, 114, 29, 115), null))
        .containsExactly("IMPOSSIBLE_AREA");
    assertThat(codes(exposures, null, new Box(Double.NaN, 114, 29, 115), null))
        .containsExactly("IMPOSSIBLE_AREA");
    assertThat(codes(exposures, null, null, new Circle(29, 114, 5)))
        .containsExactly("IMPOSSIBLE_CIRCLE");
    assertThat(codes(exposures, null, new Box(29, 170, 30, -170), new Circle(29, 114, 50)))
        .containsExactly("ONE_OF_TWO");
  }
}
