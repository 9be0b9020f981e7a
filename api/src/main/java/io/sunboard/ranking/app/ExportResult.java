package io.sunboard.ranking.app;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.ranking.Award;
import io.sunboard.ranking.Awards;
import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.Gap;
import io.sunboard.ranking.HonourList;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.RankingComputation;
import io.sunboard.ranking.ScoreComponent;
import io.sunboard.ranking.Steps;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What comes of a scheme and of what its channels were given, as an export says it. */
record ExportResult(List<RowEntry> rows, List<Award> awards) {

  /**
   * @param total as printed, with the zeros that it is printed with
   */
  record RowEntry(
      int position,
      UnitCode unit,
      @Nullable Integer rank,
      @Nullable String total,
      @Nullable BigDecimal exact,
      @Nullable String grade,
      @Nullable HonourList honours,
      @Nullable String tieBreak,
      List<Gap> gaps,
      List<ComponentEntry> components) {}

  record ComponentEntry(
      String channel, BigDecimal weight, BigDecimal score, BigDecimal value, Steps steps) {}

  static ExportResult of(
      Scheme scheme, Scheme.Group group, Map<String, ? extends ChannelInput> inputs) {
    List<ComputedRow> rows = RankingComputation.compute(scheme, group, inputs);
    return new ExportResult(
        rows.stream().map(ExportResult::entry).toList(),
        Awards.of(scheme, rows.stream().map(ComputedRow::ranked).toList()));
  }

  private static RowEntry entry(ComputedRow computed) {
    RankedRow row = computed.ranked();
    BigDecimal total = row.total();
    return new RowEntry(
        row.position(),
        row.unit(),
        row.rank(),
        total == null ? null : total.toPlainString(),
        row.exact(),
        row.grade(),
        row.honours(),
        row.tieBreak(),
        row.gaps(),
        row.components().stream().map(each -> entry(each, computed.steps())).toList());
  }

  private static ComponentEntry entry(ScoreComponent each, Map<String, Steps> steps) {
    return new ComponentEntry(
        each.channel(),
        each.weight(),
        each.score(),
        each.value(),
        Objects.requireNonNull(steps.get(each.channel())));
  }
}
