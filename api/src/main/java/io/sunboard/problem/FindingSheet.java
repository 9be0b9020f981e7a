package io.sunboard.problem;

import static io.sunboard.shared.Sheet.Heading.optional;
import static io.sunboard.shared.Sheet.Heading.required;
import static io.sunboard.shared.Sheet.echo;

import io.sunboard.shared.RowReader;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.Sheet.Heading;
import io.sunboard.shared.UnitCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table of findings as a third party hands it over, one row a finding. */
public final class FindingSheet {

  private enum Column implements Sheet.Column {
    CATEGORY(required("category", "类别", "问题类别")),
    TITLE(required("title", "标题", "问题")),
    DESCRIPTION(optional("description", "描述", "问题描述")),
    ADDRESS(required("address", "地址", "位置")),
    LATITUDE(optional("latitude", "纬度")),
    LONGITUDE(optional("longitude", "经度")),
    TERRITORY(required("territory", "属地", "责任单位")),
    REPORTED_AT(required("reported_at", "发现时间", "时间")),
    SWEEP(optional("sweep", "举一反三"));

    private final Heading heading;

    Column(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Heading heading() {
      return heading;
    }
  }

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

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");

  private final Rules rules;

  private FindingSheet(Rules rules) {
    this.rules = rules;
  }

  /**
   * Reads a table.
   *
   * @param rows the cells as text, blank where empty; the first row is the heading; rows may differ
   *     in length
   */
  public static Sheet.Reading<Filing> read(List<List<String>> rows, Rules rules) {
    return Sheet.read(rows, Column.class, new FindingSheet(rules)::filing);
  }

  /** Reads the same row by row. */
  public static RowReader<Filing> reader(Rules rules) {
    return Sheet.reader(Column.class, new FindingSheet(rules)::filing);
  }

  private Optional<Filing> filing(Sheet<Column>.Row row) {
    Optional<String> category = category(row);
    Optional<String> title = row.text(Column.TITLE, Filing.LONGEST_TITLE);
    Optional<String> address = row.text(Column.ADDRESS, Filing.LONGEST_ADDRESS);
    Optional<String> description = row.note(Column.DESCRIPTION, ProblemDecider.LONGEST_REPORT);
    boolean north = !row.cell(Column.LATITUDE).isEmpty();
    boolean east = !row.cell(Column.LONGITUDE).isEmpty();
    if (north != east) {
      row.fault(north ? Column.LONGITUDE : Column.LATITUDE, "HALF_A_POINT");
    }
    Optional<Double> latitude = degrees(row, Column.LATITUDE, 90);
    Optional<Double> longitude = degrees(row, Column.LONGITUDE, 180);
    Optional<UnitCode> territory = territory(row);
    Optional<Instant> at = instant(row);
    Optional<String> sweep = row.note(Column.SWEEP, Filing.LONGEST_SWEEP);
    if (category.isEmpty()
        || title.isEmpty()
        || address.isEmpty()
        || territory.isEmpty()
        || at.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Filing(
            category.get(),
            rules.source(),
            title.get(),
            description.orElse(title.get()),
            address.get(),
            latitude.orElse(null),
            longitude.orElse(null),
            territory.get(),
            List.of(),
            at.get(),
            rules.sample(),
            sweep.orElse(null)));
  }

  private Optional<String> category(Sheet<Column>.Row row) {
    String text = row.cell(Column.CATEGORY);
    if (text.isEmpty()) {
      return row.fault(Column.CATEGORY, "MISSING_TEXT");
    }
    String code = rules.categories().get(text);
    return code == null
        ? row.fault(Column.CATEGORY, "UNKNOWN_CATEGORY", echo(text))
        : Optional.of(code);
  }

  private static Optional<Double> degrees(Sheet<Column>.Row row, Column column, int most) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!PLAIN_NUMBER.matcher(text).matches()) {
      return row.fault(column, "NOT_DEGREES", echo(text), most);
    }
    double degrees = Double.parseDouble(text);
    return Math.abs(degrees) > most
        ? row.fault(column, "NOT_DEGREES", echo(text), most)
        : Optional.of(degrees);
  }

  private Optional<UnitCode> territory(Sheet<Column>.Row row) {
    Optional<UnitCode> unit = row.unit(Column.TERRITORY, rules.units());
    return unit.isEmpty() || rules.mine().test(unit.get())
        ? unit
        : row.fault(Column.TERRITORY, "OTHER_TERRITORY", echo(row.cell(Column.TERRITORY)));
  }

  private Optional<Instant> instant(Sheet<Column>.Row row) {
    String text = row.cell(Column.REPORTED_AT);
    if (text.isEmpty()) {
      return row.fault(Column.REPORTED_AT, "MISSING_TEXT");
    }
    Instant at = parsed(text);
    if (at == null) {
      return row.fault(Column.REPORTED_AT, "NOT_AN_INSTANT", echo(text));
    }
    return at.isAfter(rules.now()) || at.isBefore(Filing.EARLIEST)
        ? row.fault(Column.REPORTED_AT, "IMPOSSIBLE_DATE", echo(text))
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
}
