package io.sunboard.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts working time. Office time runs while offices are open on working days, and stands still
 * between; a working day is worth the office time of one day, so that a limit of one working day
 * that begins on Monday at ten ends on Tuesday at ten. Exact to the nanosecond, whatever the zone's
 * clock does.
 */
public final class WorkCalendar {

  private final ZoneId zone;
  private final OfficeHours hours;
  private final Map<LocalDate, DayKind> differing = new HashMap<>();
  private final Set<Integer> announced = new HashSet<>();

  public WorkCalendar(ZoneId zone, OfficeHours hours, Collection<CalendarYear> years) {
    this.zone = zone;
    this.hours = hours;
    for (CalendarYear year : years) {
      differing.putAll(year.differing());
      if (year.announced()) {
        announced.add(year.year());
      }
    }
  }

  /**
   * When a limit ends.
   *
   * @param provisional whether it runs into a year whose holidays are not announced yet, in which
   *     only weekends count as free: it may end later
   */
  public record Due(Instant at, boolean provisional) {}

  public boolean isWorkingDay(LocalDate day) {
    return CalendarYear.works(day, differing.get(day));
  }

  /** When a limit that begins at an instant ends. */
  public Due due(Instant from, TimeLimit limit) {
    return after(from, length(limit), limit.inWorkingTime());
  }

  /**
   * When what is left of a limit ends; for clocks that were stopped.
   *
   * @param inWorkingTime whether the time left is office time or time of the clock
   */
  public Due after(Instant from, Duration left, boolean inWorkingTime) {
    Instant at = inWorkingTime ? plusWorkingTime(from, left) : from.plus(left);
    return new Due(at, inWorkingTime && !allAnnounced(from, at));
  }

  /** How long a limit is: office time, or time of the clock. */
  public Duration length(TimeLimit limit) {
    return switch (limit.unit()) {
      case WORKING_HOURS, HOURS -> Duration.ofHours(limit.amount());
      case WORKING_DAYS -> hours.day().multipliedBy(limit.amount());
      case DAYS -> Duration.ofDays(limit.amount());
    };
  }

  /** Office time between two instants; zero when the second is not after the first. */
  public Duration workingTime(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        for (OfficeHours.Span span : hours.spans()) {
          Instant opens = later(day.atTime(span.from()).atZone(zone).toInstant(), from);
          Instant closes = earlier(day.atTime(span.to()).atZone(zone).toInstant(), to);
          sum = opens.isBefore(closes) ? sum.plus(Duration.between(opens, closes)) : sum;
        }
      }
    }
    return sum;
  }

  /**
   * The first instant by which that much office time has run; no office time at all has run at the
   * instant itself.
   */
  public Instant plusWorkingTime(Instant from, Duration working) {
    if (working.isZero() || working.isNegative()) {
      return from;
    }
    Duration left = working;
    for (LocalDate day = from.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        for (OfficeHours.Span span : hours.spans()) {
          Instant opens = later(day.atTime(span.from()).atZone(zone).toInstant(), from);
          Instant closes = day.atTime(span.to()).atZone(zone).toInstant();
          Duration open = Duration.between(opens, closes);
          if (open.compareTo(left) >= 0) {
            return opens.plus(left);
          }
          left = open.isNegative() ? left : left.minus(open);
        }
      }
    }
  }

  private boolean allAnnounced(Instant from, Instant to) {
    int last = to.atZone(zone).getYear();
    for (int year = from.atZone(zone).getYear(); year <= last; year++) {
      if (!announced.contains(year)) {
        return false;
      }
    }
    return true;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
