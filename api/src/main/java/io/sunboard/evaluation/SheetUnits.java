package io.sunboard.evaluation;

import io.sunboard.shared.Sheet;
import io.sunboard.shared.UnitCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that a sheet of a round may name.
 *
 * @param known the active units, by code and by Chinese name
 * @param allowed the units of the round's groups
 */
public record SheetUnits(Map<String, UnitCode> known, Set<UnitCode> allowed) {

  public SheetUnits {
    known = Map.copyOf(known);
    allowed = Set.copyOf(allowed);
  }

  /** Which lines of a sheet a key stood in; a unit alone, or a unit with a label. */
  static final class Seen {
    private final Map<Object, Integer> rows = new HashMap<>();

    /** The row where the key stood before; empty the first time. */
    Optional<Integer> before(Object key, int row) {
      return Optional.ofNullable(rows.putIfAbsent(key, row));
    }
  }

  /** A unit of the round's groups; empty, with its fault, when the cell names none. */
  <C extends Enum<C> & Sheet.Column> Optional<UnitCode> of(Sheet<C>.Row row, C column) {
    Optional<UnitCode> unit = row.unit(column, known);
    return unit.isEmpty() || allowed.contains(unit.get())
        ? unit
        : row.fault(column, "UNIT_NOT_IN_GROUP", row.cell(column));
  }

  /** The same, once a sheet. */
  <C extends Enum<C> & Sheet.Column> Optional<UnitCode> once(
      Sheet<C>.Row row, C column, Seen seen) {
    Optional<UnitCode> unit = of(row, column);
    if (unit.isEmpty()) {
      return unit;
    }
    Optional<Integer> before = seen.before(unit.get(), row.number());
    return before.isEmpty()
        ? unit
        : row.fault(column, "UNIT_TWICE", row.cell(column), before.get());
  }

  /** All units by what they may be called in a sheet. */
  public static SheetUnits of(Map<String, UnitCode> known, Collection<UnitCode> allowed) {
    return new SheetUnits(known, Set.copyOf(allowed));
  }
}
