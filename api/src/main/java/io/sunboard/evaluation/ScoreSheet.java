package io.sunboard.evaluation;

import static io.sunboard.shared.Sheet.Heading.optional;
import static io.sunboard.shared.Sheet.Heading.required;
import static io.sunboard.shared.Sheet.echo;

import io.sunboard.shared.Sheet;
import io.sunboard.shared.Sheet.Heading;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table of scores as a third party hands it over, one row a unit. */
public final class ScoreSheet {

  private enum Column implements Sheet.Column {
    UNIT(required("unit", "单位", "责任单位")),
    SCORE(required("score", "得分", "分数", "总分")),
    NOTE(optional("note", "备注"));

    private final Heading heading;

    Column(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Heading heading() {
      return heading;
    }
  }

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
  private static final int LONGEST_NOTE = 100;
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,100})?");

  /**
   * What a sheet is read against.
   *
   * @param units the units that may be named, by code and by name
   * @param allowed the units of the round's groups
   * @param places decimal places that a score may have
   */
  public record Rules(Map<String, UnitCode> units, List<UnitCode> allowed, int places) {}

  private final Rules rules;
  private final Map<UnitCode, Integer> seen = new HashMap<>();

  private ScoreSheet(Rules rules) {
    this.rules = rules;
  }

  /**
   * Reads a table.
   *
   * @param rows the cells as text, blank where empty; the first row is the heading; rows may differ
   *     in length
   */
  public static Sheet.Reading<ImportedScore> read(List<List<String>> rows, Rules rules) {
    return Sheet.read(rows, Column.class, new ScoreSheet(rules)::score);
  }

  private Optional<ImportedScore> score(Sheet<Column>.Row row) {
    Optional<UnitCode> unit = unit(row);
    Optional<BigDecimal> points = points(row);
    Optional<String> note = row.note(Column.NOTE, LONGEST_NOTE);
    return unit.map(code -> new ImportedScore(code, points.orElse(null), note.orElse(null)));
  }

  private Optional<UnitCode> unit(Sheet<Column>.Row row) {
    Optional<UnitCode> unit = row.unit(Column.UNIT, rules.units());
    if (unit.isEmpty()) {
      return unit;
    }
    String text = row.cell(Column.UNIT);
    if (!rules.allowed().contains(unit.get())) {
      return row.fault(Column.UNIT, "UNIT_NOT_IN_GROUP", text);
    }
    Integer before = seen.putIfAbsent(unit.get(), row.number());
    return before == null ? unit : row.fault(Column.UNIT, "UNIT_TWICE", text, before);
  }

  private Optional<BigDecimal> points(Sheet<Column>.Row row) {
    String text = row.cell(Column.SCORE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!PLAIN_NUMBER.matcher(text).matches()) {
      return row.fault(Column.SCORE, "NOT_A_NUMBER", echo(text));
    }
    BigDecimal score = new BigDecimal(text);
    if (score.signum() < 0 || score.compareTo(HIGHEST) > 0) {
      return row.fault(Column.SCORE, "SCORE_OUT_OF_RANGE", echo(text));
    }
    return score.stripTrailingZeros().scale() > rules.places()
        ? row.fault(Column.SCORE, "TOO_MANY_PLACES", echo(text), rules.places())
        : Optional.of(score);
  }
}
