package io.sunboard.problem;

import io.sunboard.shared.ImportFault;
import io.sunboard.shared.UnitCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of findings as a third party hands it over: a heading, then one row a finding. Reading
 * finds every fault, so that a file needs to be mended only once.
 */
public final class FindingSheet {

  /** The columns, each with the headings it goes by. */
  private enum Column {
    CATEGORY("category", "类别", "问题类别"),
    TITLE("title", "标题", "问题"),
    DESCRIPTION("description", "描述", "问题描述"),
    ADDRESS("address", "地址", "位置"),
    LATITUDE("latitude", "纬度"),
    LONGITUDE("longitude", "经度"),
    TERRITORY("territory", "属地", "责任单位"),
    REPORTED_AT("reported_at", "发现时间", "时间");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }

    String heading() {
      return headings.getFirst();
    }
  }

  private record Place(int index, String heading) {}

  /**
   * What a sheet is read against.
   *
   * @param categories active categories by code and by name
   * @param units active units by code and by name
   * @param mine whether whoever imports may file on that unit's ground
   * @param source where all of them come from
   */
  public record Rules(
      Map<String, String> categories,
      Map<String, UnitCode> units,
      Predicate<UnitCode> mine,
      ProblemSource source,
      boolean sample,
      ZoneId zone,
      Instant now) {}

  /** What was read: filings, or faults; never both. */
  public record Reading(List<Filing> filings, List<ImportFault> faults) {}

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");
  private static final int LONGEST_ECHO = 40;

  /** More than anybody reads; the rest is found in the next round. */
  private static final int MOST_FAULTS = 500;

  private final Rules rules;
  private final List<ImportFault> faults = new ArrayList<>();
  private final List<Filing> filings = new ArrayList<>();
  private final Map<Column, Place> columns = new EnumMap<>(Column.class);

  private FindingSheet(Rules rules) {
    this.rules = rules;
  }

  /**
   * Reads a table.
   *
   * @param rows the cells as text, blank where empty; the first row is the heading; rows may differ
   *     in length
   */
  public static Reading read(List<List<String>> rows, Rules rules) {
    FindingSheet sheet = new FindingSheet(rules);
    if (rows.stream().allMatch(FindingSheet::blank)) {
      return new Reading(List.of(), List.of(ImportFault.file("EMPTY_FILE")));
    }
    if (!sheet.readHeading(rows.getFirst())) {
      return new Reading(List.of(), List.copyOf(sheet.faults));
    }
    for (int i = 1; i < rows.size() && sheet.faults.size() < MOST_FAULTS; i++) {
      if (!blank(rows.get(i))) {
        sheet.readRow(i + 1, rows.get(i));
      }
    }
    if (sheet.faults.isEmpty() && sheet.filings.isEmpty()) {
      sheet.faults.add(ImportFault.file("NO_ROWS"));
    }
    return sheet.faults.isEmpty()
        ? new Reading(List.copyOf(sheet.filings), List.of())
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
    for (Column column :
        List.of(
            Column.CATEGORY, Column.TITLE, Column.ADDRESS, Column.TERRITORY, Column.REPORTED_AT)) {
      if (!columns.containsKey(column)) {
        faults.add(
            ImportFault.cell(
                1, column.heading(), "MISSING_COLUMN", String.join(" / ", column.headings)));
      }
    }
    return faults.isEmpty();
  }

  private void readRow(int row, List<String> cells) {
    Optional<String> category = category(row, cell(cells, Column.CATEGORY));
    Optional<String> title =
        text(row, Column.TITLE, cell(cells, Column.TITLE), Filing.LONGEST_TITLE);
    Optional<String> address =
        text(row, Column.ADDRESS, cell(cells, Column.ADDRESS), Filing.LONGEST_ADDRESS);
    String description = cell(cells, Column.DESCRIPTION);
    if (description.length() > ProblemDecider.LONGEST_REPORT) {
      fault(row, Column.DESCRIPTION, "TEXT_TOO_LONG", ProblemDecider.LONGEST_REPORT);
    }
    String north = cell(cells, Column.LATITUDE);
    String east = cell(cells, Column.LONGITUDE);
    if (north.isEmpty() != east.isEmpty()) {
      fault(row, north.isEmpty() ? Column.LATITUDE : Column.LONGITUDE, "HALF_A_POINT");
    }
    Optional<Double> latitude = degrees(row, Column.LATITUDE, north, 90);
    Optional<Double> longitude = degrees(row, Column.LONGITUDE, east, 180);
    Optional<UnitCode> territory = territory(row, cell(cells, Column.TERRITORY));
    Optional<Instant> at = instant(row, cell(cells, Column.REPORTED_AT));
    if (category.isPresent()
        && title.isPresent()
        && address.isPresent()
        && territory.isPresent()
        && at.isPresent()) {
      filings.add(
          new Filing(
              category.get(),
              rules.source(),
              title.get(),
              description.isEmpty() ? title.get() : description,
              address.get(),
              latitude.orElse(null),
              longitude.orElse(null),
              territory.get(),
              List.of(),
              at.get(),
              rules.sample()));
    }
  }

  private Optional<String> category(int row, String text) {
    if (text.isEmpty()) {
      return fault(row, Column.CATEGORY, "MISSING_TEXT");
    }
    String code = rules.categories().get(text);
    return code == null
        ? fault(row, Column.CATEGORY, "UNKNOWN_CATEGORY", echo(text))
        : Optional.of(code);
  }

  private Optional<String> text(int row, Column column, String text, int longest) {
    if (text.isEmpty()) {
      return fault(row, column, "MISSING_TEXT");
    }
    return text.length() > longest
        ? fault(row, column, "TEXT_TOO_LONG", longest)
        : Optional.of(text);
  }

  private Optional<Double> degrees(int row, Column column, String text, int most) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!PLAIN_NUMBER.matcher(text).matches()) {
      return fault(row, column, "NOT_DEGREES", echo(text), most);
    }
    double degrees = Double.parseDouble(text);
    return Math.abs(degrees) > most
        ? fault(row, column, "NOT_DEGREES", echo(text), most)
        : Optional.of(degrees);
  }

  private Optional<UnitCode> territory(int row, String text) {
    if (text.isEmpty()) {
      return fault(row, Column.TERRITORY, "MISSING_UNIT");
    }
    UnitCode unit = rules.units().get(text);
    if (unit == null) {
      return fault(row, Column.TERRITORY, "UNKNOWN_UNIT", echo(text));
    }
    return rules.mine().test(unit)
        ? Optional.of(unit)
        : fault(row, Column.TERRITORY, "OTHER_TERRITORY", echo(text));
  }

  private Optional<Instant> instant(int row, String text) {
    if (text.isEmpty()) {
      return fault(row, Column.REPORTED_AT, "MISSING_TEXT");
    }
    Instant at = parsed(text);
    if (at == null) {
      return fault(row, Column.REPORTED_AT, "NOT_AN_INSTANT", echo(text));
    }
    return at.isAfter(rules.now()) || at.isBefore(Filing.EARLIEST)
        ? fault(row, Column.REPORTED_AT, "IMPOSSIBLE_DATE", echo(text))
        : Optional.of(at);
  }

  /** A day, a day with minutes, or an instant with its offset; null when it is none. */
  private @Nullable Instant parsed(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay(rules.zone()).toInstant();
      }
      return text.length() == 16
          ? LocalDateTime.parse(text.replace('T', ' '), MINUTES).atZone(rules.zone()).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException neither) {
      return null;
    }
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
}
