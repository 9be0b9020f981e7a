package io.sunboard.ranking;

import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit in a ranking.
 *
 * @param position its line in the table, from 1, without gaps
 * @param rank 1 is best, equal totals share one; null when unranked
 * @param total as printed; null exactly when unranked
 * @param unrankedReason why it has no rank, once a publisher has said so
 */
public record RankedRow(
    int position,
    UnitCode unit,
    @Nullable Integer rank,
    @Nullable BigDecimal total,
    @Nullable Text unrankedReason,
    List<ScoreComponent> components) {

  public RankedRow {
    components = List.copyOf(components);
    if ((rank == null) != (total == null)) {
      throw new IllegalArgumentException("a rank needs a total and a total a rank: " + unit);
    }
  }
}
