package io.sunboard.ranking;

import java.util.Map;

/**
 * A row with every step of its arithmetic.
 *
 * @param steps by channel code, one for each of the row's components; empty when unranked
 */
public record ComputedRow(RankedRow ranked, Map<String, Steps> steps) {

  public ComputedRow {
    steps = Map.copyOf(steps);
  }
}
