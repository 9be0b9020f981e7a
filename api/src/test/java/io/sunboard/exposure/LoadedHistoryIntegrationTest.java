package io.sunboard.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.WorkCalendar;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemHistory;
import io.sunboard.problem.app.LoadHistory;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.Sunboard;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is loaded of a problem that everybody sees already is seen as well. */
class LoadedHistoryIntegrationTest {

  private static Problem problem(String number) {
    UUID id =
        Objects.requireNonNull(
            Objects.requireNonNull(
                    Sunboard.bean(ProblemReader.class).idsOf(List.of(number)).block())
                .get(number));
    return Objects.requireNonNull(
            Sunboard.bean(ProblemLedger.class).lock(List.of(id)).next().block())
        .problem();
  }

  private static ProblemChange change(Problem before, ProblemEvent... events) {
    WorkCalendar calendar =
        Objects.requireNonNull(Sunboard.bean(Calendars.class).current().block());
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    List<Happened> happened = new ArrayList<>();
    Problem after = before;
    for (ProblemEvent event : events) {
      Happened next =
          new Happened(
              after.revision() + 1,
              event,
              now,
              now,
              "history",
              StaffRole.HANDLER,
              new UnitCode("XN-XA"));
      after = ProblemHistory.next(after, next);
      happened.add(next);
    }
    return new ProblemChange(before, after, happened, calendar);
  }

  @Test
  void reachesTheExposureThatThereIsWithItsWholeTimeline() {
    ExposureInHand exposed = ExposureInHand.filed().dispatched().redacted("载入历史的公示").released();
    assertThat(exposed.seenBy(ExposureInHand.CITIZEN).get("outcome").isNull()).isTrue();
    ProblemChange change =
        change(
            problem(exposed.problem),
            new ProblemEvent.Acknowledged(),
            new ProblemEvent.Submitted("内部整改", List.of(), true, Duration.ofHours(3), null),
            new ProblemEvent.VerificationPassed(Outcome.FIXED, "内部备注", List.of()));
    Sunboard.bean(LoadHistory.class).load(List.of(change)).block();
    JsonNode seen = exposed.seenBy(ExposureInHand.CITIZEN);
    assertThat(seen.get("status").asString()).isEqualTo("CLOSED");
    assertThat(seen.get("outcome").asString()).isEqualTo("FIXED");
    assertThat(seen.at("/timeline/nodes").valueStream().map(each -> each.get("event").asString()))
        .containsSubsequence("ACKNOWLEDGED", "SUBMITTED", "VERIFICATION_PASSED");
    assertThat(seen.toString()).doesNotContain("内部整改", "内部备注");
  }
}
