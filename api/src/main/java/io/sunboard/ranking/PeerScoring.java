package io.sunboard.ranking;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Mark;
import io.sunboard.ranking.Steps.MarkStep;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** CROSS: the trimmed mean of the marks of peers, which are the other units of the group. */
final class PeerScoring implements Function<UnitCode, ChannelScore> {

  private static final Comparator<Mark> HIGHEST_FIRST =
      Comparator.comparing(Mark::mark).reversed().thenComparing(Mark::by);

  private final ChannelRules.Cross rules;
  private final Rounding rounding;
  private final Map<UnitCode, List<Mark>> marks = new HashMap<>();

  PeerScoring(
      Rounding rounding, Scheme.Group group, ChannelRules.Cross rules, ChannelInput.Marks input) {
    this.rules = rules;
    this.rounding = rounding;
    Set<UnitCode> units = new HashSet<>(group.units());
    for (Mark mark : input.marks()) {
      if (units.contains(mark.by())) {
        marks.computeIfAbsent(mark.of(), _ -> new ArrayList<>()).add(mark);
      }
    }
  }

  @Override
  public ChannelScore apply(UnitCode unit) {
    List<Mark> own = marks.getOrDefault(unit, List.of()).stream().sorted(HIGHEST_FIRST).toList();
    int kept = own.size() - 2 * rules.trim();
    if (own.size() < rules.minimumMarks() || kept < 1) {
      return new ChannelScore.Missing(Gap.Reason.TOO_FEW_MARKS);
    }
    List<MarkStep> steps = new ArrayList<>();
    Ratio sum = Ratio.ZERO;
    for (int i = 0; i < own.size(); i++) {
      Mark mark = own.get(i);
      boolean counts = i >= rules.trim() && i < own.size() - rules.trim();
      steps.add(new MarkStep(mark.by(), mark.mark(), counts));
      sum = counts ? sum.plus(Ratio.of(mark.mark())) : sum;
    }
    return new ChannelScore.Scored(
        sum.over(Ratio.of(kept, 1)).round(rounding), new Steps.Peers(steps, rules.trim()));
  }
}
