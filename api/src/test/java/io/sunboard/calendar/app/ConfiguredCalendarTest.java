package io.sunboard.calendar.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.CalendarYear;
import io.sunboard.calendar.DayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays that come with the product, against the counts of the State Council's notices. */
class ConfiguredCalendarTest {

  private static DayKind kind(String date) {
    LocalDate day = LocalDate.parse(date);
    return ConfiguredCalendar.read().get(day.getYear()).days().stream()
        .filter(each -> each.date().equals(day))
        .map(CalendarYear.Day::kind)
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest(name = "{0}: {1} days off, {2} made up, {3} working days")
  @CsvSource({
    "2019, 22, 6, 250",
    "2020, 30, 7, 249",
    "2021, 31, 7, 250",
    "2022, 32, 7, 249",
    "2023, 26, 7, 249",
    "2024, 28, 8, 251",
    "2025, 28, 5, 248",
    "2026, 33, 6, 248"
  })
  void hasEveryYearRightToTheDay(int year, int off, int madeUp, int workingDays) {
    CalendarYear calendar = ConfiguredCalendar.read().get(year);
    assertThat(calendar.days()).filteredOn(day -> day.kind() == DayKind.OFF).hasSize(off);
    assertThat(calendar.days()).filteredOn(day -> day.kind() == DayKind.WORKING).hasSize(madeUp);
    assertThat(calendar.days()).allMatch(day -> day.date().getYear() == year);
    assertThat(calendar.days()).extracting(CalendarYear.Day::date).doesNotHaveDuplicates();
    assertThat(calendar.workingDays()).isEqualTo(workingDays);
    assertThat(calendar.announced()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // The extension of January 2020, and a year whose first days the next year's notice governs.
    "2020-01-31, OFF",
    "2020-02-02, OFF",
    "2020-01-19, WORKING",
    "2022-12-31, OFF",
    "2021-02-07, WORKING",
    "2023-10-06, OFF",
    "2024-02-18, WORKING",
    "2025-10-08, OFF",
    "2026-02-23, OFF"
  })
  void knowsTheDaysThatAreEasilyMissed(String date, DayKind kind) {
    assertThat(kind(date)).isEqualTo(kind);
  }

  @Test
  void makesUpOnWeekendsOnlyButOnceInFebruary2020() {
    ConfiguredCalendar.read().values().stream()
        .flatMap(year -> year.days().stream())
        .filter(day -> day.kind() == DayKind.WORKING)
        .map(CalendarYear.Day::date)
        .filter(date -> !date.equals(LocalDate.of(2020, 2, 3)))
        .forEach(
            date -> assertThat(date.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  }
}
