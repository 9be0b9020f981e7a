package io.sunboard.ledger;

import io.sunboard.ranking.RankedRow;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Sharing;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a ranking brings its units, by the scheme's rules. Unranked units get nothing. */
public final class Incentives {

  private static final int FEN = 2;

  /**
   * What one unit gets of one rule, or of the rules that it shares with those of equal rank.
   *
   * @param net yuan, negative when withheld; null where the scheme names no amount
   * @param best whether it is for a good rank
   */
  public record Share(
      UnitCode unit, String rule, @Nullable BigDecimal net, boolean best, Text reason) {

    /** What it is proposed as. */
    public LedgerKind kind() {
      if (net == null || net.signum() == 0) {
        return best ? LedgerKind.COMMENDATION : LedgerKind.CRITICISM;
      }
      return net.signum() > 0 ? LedgerKind.REWARD : LedgerKind.MONEY_WITHHELD;
    }
  }

  private Incentives() {}

  /** The shares, those of the first first. */
  public static List<Share> of(Scheme scheme, Collection<RankedRow> rows) {
    TreeMap<Integer, List<UnitCode>> byRank = new TreeMap<>();
    int ranked = 0;
    for (RankedRow row : rows) {
      Integer rank = row.rank();
      if (rank != null) {
        byRank.computeIfAbsent(rank, _ -> new ArrayList<>()).add(row.unit());
        ranked++;
      }
    }
    List<Share> shares = new ArrayList<>();
    for (var tied : byRank.entrySet()) {
      int first = tied.getKey();
      int last = first + tied.getValue().size() - 1;
      List<Scheme.Incentive> best = new ArrayList<>();
      List<Scheme.Incentive> worst = new ArrayList<>();
      for (Scheme.Incentive rule : scheme.incentives()) {
        Integer rank = rule.rank();
        Integer fromLast = rule.rankFromLast();
        if (rank != null && taken(scheme.sharing(), rank, first, last)) {
          best.add(rule);
        }
        if (fromLast != null
            && taken(scheme.sharing(), fromLast, ranked - last + 1, ranked - first + 1)) {
          worst.add(rule);
        }
      }
      add(shares, scheme.sharing(), best, tied.getValue(), true);
      add(shares, scheme.sharing(), worst, tied.getValue(), false);
    }
    return shares;
  }

  /**
   * Whether units that share the places from {@code first} to {@code last} get a place's rule: each
   * the whole of their rank's, or together those of all places that they take.
   */
  private static boolean taken(Sharing sharing, int place, int first, int last) {
    return switch (sharing) {
      case EACH -> place == first;
      case SPLIT -> place >= first && place <= last;
    };
  }

  private static void add(
      List<Share> shares,
      Sharing sharing,
      List<Scheme.Incentive> rules,
      List<UnitCode> units,
      boolean best) {
    if (rules.isEmpty()) {
      return;
    }
    Scheme.Incentive first = rules.getFirst();
    String rule = best ? "rank " + first.rank() : "last " + first.rankFromLast();
    BigDecimal whole =
        rules.stream()
            .map(Scheme.Incentive::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null);
    BigDecimal each =
        whole == null || sharing == Sharing.EACH
            ? whole
            : whole.divide(BigDecimal.valueOf(units.size()), FEN, RoundingMode.DOWN);
    for (UnitCode unit : units) {
      shares.add(new Share(unit, rule, each, best, first.text()));
    }
  }
}
