package io.sunboard.routing;

import io.sunboard.shared.PlainWords;
import io.sunboard.shared.UnitCode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    List<String> words,
    List<String> notWords,
    @Nullable Hours hours,
    @Nullable Season season) {

  /** Of a day; across midnight when {@code until} is not after {@code from}. */
  public record Hours(LocalTime from, LocalTime until) {
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
    if (notWords.stream().anyMatch(each -> text.contains(PlainWords.of(each)))) {
      return false;
    }
    if (words.isEmpty()) {
      return true;
    }
    List<String> met =
        words.stream().filter(each -> text.contains(PlainWords.of(each))).toList();
    met.forEach(each -> reasons.add(new Reason(Reason.Kind.WORD, each)));
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
