package io.sunboard.evaluation;

import static io.sunboard.shared.Sheet.Heading.optional;
import static io.sunboard.shared.Sheet.Heading.required;
import static io.sunboard.shared.Sheet.echo;

import io.sunboard.scheme.Indicator;
import io.sunboard.shared.RowReader;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.Sheet.Heading;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The columns of a file of findings that score: which standard, how many points, whose they are.
 * The others say what was seen where, and are read as a problem's.
 */
public final class PointsSheet {

  private enum Column implements Sheet.Column {
    STANDARD(required("standard", "标准", "测评标准")),
    POINTS(optional("points", "扣分")),
    UNIT(optional("unit", "被测评单位", "扣分单位")),
    TERRITORY(optional("territory", "属地", "责任单位"));

    private final Heading heading;

    Column(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Heading heading() {
      return heading;
    }
  }

  /** What one finding costs whom. */
  public record Costs(UnitCode unit, Loss loss) {}

  /** A standard that counts in a channel, and its indicator. */
  public record Loss(String indicator, String standard, BigDecimal points) {}

  private PointsSheet() {}

  /**
   * Reads those columns; records come in the order of the rows.
   *
   * @param indicators those that count in the channel
   */
  public static Sheet.Reading<Costs> read(
      List<List<String>> rows, SheetUnits units, List<Indicator> indicators) {
    return Sheet.read(rows, Column.class, costs(units, standards(indicators)));
  }

  /** Reads the same row by row. */
  public static RowReader<Costs> reader(SheetUnits units, List<Indicator> indicators) {
    return Sheet.reader(Column.class, costs(units, standards(indicators)));
  }

  private static Function<Sheet<Column>.Row, Optional<Costs>> costs(
      SheetUnits units, Map<String, Standing> standards) {
    return row -> {
      // A unit answers for its own ground unless the file says otherwise.
      boolean own = row.cell(Column.UNIT).isEmpty() && !row.cell(Column.TERRITORY).isEmpty();
      Optional<UnitCode> unit = units.of(row, own ? Column.TERRITORY : Column.UNIT);
      Optional<Loss> loss = loss(row, standards);
      return unit.flatMap(code -> loss.map(costs -> new Costs(code, costs)));
    };
  }

  private record Standing(Indicator indicator, Indicator.Standard standard) {}

  /** By code, and by Chinese name where no other standard has it. */
  private static Map<String, Standing> standards(List<Indicator> indicators) {
    Map<String, Standing> byText = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    Map<String, Standing> byCode = new HashMap<>();
    for (Indicator indicator : indicators) {
      for (Indicator.Standard standard : indicator.standards()) {
        Standing standing = new Standing(indicator, standard);
        if (byText.putIfAbsent(standard.name().zh(), standing) != null) {
          ambiguous.add(standard.name().zh());
        }
        byCode.put(standard.code(), standing);
      }
    }
    byText.keySet().removeAll(ambiguous);
    byText.putAll(byCode);
    return byText;
  }

  private static Optional<Loss> loss(Sheet<Column>.Row row, Map<String, Standing> standards) {
    String text = row.cell(Column.STANDARD);
    if (text.isEmpty()) {
      return row.fault(Column.STANDARD, "MISSING_TEXT");
    }
    Standing standing = standards.get(text);
    if (standing == null) {
      return row.fault(Column.STANDARD, "UNKNOWN_STANDARD", echo(text));
    }
    Indicator.Standard standard = standing.standard();
    Optional<BigDecimal> points =
        row.cell(Column.POINTS).isEmpty()
            ? Optional.of(standard.points())
            : SheetNumbers.number(row, Column.POINTS, BigDecimal.ZERO, standard.points());
    return points.map(lost -> new Loss(standing.indicator().code(), standard.code(), lost));
  }
}
