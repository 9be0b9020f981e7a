package io.sunboard.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What differs from Monday-to-Friday in one year.
 *
 * @param announced false for a year whose holidays nobody has announced yet
 * @param source where it was announced; null when it was not
 * @param revision 0 for a year as configured, counted from 1 once an administrator has set it
 * @param days in order; all of this year
 */
public record CalendarYear(
    int year, boolean announced, @Nullable String source, int revision, List<Day> days) {

  /** A day that differs from its weekday, with the holiday's name where it has one. */
  public record Day(LocalDate date, DayKind kind, @Nullable String name) {}

  public CalendarYear {
    days = List.copyOf(days);
  }

  /** A year that nobody has announced: weekdays and weekends only. */
  public static CalendarYear unannounced(int year) {
    return new CalendarYear(year, false, null, 0, List.of());
  }

  /** Working days of the whole year. */
  public int workingDays() {
    Map<LocalDate, DayKind> differing = differing();
    int count = 0;
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      count += works(day, differing.get(day)) ? 1 : 0;
    }
    return count;
  }

  Map<LocalDate, DayKind> differing() {
    Map<LocalDate, DayKind> byDate = new TreeMap<>();
    days.forEach(day -> byDate.put(day.date(), day.kind()));
    return byDate;
  }

  static boolean works(LocalDate day, @Nullable DayKind kind) {
    if (kind != null) {
      return kind == DayKind.WORKING;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
