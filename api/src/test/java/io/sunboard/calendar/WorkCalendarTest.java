package io.sunboard.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final OfficeHours HOURS =
      new OfficeHours(
          List.of(
              new OfficeHours.Span(LocalTime.of(8, 30), LocalTime.of(12, 0)),
              new OfficeHours.Span(LocalTime.of(14, 30), LocalTime.of(17, 30))));

  /** 2024 with two days off and a Sunday made up; 2025 is not announced. */
  private static WorkCalendar aCalendar() {
    return new WorkCalendar(
        SHANGHAI,
        HOURS,
        List.of(
            new CalendarYear(
                2024,
                true,
                "a notice",
                0,
                List.of(
                    new CalendarYear.Day(LocalDate.of(2024, 5, 1), DayKind.OFF, "劳动节"),
                    new CalendarYear.Day(LocalDate.of(2024, 5, 2), DayKind.OFF, "劳动节"),
                    new CalendarYear.Day(LocalDate.of(2024, 5, 5), DayKind.WORKING, null)))));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  @ParameterizedTest(name = "{0} + {1} {2} = {3}")
  @CsvSource({
    // Within a span, over lunch, over night, over the weekend, over holidays and a made-up Sunday.
    "2024-04-29T09:00, 2, WORKING_HOURS, 2024-04-29T11:00",
    "2024-04-29T11:00, 2, WORKING_HOURS, 2024-04-29T15:30",
    "2024-04-29T16:30, 4, WORKING_HOURS, 2024-04-30T11:30",
    "2024-04-26T17:00, 1, WORKING_HOURS, 2024-04-29T09:00",
    "2024-04-30T17:00, 1, WORKING_HOURS, 2024-05-03T09:00",
    "2024-05-03T17:00, 1, WORKING_HOURS, 2024-05-05T09:00",
    // A working day ends at the same minute of the next one.
    "2024-04-29T10:00, 1, WORKING_DAYS, 2024-04-30T10:00",
    "2024-04-30T10:00, 1, WORKING_DAYS, 2024-05-03T10:00",
    "2024-04-30T10:00, 3, WORKING_DAYS, 2024-05-06T10:00",
    // Begun outside office hours, it begins when offices open.
    "2024-04-29T06:00, 1, WORKING_HOURS, 2024-04-29T09:30",
    "2024-04-29T12:30, 1, WORKING_HOURS, 2024-04-29T15:30",
    "2024-04-29T20:00, 1, WORKING_HOURS, 2024-04-30T09:30",
    "2024-05-01T10:00, 1, WORKING_DAYS, 2024-05-03T17:30",
    // A limit that fills a span ends with it, not with the next one's beginning.
    "2024-04-29T08:30, 1, WORKING_DAYS, 2024-04-29T17:30",
    // The clock's own hours and days know no offices.
    "2024-04-30T23:00, 2, HOURS, 2024-05-01T01:00",
    "2024-04-30T23:00, 2, DAYS, 2024-05-02T23:00"
  })
  void endsALimit(String from, int amount, LimitUnit unit, String due) {
    WorkCalendar.Due end = aCalendar().due(at(from), new TimeLimit(amount, unit));
    assertThat(end.at()).isEqualTo(at(due));
    assertThat(end.provisional()).isFalse();
  }

  @Test
  void saysThatALimitRunsIntoAYearNobodyHasAnnounced() {
    assertThat(aCalendar().due(at("2024-12-31T17:00"), new TimeLimit(1, LimitUnit.WORKING_HOURS)))
        .isEqualTo(new WorkCalendar.Due(at("2025-01-01T09:00"), true));
    assertThat(
            aCalendar().due(at("2024-12-31T17:00"), new TimeLimit(1, LimitUnit.DAYS)).provisional())
        .isFalse();
  }

  @Test
  void goesOnWithWhatIsLeftAfterAPause() {
    WorkCalendar calendar = aCalendar();
    Instant begun = at("2024-04-29T09:00");
    Duration limit = calendar.length(new TimeLimit(8, LimitUnit.WORKING_HOURS));
    Duration left = limit.minus(calendar.workingTime(begun, at("2024-04-29T16:30")));
    assertThat(left).isEqualTo(Duration.ofHours(3));
    assertThat(calendar.after(at("2024-05-01T12:00"), left, true).at())
        .isEqualTo(at("2024-05-03T11:30"));
  }

  @Test
  void countsNothingBackwardsAndNothingOffTime() {
    WorkCalendar calendar = aCalendar();
    assertThat(calendar.workingTime(at("2024-04-30T10:00"), at("2024-04-29T10:00")))
        .isEqualTo(Duration.ZERO);
    assertThat(calendar.workingTime(at("2024-05-01T00:00"), at("2024-05-03T00:00")))
        .isEqualTo(Duration.ZERO);
  }

  /**
   * Whatever the beginning and the length: what was added is what has run, and no less was enough.
   */
  @Test
  void addsWhatItCounts() {
    Random random = new Random(20240501);
    WorkCalendar calendar = aCalendar();
    for (int i = 0; i < 500; i++) {
      Instant from = at("2024-04-01T00:00").plusSeconds(random.nextInt(60 * 24 * 3600));
      Duration length = Duration.ofSeconds(1 + random.nextInt(40 * 3600));
      Instant to = calendar.plusWorkingTime(from, length);
      assertThat(calendar.workingTime(from, to)).isEqualTo(length);
      assertThat(calendar.workingTime(from, to.minusNanos(1))).isLessThan(length);
    }
  }

  @Test
  void refusesHoursThatNobodyCouldKeep() {
    var morning = new OfficeHours.Span(LocalTime.of(8, 0), LocalTime.of(12, 0));
    var overlapping = new OfficeHours.Span(LocalTime.of(11, 0), LocalTime.of(17, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OfficeHours(List.of(morning, overlapping)));
    assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OfficeHours.Span(LocalTime.NOON, LocalTime.NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeLimit(0, LimitUnit.DAYS));
  }
}
