package io.sunboard.ranking;

import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Makes an order out of scores, exactly: total = Σ weight × score in decimals, rounded once and
 * only as the scheme says. Equal totals share a rank (1, 2, 2, 4). A unit that lacks the score of
 * any channel is unranked, never 0.
 */
public final class RankingComputation {

  private record Totalled(UnitCode unit, BigDecimal exact, List<ScoreComponent> components) {}

  private RankingComputation() {}

  /**
   * The rows of one group: ranked units by rank, then code; behind them the unranked ones by code.
   * The order in which units or scores are given does not matter.
   *
   * @param scores by channel code, then unit; units outside the group are ignored
   */
  public static List<RankedRow> compute(
      Scheme.Group group,
      List<Scheme.Channel> channels,
      Rounding rounding,
      Map<String, Map<UnitCode, BigDecimal>> scores) {
    List<Totalled> totalled = new ArrayList<>();
    List<UnitCode> unranked = new ArrayList<>();
    for (UnitCode unit : group.units()) {
      List<ScoreComponent> components = components(unit, channels, scores);
      if (components.size() == channels.size()) {
        totalled.add(new Totalled(unit, total(components), components));
      } else {
        unranked.add(unit);
      }
    }
    totalled.sort(
        Comparator.comparing((Totalled each) -> rounding.ordering(each.exact()))
            .reversed()
            .thenComparing(Totalled::unit));
    unranked.sort(Comparator.naturalOrder());
    return rows(totalled, unranked, rounding);
  }

  private static List<RankedRow> rows(
      List<Totalled> totalled, List<UnitCode> unranked, Rounding rounding) {
    List<RankedRow> rows = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < totalled.size(); i++) {
      Totalled each = totalled.get(i);
      boolean tied =
          i > 0
              && rounding
                      .ordering(each.exact())
                      .compareTo(rounding.ordering(totalled.get(i - 1).exact()))
                  == 0;
      rank = tied ? rank : i + 1;
      rows.add(
          new RankedRow(
              i + 1, each.unit(), rank, rounding.round(each.exact()), null, each.components()));
    }
    for (UnitCode unit : unranked) {
      rows.add(new RankedRow(rows.size() + 1, unit, null, null, null, List.of()));
    }
    return rows;
  }

  private static List<ScoreComponent> components(
      UnitCode unit, List<Scheme.Channel> channels, Map<String, Map<UnitCode, BigDecimal>> scores) {
    List<ScoreComponent> components = new ArrayList<>();
    for (Scheme.Channel channel : channels) {
      BigDecimal score = scores.getOrDefault(channel.code(), Map.of()).get(unit);
      if (score != null) {
        components.add(ScoreComponent.of(channel.code(), channel.weight(), score));
      }
    }
    return components;
  }

  private static BigDecimal total(List<ScoreComponent> components) {
    return components.stream().map(ScoreComponent::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
