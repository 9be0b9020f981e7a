package io.sunboard.evaluation;

import static io.sunboard.shared.Sheet.Heading.optional;
import static io.sunboard.shared.Sheet.Heading.required;

import io.sunboard.scheme.ChannelRules;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.Sheet.Heading;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table of a survey's results: for each unit, and each layer of its sample, how many answered,
 * their mean and standard deviation (of a sample, with n − 1).
 */
public final class AnswerSheet {

  private enum Column implements Sheet.Column {
    UNIT(required("unit", "单位", "责任单位")),
    LAYER(optional("group", "人群", "分层")),
    WEIGHT(optional("weight", "权重")),
    N(required("n", "人数", "样本量")),
    MEAN(required("mean", "均值", "平均分")),
    DEVIATION(required("deviation", "标准差"));

    private final Heading heading;

    Column(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Heading heading() {
      return heading;
    }
  }

  /** The answers of one layer about one unit. */
  public record Answered(UnitCode unit, AnswerGroup group) {}

  /** What a sample without layers is called. */
  public static final String EVERYBODY = "all";

  private static final int LONGEST_LAYER = 40;
  private static final int MOST_PEOPLE = 10_000_000;

  private AnswerSheet() {}

  /** Reads the table; each unit and layer once, means on the survey's scale. */
  public static Sheet.Reading<Answered> read(
      List<List<String>> rows, SheetUnits units, ChannelRules.Survey scale) {
    SheetUnits.Seen seen = new SheetUnits.Seen();
    return Sheet.read(rows, Column.class, row -> answered(row, units, scale, seen));
  }

  private static Optional<Answered> answered(
      Sheet<Column>.Row row, SheetUnits units, ChannelRules.Survey scale, SheetUnits.Seen seen) {
    Optional<UnitCode> unit = units.of(row, Column.UNIT);
    String layer = row.note(Column.LAYER, LONGEST_LAYER).orElse(EVERYBODY);
    Optional<BigDecimal> weight = SheetNumbers.weight(row, Column.WEIGHT);
    Optional<Integer> n = SheetNumbers.count(row, Column.N, MOST_PEOPLE);
    Optional<BigDecimal> mean =
        SheetNumbers.number(row, Column.MEAN, scale.lowest(), scale.highest());
    Optional<BigDecimal> deviation =
        SheetNumbers.number(
            row, Column.DEVIATION, BigDecimal.ZERO, scale.highest().subtract(scale.lowest()));
    if (n.isPresent() && n.get() == 1 && deviation.isPresent() && deviation.get().signum() > 0) {
      return row.fault(Column.DEVIATION, "DEVIATION_OF_ONE");
    }
    if (unit.isPresent()) {
      Optional<Integer> before = seen.before(List.of(unit.get(), layer), row.number());
      if (before.isPresent()) {
        return row.fault(Column.UNIT, "LINE_TWICE", unit.get(), layer, before.get());
      }
    }
    if (unit.isEmpty()
        || weight.isEmpty()
        || n.isEmpty()
        || mean.isEmpty()
        || deviation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Answered(unit.get(), group(layer, weight.get(), n.get(), mean.get(), deviation.get())));
  }

  /** Σx = n·m and Σx² = (n − 1)·s² + n·m², without rounding. */
  static AnswerGroup group(
      String layer, BigDecimal weight, int n, BigDecimal mean, BigDecimal deviation) {
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal spread = deviation.multiply(deviation).multiply(count.subtract(BigDecimal.ONE));
    return new AnswerGroup(
        layer, weight, n, mean.multiply(count), spread.add(mean.multiply(mean).multiply(count)));
  }
}
