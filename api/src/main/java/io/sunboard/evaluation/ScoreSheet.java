package io.sunboard.evaluation;

import io.sunboard.shared.ImportFault;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of scores as a third party hands it over: a heading, then one row a unit. Reading finds
 * every fault, so that a file needs to be mended only once.
 */
public final class ScoreSheet {

  /** The columns, each with the headings it goes by. */
  private enum Column {
    UNIT("unit", "单位", "责任单位"),
    SCORE("score", "得分", "分数", "总分"),
    NOTE("note", "备注");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }

    String heading() {
      return headings.getFirst();
    }
  }

  /** A column as the file has it: where it stands and what it is headed. */
  private record Place(int index, String heading) {}

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
  private static final int LONGEST_NOTE = 100;
  private static final int LONGEST_ECHO = 40;
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,100})?");

  /**
   * What a sheet is read against.
   *
   * @param units the units that may be named, by code and by name
   * @param allowed the units of the round's groups
   * @param places decimal places that a score may have
   */
  public record Rules(Map<String, UnitCode> units, List<UnitCode> allowed, int places) {}

  /** What was read: scores, or faults; never both. */
  public record Reading(List<ImportedScore> scores, List<ImportFault> faults) {}

  private final Rules rules;
  private final List<ImportFault> faults = new ArrayList<>();
  private final List<ImportedScore> scores = new ArrayList<>();
  private final Map<UnitCode, Integer> seen = new HashMap<>();
  private final Map<Column, Place> columns = new EnumMap<>(Column.class);

  private ScoreSheet(Rules rules) {
    this.rules = rules;
  }

  /**
   * Reads a table.
   *
   * @param rows the cells as text, blank where empty; the first row is the heading; rows may differ
   *     in length
   */
  public static Reading read(List<List<String>> rows, Rules rules) {
    ScoreSheet sheet = new ScoreSheet(rules);
    if (rows.stream().allMatch(ScoreSheet::blank)) {
      return new Reading(List.of(), List.of(ImportFault.file("EMPTY_FILE")));
    }
    if (!sheet.readHeading(rows.getFirst())) {
      return new Reading(List.of(), List.copyOf(sheet.faults));
    }
    for (int i = 1; i < rows.size(); i++) {
      if (!blank(rows.get(i))) {
        sheet.readRow(i + 1, rows.get(i));
      }
    }
    if (sheet.faults.isEmpty() && sheet.scores.isEmpty()) {
      sheet.faults.add(ImportFault.file("NO_ROWS"));
    }
    return sheet.faults.isEmpty()
        ? new Reading(List.copyOf(sheet.scores), List.of())
        : new Reading(List.of(), List.copyOf(sheet.faults));
  }

  private boolean readHeading(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String heading = cells.get(i).strip();
      for (Column column : Column.values()) {
        if (column.headings.contains(heading.toLowerCase(Locale.ROOT))
            && columns.putIfAbsent(column, new Place(i, heading)) != null) {
          faults.add(ImportFault.cell(1, heading, "COLUMN_TWICE", heading));
        }
      }
    }
    for (Column column : List.of(Column.UNIT, Column.SCORE)) {
      if (!columns.containsKey(column)) {
        faults.add(
            ImportFault.cell(
                1, column.heading(), "MISSING_COLUMN", String.join(" / ", column.headings)));
      }
    }
    return faults.isEmpty();
  }

  private void readRow(int row, List<String> cells) {
    Optional<UnitCode> unit = unit(row, cell(cells, Column.UNIT));
    Optional<BigDecimal> score = score(row, cell(cells, Column.SCORE));
    String note = cell(cells, Column.NOTE);
    if (note.length() > LONGEST_NOTE) {
      fault(row, Column.NOTE, "TEXT_TOO_LONG", LONGEST_NOTE);
    }
    unit.ifPresent(
        code -> scores.add(new ImportedScore(code, score.orElse(null), emptyToNull(note))));
  }

  private Optional<UnitCode> unit(int row, String text) {
    if (text.isEmpty()) {
      return fault(row, Column.UNIT, "MISSING_UNIT");
    }
    UnitCode code = rules.units().get(text);
    if (code == null) {
      return fault(row, Column.UNIT, "UNKNOWN_UNIT", echo(text));
    }
    if (!rules.allowed().contains(code)) {
      return fault(row, Column.UNIT, "UNIT_NOT_IN_GROUP", text);
    }
    Integer before = seen.putIfAbsent(code, row);
    return before == null ? Optional.of(code) : fault(row, Column.UNIT, "UNIT_TWICE", text, before);
  }

  private Optional<BigDecimal> score(int row, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!PLAIN_NUMBER.matcher(text).matches()) {
      return fault(row, Column.SCORE, "NOT_A_NUMBER", echo(text));
    }
    BigDecimal score = new BigDecimal(text);
    if (score.signum() < 0 || score.compareTo(HIGHEST) > 0) {
      return fault(row, Column.SCORE, "SCORE_OUT_OF_RANGE", echo(text));
    }
    if (score.stripTrailingZeros().scale() > rules.places()) {
      return fault(row, Column.SCORE, "TOO_MANY_PLACES", echo(text), rules.places());
    }
    return Optional.of(score);
  }

  private <T> Optional<T> fault(int row, Column column, String code, Object... arguments) {
    Place place = columns.get(column);
    String heading = place == null ? column.heading() : place.heading();
    faults.add(ImportFault.cell(row, heading, code, arguments));
    return Optional.empty();
  }

  /** What a cell holds, as far as it helps to find it. */
  private static String echo(String text) {
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }

  private String cell(List<String> cells, Column column) {
    Place place = columns.get(column);
    return place == null || place.index() >= cells.size() ? "" : cells.get(place.index()).strip();
  }

  private static boolean blank(List<String> row) {
    return row.stream().allMatch(String::isBlank);
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
