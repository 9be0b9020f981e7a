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
 * @param exact the total before rounding; null exactly when unranked
 * @param grade code of the scheme's grade; null where it earns none
 * @param honours the list that it is on; null for neither
 * @param tieBreak code of the channel that decided between it and a unit of equal total; null where
 *     none had to
 * @param gaps why it has no rank, by channel; empty exactly when ranked
 * @param unrankedReason why it has no rank, in words, once a publisher has said so
 */
public record RankedRow(
    int position,
    UnitCode unit,
    @Nullable Integer rank,
    @Nullable BigDecimal total,
    @Nullable BigDecimal exact,
    @Nullable String grade,
    @Nullable HonourList honours,
    @Nullable String tieBreak,
    List<Gap> gaps,
    @Nullable Text unrankedReason,
    List<ScoreComponent> components) {

  public RankedRow {
    components = List.copyOf(components);
    gaps = List.copyOf(gaps);
    if ((rank == null) != (total == null) || (rank == null) != (exact == null)) {
      throw new IllegalArgumentException("a rank needs a total and a total a rank: " + unit);
    }
    if (rank != null && !gaps.isEmpty()) {
      throw new IllegalArgumentException("ranked in spite of gaps: " + unit);
    }
  }

  /** A unit without a rank. */
  public static RankedRow unranked(int position, UnitCode unit, List<Gap> gaps) {
    return new RankedRow(position, unit, null, null, null, null, null, null, gaps, null, List.of());
  }
}
