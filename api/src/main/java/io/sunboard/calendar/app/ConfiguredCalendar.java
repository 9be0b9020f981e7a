package io.sunboard.calendar.app;

import io.sunboard.calendar.CalendarYear;
import io.sunboard.calendar.DayKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The holidays that come with the product: {@code calendar/china.yaml}. */
final class ConfiguredCalendar {

  record Holidays(int through, List<Year> years) {}

  record Year(int year, List<String> sources, List<Holiday> holidays, List<LocalDate> makeUpDays) {}

  record Holiday(String name, LocalDate from, LocalDate to) {}

  private ConfiguredCalendar() {}

  /** The years by number. */
  static Map<Integer, CalendarYear> read() {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = new ClassPathResource("calendar/china.yaml").getInputStream()) {
      Map<Integer, CalendarYear> years = new TreeMap<>();
      for (Year year : yaml.readValue(in, Holidays.class).years()) {
        years.put(year.year(), calendarYear(year));
      }
      return years;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CalendarYear calendarYear(Year year) {
    List<CalendarYear.Day> days = new ArrayList<>();
    for (Holiday holiday : year.holidays()) {
      holiday
          .from()
          .datesUntil(holiday.to().plusDays(1))
          .forEach(day -> days.add(new CalendarYear.Day(day, DayKind.OFF, holiday.name())));
    }
    year.makeUpDays().forEach(day -> days.add(new CalendarYear.Day(day, DayKind.WORKING, null)));
    days.sort(Comparator.comparing(CalendarYear.Day::date));
    return new CalendarYear(year.year(), true, String.join(" ", year.sources()), 0, days);
  }
}
