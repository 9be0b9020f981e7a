package io.sunboard.ranking;

import io.sunboard.scheme.HonourRules.ListRule;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks, lists and tie-breaks of units that stand in order already. */
final class Standings {

  private final List<Totalled> ordered;
  private final Scheme scheme;
  private final int[] ranks;
  private final int[] ranksFromLast;

  /**
   * @param ordered the best first
   * @param order of two that it calls equal, both have the same rank
   */
  Standings(List<Totalled> ordered, Comparator<Totalled> order, Scheme scheme) {
    this.ordered = ordered;
    this.scheme = scheme;
    int size = ordered.size();
    ranks = new int[size];
    ranksFromLast = new int[size];
    for (int i = 0; i < size; i++) {
      boolean tied = i > 0 && order.compare(ordered.get(i), ordered.get(i - 1)) == 0;
      ranks[i] = tied ? ranks[i - 1] : i + 1;
    }
    for (int i = size - 1; i >= 0; i--) {
      boolean tied = i < size - 1 && ranks[i] == ranks[i + 1];
      ranksFromLast[i] = tied ? ranksFromLast[i + 1] : size - i;
    }
  }

  int rank(int index) {
    return ranks[index];
  }

  /** The list that it is on; who is on the red one is not on the black one. */
  @Nullable HonourList honours(int index) {
    BigDecimal total = ordered.get(index).total();
    ListRule red = scheme.honours().red();
    if (red != null
        && (red.count() == null || ranks[index] <= red.count())
        && (red.threshold() == null || total.compareTo(red.threshold()) >= 0)) {
      return HonourList.RED;
    }
    ListRule black = scheme.honours().black();
    return black != null
            && (black.count() == null || ranksFromLast[index] <= black.count())
            && (black.threshold() == null || total.compareTo(black.threshold()) < 0)
        ? HonourList.BLACK
        : null;
  }

  /** The first channel that told it apart from a neighbour of equal total. */
  @Nullable String tieBreak(int index) {
    String decided = null;
    int at = scheme.tieBreaks().size();
    for (int neighbour : new int[] {index - 1, index + 1}) {
      if (neighbour < 0 || neighbour >= ordered.size() || !equalTotals(index, neighbour)) {
        continue;
      }
      for (int i = 0; i < at; i++) {
        String channel = scheme.tieBreaks().get(i);
        BigDecimal own = ordered.get(index).score(channel);
        if (own.compareTo(ordered.get(neighbour).score(channel)) != 0) {
          decided = channel;
          at = i;
        }
      }
    }
    return decided;
  }

  private boolean equalTotals(int one, int other) {
    Rounding rounding = scheme.rounding();
    return rounding
            .ordering(ordered.get(one).exact())
            .compareTo(rounding.ordering(ordered.get(other).exact()))
        == 0;
  }
}
