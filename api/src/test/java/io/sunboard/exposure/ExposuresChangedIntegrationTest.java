package io.sunboard.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Live;
import io.sunboard.testing.Sunboard;
import org.junit.jupiter.api.Test;

/** Whoever listens hears of all exposures that a filter holds of, once they are released. */
class ExposuresChangedIntegrationTest {

  private static Live listening(String filter) {
    return Live.events(
        Sunboard.url(),
        "subscription { exposuresChanged(filter: " + filter + ") { number status title } }");
  }

  @Test
  void releasesChangesAndTombstonesAreHeardWhereTheFilterHolds() {
    ExposureInHand exposure = ExposureInHand.filed().dispatched().redacted("实时更新");
    try (Live here =
            listening(
                "{category: \"E01\", unit: \"XN\","
                    + " area: {south: 29.8, west: 114.3, north: 29.9, east: 114.4}}");
        Live elsewhere = listening("{unit: \"XN-CB\"}")) {
      exposure.redacted("实时更新，改过");
      exposure.released();
      here.until(exposure.number());
      here.until("实时更新，改过");
      assertThat(here.messages()).noneMatch(message -> message.contains("\"实时更新\""));
      exposure.fixed();
      here.until("CLOSED");
      assertThat(elsewhere.messages()).noneMatch(message -> message.contains(exposure.number()));
      exposure.withdrawn("误报");
      here.until("WITHDRAWN");
      elsewhere.until(exposure.number());
    }
  }

  @Test
  void whatWaitsForApprovalCannotBeAskedFor() {
    try (Live live = listening("{proposed: true}")) {
      live.until("ILLEGAL_ARGUMENT");
    }
  }
}
