package io.sunboard.profile;

import static io.sunboard.shared.Sheet.Heading.required;

import io.sunboard.shared.Sheet;
import io.sunboard.shared.Sheet.Heading;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a cross evaluation 交叉考评: who gave whom which mark. Whether those are peers, and the
 * mark one that can be given, says the use case by which units mark.
 */
public final class MarkSheet {

  private enum Column implements Sheet.Column {
    BY(required("by", "打分单位")),
    OF(required("unit", "单位", "被评单位")),
    MARK(required("mark", "分数"));

    private final Heading heading;

    Column(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Heading heading() {
      return heading;
    }
  }

  /** One mark of one unit for another. */
  public record Given(UnitCode by, UnitCode of, BigDecimal mark) {}

  private static final int LONGEST_MARK = 10;

  private MarkSheet() {}

  /**
   * Reads the table.
   *
   * @param units by code and by name
   */
  public static Sheet.Reading<Given> read(List<List<String>> rows, Map<String, UnitCode> units) {
    return Sheet.read(rows, Column.class, row -> given(row, units));
  }

  private static Optional<Given> given(Sheet<Column>.Row row, Map<String, UnitCode> units) {
    Optional<UnitCode> by = row.unit(Column.BY, units);
    Optional<UnitCode> of = row.unit(Column.OF, units);
    Optional<BigDecimal> mark =
        row.text(Column.MARK, LONGEST_MARK).flatMap(text -> number(row, text));
    return by.flatMap(
        giver -> of.flatMap(unit -> mark.map(number -> new Given(giver, unit, number))));
  }

  private static Optional<BigDecimal> number(Sheet<Column>.Row row, String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException none) {
      return row.fault(Column.MARK, "NOT_A_NUMBER", Sheet.echo(text));
    }
  }
}
