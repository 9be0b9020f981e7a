package io.sunboard.problem;

import io.sunboard.calendar.WorkCalendar;
import io.sunboard.category.Category;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a decision needs to know besides the problem.
 *
 * @param units every unit that the problem or the command names, as far as there is one
 */
public record Situation(
    Hand hand,
    Instant now,
    ZoneId zone,
    WorkCalendar calendar,
    Category category,
    Map<UnitCode, Unit> units) {

  public Situation {
    units = Map.copyOf(units);
  }

  /** Whether the unit is the hand's own or stands below it. */
  boolean handCovers(UnitCode code) {
    Unit unit = units.get(code);
    return unit != null && hand.covers(unit.path());
  }
}
