package io.sunboard.calendar.app;

import io.sunboard.calendar.OfficeHours;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When offices are open.
 *
 * @param hours spans such as {@code 08:30-12:00}, in order
 */
@ConfigurationProperties("sunboard.office")
record CalendarSettings(List<String> hours) {

  OfficeHours officeHours() {
    return new OfficeHours(hours.stream().map(CalendarSettings::span).toList());
  }

  private static OfficeHours.Span span(String text) {
    String[] ends = text.split("-", 2);
    if (ends.length != 2) {
      throw new IllegalArgumentException("office hours look like 08:30-12:00, not " + text);
    }
    return new OfficeHours.Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
  }
}
