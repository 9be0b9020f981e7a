package io.sunboard.routing;

import io.sunboard.routing.RoutingDocument.AreaEntry;
import io.sunboard.routing.RoutingDocument.BoxEntry;
import io.sunboard.routing.RoutingDocument.RuleEntry;
import io.sunboard.routing.RoutingRule.Hours;
import io.sunboard.routing.RoutingRule.Season;
import io.sunboard.shared.Decision;
import io.sunboard.shared.PlainWords;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules of a document, or says everything that is wrong with it, each fault at its place:
 * {@code rules.3.words.0}.
 */
public final class RoutingReading {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,47}");
  private static final int MOST_AREAS = 200;
  private static final int MOST_RULES = 500;
  private static final int MOST_VALUES = 100;
  private static final int MOST_BOXES = 20;
  private static final int HIGHEST = 1_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORD = 40;
  private static final RoutingArea.Box NO_BOX = new RoutingArea.Box(0, 0, 0, 0);
  private static final UnitCode NO_UNIT = new UnitCode("XX");

  private final List<Refusal> faults = new ArrayList<>();
  private final Predicate<String> units;
  private final Predicate<String> categories;

  private RoutingReading(Predicate<String> units, Predicate<String> categories) {
    this.units = units;
    this.categories = categories;
  }

  /**
   * Reads a document.
   *
   * @param units whether there is an active unit of that code
   * @param categories whether there is a category of that code
   */
  public static Decision<RoutingRules> read(
      RoutingDocument document, Predicate<String> units, Predicate<String> categories) {
    return new RoutingReading(units, categories).read(document);
  }

  private Decision<RoutingRules> read(RoutingDocument document) {
    List<RoutingArea> areas = new ArrayList<>();
    List<@Nullable AreaEntry> areaEntries = bounded("areas", document.areas(), MOST_AREAS);
    for (int i = 0; i < areaEntries.size(); i++) {
      areas.add(area("areas." + i, areaEntries.get(i)));
    }
    once("areas", areas.stream().map(RoutingArea::code).toList());
    Set<String> known = new HashSet<>(areas.stream().map(RoutingArea::code).toList());
    List<RoutingRule> rules = new ArrayList<>();
    List<@Nullable RuleEntry> ruleEntries = bounded("rules", document.rules(), MOST_RULES);
    if (ruleEntries.isEmpty()) {
      fault("rules", "REQUIRED");
    }
    for (int i = 0; i < ruleEntries.size(); i++) {
      rules.add(rule("rules." + i, ruleEntries.get(i), known));
    }
    once("rules", rules.stream().map(RoutingRule::code).toList());
    return faults.isEmpty()
        ? Decision.accepted(new RoutingRules(areas, rules))
        : Decision.refused(faults);
  }

  private RoutingArea area(String place, @Nullable AreaEntry given) {
    AreaEntry entry = given == null ? new AreaEntry(null, null, null, null) : given;
    String code = code(place + ".code", entry.code());
    List<RoutingArea.Box> boxes = new ArrayList<>();
    List<@Nullable BoxEntry> boxEntries = bounded(place + ".boxes", entry.boxes(), MOST_BOXES);
    for (int i = 0; i < boxEntries.size(); i++) {
      boxes.add(box(place + ".boxes." + i, boxEntries.get(i)));
    }
    List<RoutingWord> names = words(place + ".names", entry.names());
    if (boxes.isEmpty() && names.isEmpty()) {
      fault(place, "AREA_WITHOUT_GROUND");
    }
    return new RoutingArea(code, name(place + ".name", entry.name()), boxes, names);
  }

  private RoutingArea.Box box(String place, @Nullable BoxEntry box) {
    if (box == null
        || box.south() == null
        || box.west() == null
        || box.north() == null
        || box.east() == null) {
      fault(place, "BOX_INCOMPLETE");
      return NO_BOX;
    }
    boolean sound =
        box.south() >= -90
            && box.south() < box.north()
            && box.north() <= 90
            && box.west() >= -180
            && box.west() < box.east()
            && box.east() <= 180;
    if (!sound) {
      fault(place, "BOX_IMPOSSIBLE");
      return NO_BOX;
    }
    return new RoutingArea.Box(box.south(), box.west(), box.north(), box.east());
  }

  private RoutingRule rule(String place, @Nullable RuleEntry given, Set<String> areas) {
    RuleEntry entry =
        given == null
            ? new RuleEntry(null, null, null, null, null, null, null, null, null, null)
            : given;
    return new RoutingRule(
        code(place + ".code", entry.code()),
        name(place + ".name", entry.name()),
        unit(place + ".unit", entry.unit()),
        priority(place + ".priority", entry.priority()),
        codes(place + ".categories", entry.categories(), categories, "UNKNOWN_CATEGORY"),
        codes(place + ".areas", entry.areas(), areas::contains, "UNKNOWN_AREA"),
        words(place + ".words", entry.words()),
        words(place + ".notWords", entry.notWords()),
        hours(place + ".hours", entry.hours()),
        season(place + ".season", entry.season()));
  }

  private UnitCode unit(String place, @Nullable String code) {
    if (code == null) {
      fault(place, "REQUIRED");
      return NO_UNIT;
    }
    if (!units.test(code)) {
      fault(place, "UNKNOWN_UNIT", code);
      return NO_UNIT;
    }
    return UnitCode.parse(code).orElse(NO_UNIT);
  }

  private int priority(String place, @Nullable Integer priority) {
    int given = priority == null ? 0 : priority;
    if (given < 0 || given > HIGHEST) {
      fault(place, "NUMBER_OUT_OF_RANGE", 0, HIGHEST);
      return 0;
    }
    return given;
  }

  private String code(String place, @Nullable String code) {
    if (code == null) {
      fault(place, "REQUIRED");
      return place;
    }
    if (!CODE.matcher(code).matches()) {
      fault(place, "MALFORMED_CODE", code);
    }
    return code;
  }

  private String name(String place, @Nullable String name) {
    if (name == null || name.isBlank()) {
      fault(place, "REQUIRED");
      return "-";
    }
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      fault(place, "TEXT_LENGTH", 1, LONGEST_NAME);
    }
    return name;
  }

  private List<String> codes(
      String place,
      @Nullable List<@Nullable String> given,
      Predicate<String> known,
      String otherwise) {
    List<String> codes = values(place, given);
    for (int i = 0; i < codes.size(); i++) {
      if (!known.test(codes.get(i))) {
        fault(place + "." + i, otherwise, codes.get(i));
      }
    }
    return codes;
  }

  private List<RoutingWord> words(String place, @Nullable List<@Nullable String> given) {
    List<String> words = values(place, given);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).length() > LONGEST_WORD || PlainWords.of(words.get(i)).isEmpty()) {
        fault(place + "." + i, "NOT_A_WORD", LONGEST_WORD);
      }
    }
    return words.stream().map(RoutingWord::of).toList();
  }

  /** A condition that is there asks for something. */
  private List<String> values(String place, @Nullable List<@Nullable String> given) {
    if (given != null && given.isEmpty()) {
      fault(place, "REQUIRED");
    }
    List<@Nullable String> bounded = bounded(place, given, MOST_VALUES);
    List<String> values =
        bounded.stream().map(each -> Objects.requireNonNullElse(each, "")).toList();
    once(place, values);
    return values;
  }

  private @Nullable Hours hours(String place, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Hours hours = Hours.parse(text).orElse(null);
    if (hours == null) {
      fault(place, "MALFORMED_HOURS", text);
    }
    return hours;
  }

  private @Nullable Season season(String place, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Season season = Season.parse(text).orElse(null);
    if (season == null) {
      fault(place, "MALFORMED_SEASON", text);
    }
    return season;
  }

  private void once(String place, List<String> values) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        fault(place + "." + i, "TWICE", values.get(i));
      }
    }
  }

  private <E extends @Nullable Object> List<E> bounded(
      String place, @Nullable List<E> given, int most) {
    if (given == null) {
      return List.of();
    }
    if (given.size() > most) {
      fault(place, "TOO_MANY", most);
      return given.subList(0, most);
    }
    return given;
  }

  private void fault(String place, String code, Object... arguments) {
    faults.add(Refusal.at(place, code, arguments));
  }
}
