package io.sunboard.routing;

import io.sunboard.shared.UnitCode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule: where all that it asks for is so, its unit is suggested. What it does not ask for, it
 * leaves open.
 *
 * @param name for people
 * @param priority from 0; the highest goes first
 * @param categories classes with their subclasses, or subclasses: one of them
 * @param areas codes: one of them
 * @param words one of them stands in the text
 * @param notWords none of them stands in the text
 */
public record RoutingRule(
    String code,
    String name,
    UnitCode unit,
    int priority,
    List<String> categories,
    List<String> areas,
    List<RoutingWord> words,
    List<RoutingWord> notWords,
    @Nullable Hours hours,
    @Nullable Season season) {

  /** Of a day; across midnight when {@code until} is not after {@code from}. */
  public record Hours(LocalTime from, LocalTime until) {

    private static final Pattern SHAPE = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    /** As {@code 22:00-06:00}; empty for every other text. */
    static Optional<Hours> parse(String text) {
      Matcher shape = SHAPE.matcher(text);
      if (!shape.matches()) {
        return Optional.empty();
      }
      try {
        Hours hours = new Hours(LocalTime.parse(shape.group(1)), LocalTime.parse(shape.group(2)));
        return hours.from.equals(hours.until) ? Optional.empty() : Optional.of(hours);
      } catch (DateTimeException noSuchTime) {
        return Optional.empty();
      }
    }

    boolean holds(LocalTime time) {
      boolean begun = !time.isBefore(from);
      boolean over = !time.isBefore(until);
      return from.isBefore(until) ? begun && !over : begun || !over;
    }

    @Override
    public String toString() {
      return from + "-" + until;
    }
  }

  /** Of a year, both days included; across the new year when {@code last} is before the first. */
  public record Season(MonthDay first, MonthDay last) {

    private static final Pattern SHAPE = Pattern.compile("(\\d\\d-\\d\\d)/(\\d\\d-\\d\\d)");

    /** As {@code 05-01/09-30}; empty for every other text. */
    static Optional<Season> parse(String text) {
      Matcher shape = SHAPE.matcher(text);
      if (!shape.matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Season(
                MonthDay.parse("--" + shape.group(1)), MonthDay.parse("--" + shape.group(2))));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }

    boolean holds(MonthDay day) {
      boolean begun = !day.isBefore(first);
      boolean over = day.isAfter(last);
      return first.isAfter(last) ? begun || !over : begun && !over;
    }

    @Override
    public String toString() {
      return first.toString().substring(2) + "/" + last.toString().substring(2);
    }
  }

  public RoutingRule {
    categories = List.copyOf(categories);
    areas = List.copyOf(areas);
    words = List.copyOf(words);
    notWords = List.copyOf(notWords);
  }

  /** Why it applies, each of its conditions with what met it; empty when it does not apply. */
  Optional<Suggestion> suggestion(Reported reported, Map<String, RoutingArea> known) {
    List<Reason> reasons = new ArrayList<>();
    boolean applies =
        category(reported.category(), reasons)
            && area(reported, known, reasons)
            && words(reported.plainText(), reasons)
            && time(reported.at(), reasons);
    return applies ? Optional.of(new Suggestion(this, reasons)) : Optional.empty();
  }

  private boolean category(String category, List<Reason> reasons) {
    if (categories.isEmpty()) {
      return true;
    }
    Optional<String> met =
        categories.stream()
            .filter(each -> category.equals(each) || category.startsWith(each + "-"))
            .findFirst();
    met.ifPresent(each -> reasons.add(new Reason(Reason.Kind.CATEGORY, each)));
    return met.isPresent();
  }

  private boolean area(Reported reported, Map<String, RoutingArea> known, List<Reason> reasons) {
    if (areas.isEmpty()) {
      return true;
    }
    Optional<String> met =
        areas.stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .map(area -> area.matches(reported))
            .filter(Objects::nonNull)
            .findFirst();
    met.ifPresent(each -> reasons.add(new Reason(Reason.Kind.AREA, each)));
    return met.isPresent();
  }

  private boolean words(String text, List<Reason> reasons) {
    if (notWords.stream().anyMatch(each -> each.isIn(text))) {
      return false;
    }
    if (words.isEmpty()) {
      return true;
    }
    List<RoutingWord> met = words.stream().filter(each -> each.isIn(text)).toList();
    met.forEach(each -> reasons.add(new Reason(Reason.Kind.WORD, each.written())));
    return !met.isEmpty();
  }

  private boolean time(LocalDateTime at, List<Reason> reasons) {
    if (hours != null) {
      if (!hours.holds(at.toLocalTime())) {
        return false;
      }
      reasons.add(new Reason(Reason.Kind.HOURS, hours.toString()));
    }
    if (season != null) {
      if (!season.holds(MonthDay.from(at))) {
        return false;
      }
      reasons.add(new Reason(Reason.Kind.SEASON, season.toString()));
    }
    return true;
  }
}
