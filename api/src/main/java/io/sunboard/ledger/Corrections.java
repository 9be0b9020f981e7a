package io.sunboard.ledger;

import io.sunboard.ledger.Incentives.Share;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is still to be proposed when a ranking is corrected after leaders have decided. */
public final class Corrections {

  /** The rule of a difference. */
  public static final String DIFFERENCE = "difference";

  private Corrections() {}

  /**
   * Unit by unit: the money that is still to go one way or the other, and words not yet said. What
   * was said is not unsaid here.
   *
   * @param shares what the corrected ranking brings
   * @param decided what its earlier versions brought, as leaders decided it
   * @param why the reason of a difference
   */
  public static List<Share> differences(
      Collection<Share> shares, Collection<LedgerEntry> decided, Text why) {
    Map<UnitCode, BigDecimal> owed = new TreeMap<>();
    for (Share share : shares) {
      BigDecimal net = share.net();
      owed.merge(share.unit(), net == null ? BigDecimal.ZERO : net, BigDecimal::add);
    }
    Map<UnitCode, Set<LedgerKind>> said = new HashMap<>();
    for (LedgerEntry each : decided) {
      owed.merge(each.unit(), each.net().negate(), BigDecimal::add);
      said.computeIfAbsent(each.unit(), _ -> EnumSet.noneOf(LedgerKind.class)).add(each.kind());
    }
    List<Share> differences = new ArrayList<>();
    owed.forEach((unit, net) -> {
      if (net.signum() != 0) {
        differences.add(new Share(unit, DIFFERENCE, net, net.signum() > 0, why));
      }
    });
    for (Share share : shares) {
      boolean again = said.getOrDefault(share.unit(), Set.of()).contains(share.kind());
      if (!share.kind().ofMoney() && !again) {
        differences.add(share);
      }
    }
    return differences;
  }
}
