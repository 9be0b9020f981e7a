package io.sunboard.open311.web;

import io.sunboard.category.CategoryCode;
import io.sunboard.open311.RequestSearch;
import io.sunboard.open311.RequestSearch.Circle;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads the arguments of {@code GET requests}, as the standard has them: with {@code
 * service_request_id} all others are ignored; without dates the last ninety days are meant, with
 * one of them the ninety days from or until it, and no more than ninety at a time.
 *
 * @param skip how many come before the page
 * @param size how many stand on the page
 */
record RequestQuery(RequestSearch search, int skip, int size) {

  private static final Duration SPAN = Duration.ofDays(90);
  private static final int MOST_NUMBERS = 200;
  private static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 200;
  private static final int DEEPEST = 10_000;
  private static final double USUAL_METRES = 1_000;
  private static final double MOST_METRES = 50_000;
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  static RequestQuery of(MultiValueMap<String, String> given, Instant now, ZoneId zone) {
    String numbers = text(given, "service_request_id");
    int size = number(given, "page_size", USUAL_SIZE, LARGEST_SIZE);
    int page = number(given, "page", 1, DEEPEST);
    long skip = (page - 1L) * size;
    if (skip + size > DEEPEST) {
      throw Open311Fault.bad("TOO_DEEP", DEEPEST);
    }
    return new RequestQuery(
        numbers != null
            ? RequestSearch.of(list("service_request_id", numbers, MOST_NUMBERS))
            : search(given, now, zone),
        (int) skip,
        size);
  }

  private static RequestSearch search(
      MultiValueMap<String, String> given, Instant now, ZoneId zone) {
    Instant start = instant(given, "start_date", zone);
    Instant end = instant(given, "end_date", zone);
    Instant to = end != null ? end : start != null ? start.plus(SPAN) : now;
    Instant from = start != null ? start : to.minus(SPAN);
    if (from.isAfter(to) || Duration.between(from, to).compareTo(SPAN) > 0) {
      throw Open311Fault.bad("SPAN", SPAN.toDays());
    }
    return new RequestSearch(null, services(given), from, to, open(given), near(given));
  }

  private static @Nullable List<String> services(MultiValueMap<String, String> given) {
    String text = text(given, "service_code");
    if (text == null) {
      return null;
    }
    List<String> codes = list("service_code", text, MOST_NUMBERS);
    for (String code : codes) {
      if (CategoryCode.parse(code).isEmpty()) {
        throw Open311Fault.unknown("UNKNOWN_SERVICE", code);
      }
    }
    return codes;
  }

  private static @Nullable Boolean open(MultiValueMap<String, String> given) {
    String text = text(given, "status");
    if (text == null) {
      return null;
    }
    List<String> wanted = list("status", text, 2);
    for (String each : wanted) {
      if (!each.equals("open") && !each.equals("closed")) {
        throw Open311Fault.bad("STATUS", each);
      }
    }
    return wanted.contains("open") && wanted.contains("closed") ? null : wanted.contains("open");
  }

  private static @Nullable Circle near(MultiValueMap<String, String> given) {
    Double latitude = decimal(given, "lat", -90, 90);
    Double longitude = decimal(given, "long", -180, 180);
    Double metres = decimal(given, "radius", 1, MOST_METRES);
    if (latitude == null && longitude == null && metres == null) {
      return null;
    }
    if (latitude == null || longitude == null) {
      throw Open311Fault.bad("LAT_AND_LONG");
    }
    return new Circle(latitude, longitude, metres == null ? USUAL_METRES : metres);
  }

  private static @Nullable Double decimal(
      MultiValueMap<String, String> given, String name, double least, double most) {
    String text = text(given, name);
    if (text == null) {
      return null;
    }
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      value = Double.NaN;
    }
    if (!(value >= least && value <= most)) {
      throw Open311Fault.bad("RANGE", name, plain(least), plain(most));
    }
    return value;
  }

  private static String plain(double bound) {
    return Long.toString((long) bound);
  }

  private static int number(MultiValueMap<String, String> given, String name, int usual, int most) {
    String text = text(given, name);
    if (text == null) {
      return usual;
    }
    int value = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (value < 1 || value > most) {
      throw Open311Fault.bad("RANGE", name, 1, most);
    }
    return value;
  }

  /** A date and time with its offset, one of the city's own, or a day from its beginning. */
  private static @Nullable Instant instant(
      MultiValueMap<String, String> given, String name, ZoneId zone) {
    String text = text(given, name);
    if (text == null) {
      return null;
    }
    try {
      // A plus sign that was not escaped arrives as a space.
      String written = text.replace(' ', '+');
      Instant at =
          written.indexOf('T') < 0
              ? LocalDate.parse(written).atStartOfDay(zone).toInstant()
              : written.matches(".*T.*(Z|[+-][0-9:]+)")
                  ? OffsetDateTime.parse(written).toInstant()
                  : LocalDateTime.parse(written).atZone(zone).toInstant();
      if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
        throw Open311Fault.bad("DATE", name, text);
      }
      return at;
    } catch (DateTimeException malformed) {
      throw Open311Fault.bad("DATE", name, text);
    }
  }

  private static List<String> list(String name, String text, int most) {
    List<String> items =
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    if (items.isEmpty() || items.size() > most) {
      throw Open311Fault.bad("LIST", name, most);
    }
    return items;
  }

  private static @Nullable String text(MultiValueMap<String, String> given, String name) {
    String text = given.getFirst(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.indexOf('\0') >= 0) {
      throw Open311Fault.bad("CHARACTERS", name);
    }
    return text.strip();
  }
}
