package io.sunboard.calendar;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A year as an administrator wants it to be: all days that differ from Monday-to-Friday.
 *
 * @param source where it was announced
 * @param expectedRevision the revision that the administrator had read; 0 for a year as configured
 */
public record CalendarPlan(
    int year, String source, List<CalendarYear.Day> days, int expectedRevision) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_SOURCE = 300;
  private static final int LONGEST_NAME = 40;

  public CalendarPlan {
    days = List.copyOf(days);
  }

  /** The year as it will be, or everything that is wrong with the plan. */
  public Decision<CalendarYear> decide(CalendarYear present) {
    List<Refusal> refusals = new ArrayList<>();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      refusals.add(Refusal.at("year", "NUMBER_OUT_OF_RANGE", FIRST_YEAR, LAST_YEAR));
    }
    if (source.isBlank() || source.length() > LONGEST_SOURCE) {
      refusals.add(Refusal.at("source", "TEXT_LENGTH", 1, LONGEST_SOURCE));
    }
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < days.size(); i++) {
      check("days." + i, days.get(i), seen, refusals);
    }
    if (expectedRevision != present.revision()) {
      refusals.add(Refusal.at("expectedRevision", "STALE_REVISION", present.revision()));
    }
    return refusals.isEmpty()
        ? Decision.accepted(
            new CalendarYear(
                year,
                true,
                source,
                present.revision() + 1,
                days.stream().sorted(Comparator.comparing(CalendarYear.Day::date)).toList()))
        : Decision.refused(refusals);
  }

  private void check(
      String place, CalendarYear.Day day, Set<LocalDate> seen, List<Refusal> refusals) {
    String name = day.name();
    if (day.date().getYear() != year) {
      refusals.add(Refusal.at(place + ".date", "DAY_OF_ANOTHER_YEAR", day.date(), year));
    } else if (!seen.add(day.date())) {
      refusals.add(Refusal.at(place + ".date", "TWICE", day.date()));
    } else if (day.kind() == DayKind.WORKING && CalendarYear.works(day.date(), null)) {
      refusals.add(Refusal.at(place + ".kind", "WORKING_ANYWAY", day.date()));
    }
    if (name != null && name.length() > LONGEST_NAME) {
      refusals.add(Refusal.at(place + ".name", "TEXT_LENGTH", 0, LONGEST_NAME));
    }
  }
}
