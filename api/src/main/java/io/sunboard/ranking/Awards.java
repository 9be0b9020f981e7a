package io.sunboard.ranking;

import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Sharing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the ranks of a ranking bring by the scheme's incentives. */
public final class Awards {

  private static final int FEN = 2;

  private Awards() {}

  /**
   * In order of the rules, then of the rows. Shared by EACH, a rule is for whoever has that rank;
   * by SPLIT it is for the place, and units of equal rank take several places together.
   *
   * @param rows of one ranking, complete
   */
  public static List<Award> of(Scheme scheme, List<RankedRow> rows) {
    List<RankedRow> ranked = rows.stream().filter(row -> row.rank() != null).toList();
    List<Award> awards = new ArrayList<>();
    for (int i = 0; i < scheme.incentives().size(); i++) {
      Scheme.Incentive rule = scheme.incentives().get(i);
      List<RankedRow> holders = holders(rule, scheme.sharing(), ranked);
      for (RankedRow row : holders) {
        awards.add(new Award(row.unit(), i, amount(rule, scheme.sharing(), holders.size())));
      }
    }
    return awards;
  }

  private static List<RankedRow> holders(
      Scheme.Incentive rule, Sharing sharing, List<RankedRow> ranked) {
    Integer fromFirst = rule.rank();
    Integer fromLast = rule.rankFromLast();
    int place =
        fromFirst != null ? fromFirst : ranked.size() + 1 - (fromLast == null ? 0 : fromLast);
    if (place < 1 || place > ranked.size()) {
      return List.of();
    }
    Integer rank = ranked.get(place - 1).rank();
    List<RankedRow> equal =
        ranked.stream().filter(row -> Objects.equals(row.rank(), rank)).toList();
    int first = ranked.indexOf(equal.getFirst()) + 1;
    int last = first + equal.size() - 1;
    boolean theirs =
        switch (sharing) {
          case SPLIT -> true;
          case EACH -> place == (fromFirst != null ? first : last);
        };
    return theirs ? equal : List.of();
  }

  private static @Nullable BigDecimal amount(Scheme.Incentive rule, Sharing sharing, int holders) {
    BigDecimal amount = rule.amount();
    return amount == null || sharing == Sharing.EACH || holders == 1
        ? amount
        : amount.divide(BigDecimal.valueOf(holders), FEN, RoundingMode.DOWN);
  }
}
