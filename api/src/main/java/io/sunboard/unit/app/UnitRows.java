package io.sunboard.unit.app;

import io.r2dbc.spi.Readable;
import io.sunboard.unit.Unit;

/**
 * Units inside other features' statements, so that a table of rows needs no second statement for
 * their units.
 */
public interface UnitRows {

  /** Columns of a unit aliased {@code u} and its tier aliased {@code t}, for a select list. */
  String columns();

  /** The join that those columns need, on the given column of unit codes. */
  String join(String onColumn);

  /** The unit of a row that selected {@link #columns()}. */
  Unit read(Readable row);
}
