package io.sunboard.category.app;

import io.r2dbc.spi.Readable;
import io.sunboard.category.Category;

/**
 * Categories inside other features' statements, so that a table of rows needs no second statement
 * for them.
 */
public interface CategoryRows {

  /** Columns of a category aliased {@code k}, for a select list. */
  String columns();

  /** The join that those columns need, on the given column of category codes. */
  String join(String onColumn);

  /** The category of a row that selected {@link #columns()}. */
  Category read(Readable row);
}
