package io.sunboard.shared;

import java.util.List;
import java.util.Optional;

/**
 * Reads a table row by row, so that no more than one row need be kept: the heading first, then the
 * records.
 *
 * @param <T> a record
 */
public interface RowReader<T> {

  /** The row's record; empty for the heading, a blank row, and one with faults. */
  Optional<T> next(List<String> row);

  /** Whether the rest need not be read: its heading is wrong, or there are faults enough. */
  boolean done();

  /** Every fault, in the order of the rows; to be asked behind the last row. */
  List<ImportFault> faults();
}
