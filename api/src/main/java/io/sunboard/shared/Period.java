package io.sunboard.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole months that a round, a ranking or a notice covers. Written {@code 2023-06}, {@code
 * 2008-03/2008-04}, {@code 2023-Q2}, {@code 2008-H1} or {@code 2023}; one span has one spelling, so
 * that {@code 2023-04/2023-06} is read as {@code 2023-Q2}.
 */
public record Period(YearMonth first, YearMonth last) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<y>(?!0000)\\d{4})(?:-(?:(?<m>\\d{2})(?:/(?<y2>\\d{4})-(?<m2>\\d{2}))?|Q(?<q>[1-4])|H(?<h>[12])))?");

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("ends before it begins: " + first + "/" + last);
    }
  }

  /** The period, or empty when the text is none. */
  public static Optional<Period> parse(String text) {
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(m.group("y"));
      if (m.group("q") != null) {
        return Optional.of(span(year, 3 * Integer.parseInt(m.group("q")) - 2, 3));
      }
      if (m.group("h") != null) {
        return Optional.of(span(year, 6 * Integer.parseInt(m.group("h")) - 5, 6));
      }
      if (m.group("m") == null) {
        return Optional.of(span(year, 1, 12));
      }
      YearMonth first = YearMonth.of(year, Integer.parseInt(m.group("m")));
      YearMonth last =
          m.group("m2") == null
              ? first
              : YearMonth.of(Integer.parseInt(m.group("y2")), Integer.parseInt(m.group("m2")));
      return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  public static Period month(YearMonth month) {
    return new Period(month, month);
  }

  private static Period span(int year, int firstMonth, int months) {
    YearMonth first = YearMonth.of(year, firstMonth);
    return new Period(first, first.plusMonths(months - 1L));
  }

  public LocalDate firstDay() {
    return first.atDay(1);
  }

  public LocalDate lastDay() {
    return last.atEndOfMonth();
  }

  /** Its one spelling. */
  public String code() {
    int months =
        12 * (last.getYear() - first.getYear()) + last.getMonthValue() - first.getMonthValue() + 1;
    int begins = first.getMonthValue() - 1;
    if (months == 1) {
      return first.toString();
    }
    String year = first.toString().substring(0, 4);
    if (months == 12 && begins == 0) {
      return year;
    }
    if (months == 6 && begins % 6 == 0) {
      return year + "-H" + (begins / 6 + 1);
    }
    if (months == 3 && begins % 3 == 0) {
      return year + "-Q" + (begins / 3 + 1);
    }
    return first + "/" + last;
  }

  @Override
  public String toString() {
    return code();
  }
}
