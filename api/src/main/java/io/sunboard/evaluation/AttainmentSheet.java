package io.sunboard.evaluation;

import static io.sunboard.shared.Sheet.Heading.optional;
import static io.sunboard.shared.Sheet.Heading.required;

import io.sunboard.shared.Sheet;
import io.sunboard.shared.Sheet.Heading;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A table of commitments: for each unit, what it had promised and what it reached. */
public final class AttainmentSheet {

  private enum Column implements Sheet.Column {
    UNIT(required("unit", "单位", "责任单位")),
    COMMITMENT(required("commitment", "指标", "量化指标")),
    TARGET(required("target", "目标", "目标值")),
    REACHED(required("reached", "完成", "完成值")),
    WEIGHT(optional("weight", "权重"));

    private final Heading heading;

    Column(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Heading heading() {
      return heading;
    }
  }

  /** One commitment of a unit. */
  public record Attained(UnitCode unit, Attainment attainment) {}

  private static final int LONGEST_COMMITMENT = 60;
  private static final BigDecimal MOST = new BigDecimal("999999999999");

  private AttainmentSheet() {}

  /** Reads the table; each commitment of a unit once. What was not reported is left empty. */
  public static Sheet.Reading<Attained> read(List<List<String>> rows, SheetUnits units) {
    SheetUnits.Seen seen = new SheetUnits.Seen();
    return Sheet.read(rows, Column.class, row -> attained(row, units, seen));
  }

  private static Optional<Attained> attained(
      Sheet<Column>.Row row, SheetUnits units, SheetUnits.Seen seen) {
    Optional<UnitCode> unit = units.of(row, Column.UNIT);
    Optional<String> commitment = row.text(Column.COMMITMENT, LONGEST_COMMITMENT);
    Optional<BigDecimal> target = SheetNumbers.positive(row, Column.TARGET, MOST);
    boolean unreported = row.cell(Column.REACHED).isEmpty();
    Optional<BigDecimal> reached =
        unreported
            ? Optional.empty()
            : SheetNumbers.number(row, Column.REACHED, BigDecimal.ZERO, MOST);
    Optional<BigDecimal> weight = SheetNumbers.weight(row, Column.WEIGHT);
    if (unit.isPresent() && commitment.isPresent()) {
      Optional<Integer> before = seen.before(List.of(unit.get(), commitment.get()), row.number());
      if (before.isPresent()) {
        return row.fault(
            Column.COMMITMENT, "LINE_TWICE", unit.get(), commitment.get(), before.get());
      }
    }
    if (unit.isEmpty()
        || commitment.isEmpty()
        || target.isEmpty()
        || weight.isEmpty()
        || (reached.isEmpty() && !unreported)) {
      return Optional.empty();
    }
    return Optional.of(
        new Attained(
            unit.get(),
            new Attainment(commitment.get(), target.get(), reached.orElse(null), weight.get())));
  }
}
