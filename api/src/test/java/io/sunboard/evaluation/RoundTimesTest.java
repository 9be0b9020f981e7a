package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.OfficeHours;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.scheme.Deadlines;
import io.sunboard.shared.Period;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTimesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZONE,
          new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
          List.of());
  private static final Period MARCH = Period.parse("2024-03").orElseThrow();

  private static TimeLimit days(int amount) {
    return new TimeLimit(amount, LimitUnit.DAYS);
  }

  private static final Deadlines ALL =
      new Deadlines(days(5), days(2), days(3), days(2), days(1), days(4));

  @Test
  void collectingEndsSoLongAfterThePeriod() {
    Instant early = Instant.parse("2024-03-04T01:00:00Z");
    assertThat(RoundTimes.opened(MARCH, ALL, CALENDAR, ZONE, early).collectBy())
        .isEqualTo(Instant.parse("2024-04-05T16:00:00Z"));
    Instant late = Instant.parse("2024-06-01T00:00:00Z");
    assertThat(RoundTimes.opened(MARCH, ALL, CALENDAR, ZONE, late).collectBy())
        .as("a round of the past collects from now on")
        .isEqualTo(Instant.parse("2024-06-06T00:00:00Z"));
  }

  @Test
  void eachPhaseFollowsTheOneBefore() {
    Instant now = Instant.parse("2024-04-02T01:00:00Z");
    RoundTimes collected =
        RoundTimes.opened(MARCH, ALL, CALENDAR, ZONE, now).collected(ALL, CALENDAR, now);
    assertThat(collected.computeBy()).isEqualTo(Instant.parse("2024-04-04T01:00:00Z"));
    RoundTimes computed = collected.computed(ALL, CALENDAR, true, now);
    assertThat(computed.appealsUntil()).isEqualTo(Instant.parse("2024-04-05T01:00:00Z"));
    assertThat(computed.decideBy()).isEqualTo(Instant.parse("2024-04-07T01:00:00Z"));
    assertThat(computed.approveBy()).isEqualTo(Instant.parse("2024-04-08T01:00:00Z"));
    RoundTimes again =
        computed.computed(ALL, CALENDAR, false, Instant.parse("2024-04-06T01:00:00Z"));
    assertThat(again.appealsUntil()).as("once").isEqualTo(computed.appealsUntil());
    assertThat(again.approveBy()).isEqualTo(Instant.parse("2024-04-07T01:00:00Z"));
    RoundTimes approved = again.approved(ALL, CALENDAR, now);
    assertThat(approved.releaseBy()).isEqualTo(Instant.parse("2024-04-06T01:00:00Z"));
    assertThat(approved.due(RoundState.APPROVED)).isEqualTo(approved.releaseBy());
    assertThat(approved.due(RoundState.RELEASED)).isNull();
  }

  @Test
  void aSchemeWithoutLimitsSetsNone() {
    Instant now = Instant.parse("2024-04-02T01:00:00Z");
    RoundTimes none =
        RoundTimes.opened(MARCH, Deadlines.NONE, CALENDAR, ZONE, now)
            .collected(Deadlines.NONE, CALENDAR, now)
            .computed(Deadlines.NONE, CALENDAR, true, now)
            .approved(Deadlines.NONE, CALENDAR, now);
    assertThat(none).isEqualTo(RoundTimes.NONE);
  }
}
