package io.sunboard.evaluation;

import static io.sunboard.shared.Sheet.Heading.required;

import io.sunboard.shared.Sheet;
import io.sunboard.shared.Sheet.Heading;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.Optional;

/** A table of what was inspected: how many standards were looked at in each unit. */
public final class SampleSheet {

  private enum Column implements Sheet.Column {
    UNIT(required("unit", "单位", "责任单位")),
    STANDARDS(required("standards", "检查项数", "抽查项数", "样本量"));

    private final Heading heading;

    Column(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Heading heading() {
      return heading;
    }
  }

  /** How many standards were looked at in a unit, once for each place. */
  public record Sampled(UnitCode unit, int standards) {}

  private static final int MOST_STANDARDS = 1_000_000;

  private SampleSheet() {}

  /** Reads the table; each unit once. */
  public static Sheet.Reading<Sampled> read(List<List<String>> rows, SheetUnits units) {
    SheetUnits.Seen seen = new SheetUnits.Seen();
    return Sheet.read(
        rows,
        Column.class,
        row -> {
          Optional<UnitCode> unit = units.once(row, Column.UNIT, seen);
          Optional<Integer> n = SheetNumbers.count(row, Column.STANDARDS, MOST_STANDARDS);
          return unit.flatMap(code -> n.map(standards -> new Sampled(code, standards)));
        });
  }
}
