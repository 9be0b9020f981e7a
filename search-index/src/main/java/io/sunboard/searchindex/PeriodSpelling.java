package io.sunboard.searchindex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which people write a period. Periods are {@code 2023-06}, {@code 2008-03/2008-04},
 * {@code 2023-Q2}, {@code 2008-H1} and {@code 2023}; people also write 2023年6月, 2023年06月, 二〇二三年六月,
 * 2008年3-4月, 2023年第二季度, 2008年上半年 and June 2023.
 */
public final class PeriodSpelling {

  private static final String DIGITS = "〇一二三四五六七八九";
  static final List<String> CHINESE_MONTHS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");
  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final String Y = "((?:19|20)[0-9]{2})";
  private static final Pattern CANONICAL =
      Pattern.compile(
          Y + "(?:-(0[1-9]|1[0-2])(?:/" + Y + "-(0[1-9]|1[0-2]))?|-Q([1-4])|-H([12]))?");

  /** 2008年3-4月 and 2008年3月至4月; the other joints differ in punctuation alone. */
  private static final Pattern RANGE = Pattern.compile("年[0-9]+(?:-|至|月至|月-|月到)[0-9]");

  private PeriodSpelling() {}

  /**
   * All spellings of a period, the period itself first, for a document's names. A range names each
   * of its months too, as long as it has no more than three; a quarter, half or year does not.
   *
   * @return just the text itself when it is no period
   */
  public static List<String> spellings(String period) {
    Matcher matcher = CANONICAL.matcher(period);
    if (!matcher.matches()) {
      return List.of(period);
    }
    Set<String> all = new LinkedHashSet<>();
    all.add(period);
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(3) != null) {
      range(all, year, number(matcher, 2), number(matcher, 3), number(matcher, 4));
    } else if (matcher.group(2) != null) {
      month(all, year, number(matcher, 2));
    } else if (matcher.group(5) != null) {
      quarter(all, year, number(matcher, 5));
    } else if (matcher.group(6) != null) {
      half(all, year, number(matcher, 6));
    } else {
      all.addAll(List.of(year + "年", year + "年度", chineseYear(year) + "年"));
    }
    return List.copyOf(all);
  }

  /**
   * The spellings that stand in running text, for queries: few, since each costs clauses, and
   * punctuation makes no difference there.
   */
  static List<String> phrases(String period) {
    Matcher matcher = CANONICAL.matcher(period);
    if (!matcher.matches() || (matcher.group(2) == null && period.length() == 4)) {
      return List.of(period);
    }
    if (matcher.group(2) != null && matcher.group(3) == null) {
      int year = Integer.parseInt(matcher.group(1));
      int month = number(matcher, 2);
      return List.of(
          period,
          "%d年%d月".formatted(year, month),
          "%d年%02d月".formatted(year, month),
          ENGLISH_MONTHS.get(month - 1) + " " + year);
    }
    return spellings(period).stream()
        .filter(text -> text.contains("季度") || text.contains("半年") || RANGE.matcher(text).find())
        .toList();
  }

  private static void month(Set<String> all, int year, int month) {
    String chinese = CHINESE_MONTHS.get(month - 1);
    String english = ENGLISH_MONTHS.get(month - 1);
    all.add("%d年%d月".formatted(year, month));
    all.add("%d年%02d月".formatted(year, month));
    all.add("%d年%s月".formatted(year, chinese));
    all.add("%s年%s月".formatted(chineseYear(year), chinese));
    all.add("%d-%02d".formatted(year, month));
    all.add("%d-%d".formatted(year, month));
    all.add("%d%02d".formatted(year, month));
    all.add("%d.%02d".formatted(year, month));
    all.add("%d.%d".formatted(year, month));
    all.add("%d/%02d".formatted(year, month));
    all.add("%d/%d".formatted(year, month));
    all.add(english + " " + year);
    all.add(english.substring(0, 3) + " " + year);
  }

  private static void range(Set<String> all, int year, int from, int lastYear, int to) {
    int months = (lastYear - year) * 12 + to - from + 1;
    if (lastYear == year) {
      for (String join : List.of("-", "—", "至", "、", "到", "月至", "月—", "月-", "月到", "月、")) {
        all.add("%d年%d%s%d月".formatted(year, from, join, to));
      }
    }
    all.add("%d年%d月至%d年%d月".formatted(year, from, lastYear, to));
    for (int step = 0; step < months && months <= 3; step++) {
      int index = from - 1 + step;
      month(all, year + index / 12, index % 12 + 1);
    }
  }

  private static void quarter(Set<String> all, int year, int quarter) {
    String chinese = CHINESE_MONTHS.get(quarter - 1);
    all.add("%dQ%d".formatted(year, quarter));
    all.add("Q%d %d".formatted(quarter, year));
    for (String digit : List.of(chinese, Integer.toString(quarter))) {
      all.add("%d年%s季度".formatted(year, digit));
      all.add("%d年第%s季度".formatted(year, digit));
    }
  }

  private static void half(Set<String> all, int year, int half) {
    all.add("%dH%d".formatted(year, half));
    all.add("H%d %d".formatted(half, year));
    all.add("%d年%s半年".formatted(year, half == 1 ? "上" : "下"));
  }

  private static String chineseYear(int year) {
    StringBuilder text = new StringBuilder();
    Integer.toString(year).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
    return text.toString();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
