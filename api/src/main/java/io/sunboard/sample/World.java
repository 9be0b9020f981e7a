package io.sunboard.sample;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.category.Category;
import io.sunboard.problem.Hand;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The city in which a year is played: its units, its catalogue, its calendar. */
public final class World {

  private final SampleYear year;
  private final Map<UnitCode, Unit> units;
  private final List<Category> categories;
  private final WorkCalendar calendar;
  private final ZoneId zone;

  /**
   * @param units the city's, with those that the sample adds
   * @param categories the catalogue; classes, retired and sensitive ones are not used
   */
  public World(
      SampleYear year,
      List<Unit> units,
      List<Category> categories,
      WorkCalendar calendar,
      ZoneId zone) {
    this.year = year;
    this.units = units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    this.categories =
        categories.stream()
            .filter(category -> category.active() && !category.code().isClass())
            .filter(category -> !category.sensitive())
            .sorted((a, b) -> a.code().compareTo(b.code()))
            .toList();
    this.calendar = calendar;
    this.zone = zone;
  }

  SampleYear year() {
    return year;
  }

  Map<UnitCode, Unit> units() {
    return units;
  }

  WorkCalendar calendar() {
    return calendar;
  }

  ZoneId zone() {
    return zone;
  }

  Instant begins() {
    return LocalDate.of(year.year(), 1, 3).atTime(8, 0).atZone(zone).toInstant();
  }

  /** The last filing; every deadline of a quick category still lies in the year. */
  Instant lastFiling() {
    return LocalDate.of(year.year(), 12, 20).atTime(12, 0).atZone(zone).toInstant();
  }

  /** A deadline after this leaves too little of the year for anything to go wrong. */
  Instant quickFrom() {
    return LocalDate.of(year.year(), 12, 10).atTime(0, 0).atZone(zone).toInstant();
  }

  Instant ends() {
    return LocalDate.of(year.year(), 12, 30).atTime(12, 0).atZone(zone).toInstant();
  }

  /** Units of a tier, by code. */
  List<Unit> ofTier(String tier) {
    return units.values().stream()
        .filter(unit -> unit.active() && unit.tier().code().equals(tier))
        .sorted((a, b) -> a.code().compareTo(b.code()))
        .toList();
  }

  /** What a unit usually handles. */
  List<Category> handledBy(Unit unit) {
    Set<String> kinds = new HashSet<>();
    for (SampleYear.MoreUnit more : year.units()) {
      if (more.code().equals(unit.code().value())) {
        kinds.addAll(more.kinds());
      }
    }
    List<Category> own =
        categories.stream().filter(category -> kinds.contains(category.unitKind())).toList();
    return own.isEmpty() ? categories : own;
  }

  /** Categories with a limit of some hours. */
  List<Category> quick() {
    return categories.stream()
        .filter(category ->
            category.limit().unit() == LimitUnit.WORKING_HOURS
                || category.limit().unit() == LimitUnit.HOURS)
        .toList();
  }

  Category category(String code) {
    return categories.stream()
        .filter(category -> category.code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  Hand supervisor() {
    return office("sample:supervisor", StaffRole.SUPERVISOR);
  }

  /** Who verifies what the other dispatched. */
  Hand secondSupervisor() {
    return office("sample:supervisor2", StaffRole.SUPERVISOR);
  }

  Hand leader() {
    return office("sample:leader", StaffRole.LEADER);
  }

  Hand handler(Unit unit) {
    return new Hand("sample:handler", Set.of(StaffRole.HANDLER), unit.code(), unit.path(), null);
  }

  private Hand office(String account, StaffRole role) {
    Unit office = unit(new UnitCode(year.office()));
    UnitCode root = Objects.requireNonNull(office.parent(), "the office has no city");
    return new Hand(account, Set.of(role), office.code(), office.path(), unit(root).path());
  }

  Unit unit(UnitCode code) {
    return Objects.requireNonNull(units.get(code), () -> "no unit " + code);
  }
}
