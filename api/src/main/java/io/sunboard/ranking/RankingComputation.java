package io.sunboard.ranking;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.scheme.Grade;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order out of what the channels were given, exactly: total = Σ weight × score in
 * decimals, rounded once and only as the scheme says. Units of equal total share a rank (1, 2, 2,
 * 4) unless the scheme's tie-breaks tell them apart. A unit that lacks the score of any channel is
 * unranked, never 0.
 */
public final class RankingComputation {

  private final Scheme scheme;
  private final Scheme.Group group;
  private final Map<String, Function<UnitCode, ChannelScore>> channels = new LinkedHashMap<>();

  private RankingComputation(
      Scheme scheme, Scheme.Group group, Map<String, ? extends ChannelInput> inputs) {
    this.scheme = scheme;
    this.group = group;
    for (Scheme.Channel channel : scheme.channels()) {
      channels.put(
          channel.code(), ChannelScoring.of(scheme, group, channel, inputs.get(channel.code())));
    }
  }

  /**
   * The rows of one group: ranked units by rank, then code; behind them the unranked ones by code.
   * The order in which anything is given does not matter.
   *
   * @param inputs by channel code; units outside the group are passed over
   */
  public static List<ComputedRow> compute(
      Scheme scheme, Scheme.Group group, Map<String, ? extends ChannelInput> inputs) {
    return new RankingComputation(scheme, group, inputs).rows();
  }

  private List<ComputedRow> rows() {
    List<Totalled> totalled = new ArrayList<>();
    Map<UnitCode, List<Gap>> unranked = new HashMap<>();
    for (UnitCode unit : group.units()) {
      add(unit, totalled, unranked);
    }
    totalled.sort(order().thenComparing(Totalled::unit));
    List<ComputedRow> rows = new ArrayList<>();
    Standings standings = new Standings(totalled, order(), scheme);
    for (int i = 0; i < totalled.size(); i++) {
      rows.add(ranked(i, totalled.get(i), standings));
    }
    unranked.keySet().stream()
        .sorted()
        .forEach(unit ->
            rows.add(
                new ComputedRow(
                    RankedRow.unranked(
                        rows.size() + 1, unit, Objects.requireNonNull(unranked.get(unit))),
                    Map.of())));
    return rows;
  }

  private void add(UnitCode unit, List<Totalled> totalled, Map<UnitCode, List<Gap>> unranked) {
    List<ScoreComponent> components = new ArrayList<>();
    Map<String, Steps> steps = new HashMap<>();
    List<Gap> gaps = new ArrayList<>();
    for (Scheme.Channel channel : scheme.channels()) {
      String code = channel.code();
      switch (Objects.requireNonNull(channels.get(code)).apply(unit)) {
        case ChannelScore.Scored(BigDecimal score, Steps how) -> {
          components.add(ScoreComponent.of(code, channel.weight(), score));
          steps.put(code, how);
        }
        case ChannelScore.Missing(Gap.Reason reason) -> gaps.add(new Gap(code, reason));
      }
    }
    if (gaps.isEmpty()) {
      totalled.add(Totalled.of(unit, components, steps, scheme.rounding()));
    } else {
      unranked.put(unit, gaps);
    }
  }

  /** The best first. */
  private Comparator<Totalled> order() {
    Rounding rounding = scheme.rounding();
    Comparator<Totalled> order =
        Comparator.comparing((Totalled each) -> rounding.ordering(each.exact())).reversed();
    for (String channel : scheme.tieBreaks()) {
      order =
          order.thenComparing(
              Comparator.comparing((Totalled each) -> each.score(channel)).reversed());
    }
    return order;
  }

  private ComputedRow ranked(int index, Totalled each, Standings standings) {
    return new ComputedRow(
        new RankedRow(
            index + 1,
            each.unit(),
            standings.rank(index),
            each.total(),
            each.exact(),
            grade(each.total()),
            standings.honours(index),
            standings.tieBreak(index),
            List.of(),
            null,
            each.components()),
        each.steps());
  }

  private @Nullable String grade(BigDecimal total) {
    for (Grade grade : scheme.grades()) {
      if (total.compareTo(grade.from()) >= 0) {
        return grade.code();
      }
    }
    return null;
  }
}
