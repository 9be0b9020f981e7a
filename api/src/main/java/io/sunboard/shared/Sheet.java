package io.sunboard.shared;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table that somebody filled in: a heading, then one row a record. Columns are found by any of
 * their headings, wherever they stand, in whatever case; others are passed over. Reading finds
 * every fault, so that a file needs to be mended only once.
 *
 * @param <C> the columns, as an enum
 */
public final class Sheet<C extends Enum<C> & Sheet.Column> {

  /** A column that a table may have. */
  public interface Column {
    Heading heading();
  }

  /**
   * What a column goes by.
   *
   * @param required whether a table without it is none
   * @param names in lower case; the first is its name in messages
   */
  public record Heading(boolean required, List<String> names) {

    public Heading {
      names = List.copyOf(names);
    }

    public static Heading required(String... names) {
      return new Heading(true, List.of(names));
    }

    public static Heading optional(String... names) {
      return new Heading(false, List.of(names));
    }

    private String name() {
      return names.getFirst();
    }
  }

  /** What was read: records, or faults; never both. */
  public record Reading<T>(List<T> records, List<ImportFault> faults) {

    public Reading {
      records = List.copyOf(records);
      faults = List.copyOf(faults);
    }

    public static <T> Reading<T> faulty(ImportFault fault) {
      return new Reading<>(List.of(), List.of(fault));
    }
  }

  /** A column as the file has it. */
  private record Place(int index, String heading) {}

  private static final int LONGEST_ECHO = 40;

  /** More than anybody reads; the rest is found in the next round. */
  private static final int MOST_FAULTS = 500;

  private final Class<C> kind;
  private final Map<C, Place> places;
  private final List<ImportFault> faults = new ArrayList<>();

  private Sheet(Class<C> kind) {
    this.kind = kind;
    this.places = new EnumMap<>(kind);
  }

  /**
   * Reads a table.
   *
   * @param rows the cells as text, blank where empty; the first row is the heading; rows may differ
   *     in length, and blank ones are passed over
   * @param columns the enum of the columns
   * @param record a row's record; empty where its faults, which it has reported, leave none
   */
  public static <C extends Enum<C> & Column, T> Reading<T> read(
      List<List<String>> rows, Class<C> columns, Function<Sheet<C>.Row, Optional<T>> record) {
    RowReader<T> reader = reader(columns, record);
    List<T> records = new ArrayList<>();
    for (int i = 0; i < rows.size() && !reader.done(); i++) {
      reader.next(rows.get(i)).ifPresent(records::add);
    }
    List<ImportFault> faults = reader.faults();
    return new Reading<>(faults.isEmpty() ? records : List.of(), faults);
  }

  /** Reads the same row by row, for tables that are long. */
  public static <C extends Enum<C> & Column, T> RowReader<T> reader(
      Class<C> columns, Function<Sheet<C>.Row, Optional<T>> record) {
    return new Rows<>(new Sheet<>(columns), record);
  }

  private static final class Rows<C extends Enum<C> & Column, T> implements RowReader<T> {

    private final Sheet<C> sheet;
    private final Function<Sheet<C>.Row, Optional<T>> record;
    private int rows;
    private boolean blankSoFar = true;
    private boolean headed;
    private boolean any;

    private Rows(Sheet<C> sheet, Function<Sheet<C>.Row, Optional<T>> record) {
      this.sheet = sheet;
      this.record = record;
    }

    @Override
    public Optional<T> next(List<String> row) {
      rows++;
      boolean blank = blank(row);
      blankSoFar &= blank;
      if (rows == 1) {
        headed = !blank && sheet.readHeading(row);
        return Optional.empty();
      }
      if (blank || done()) {
        return Optional.empty();
      }
      Optional<T> found = record.apply(sheet.new Row(rows, row));
      any |= found.isPresent();
      return found;
    }

    /** A blank first row is a wrong heading once anything stands below it. */
    @Override
    public boolean done() {
      return (rows > 0 && !headed && !blankSoFar) || sheet.faults.size() >= MOST_FAULTS;
    }

    @Override
    public List<ImportFault> faults() {
      if (blankSoFar) {
        return List.of(ImportFault.file("EMPTY_FILE"));
      }
      if (!headed && sheet.faults.isEmpty()) {
        sheet.readHeading(List.of());
      }
      return sheet.faults.isEmpty() && !any
          ? List.of(ImportFault.file("NO_ROWS"))
          : List.copyOf(sheet.faults);
    }
  }

  private boolean readHeading(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String heading = cells.get(i).strip();
      for (C column : kind.getEnumConstants()) {
        if (column.heading().names().contains(heading.toLowerCase(Locale.ROOT))
            && places.putIfAbsent(column, new Place(i, heading)) != null) {
          faults.add(ImportFault.cell(1, heading, "COLUMN_TWICE", heading));
        }
      }
    }
    for (C column : kind.getEnumConstants()) {
      if (column.heading().required() && !places.containsKey(column)) {
        String known = String.join(" / ", column.heading().names());
        faults.add(ImportFault.cell(1, column.heading().name(), "MISSING_COLUMN", known));
      }
    }
    return faults.isEmpty();
  }

  private static boolean blank(List<String> row) {
    return row.stream().allMatch(String::isBlank);
  }

  /** One row under the heading. */
  public final class Row {

    private final int number;
    private final List<String> cells;

    private Row(int number, List<String> cells) {
      this.number = number;
      this.cells = cells;
    }

    /** As the file counts, the heading being 1. */
    public int number() {
      return number;
    }

    /** What stands in that column, without the blanks around it; empty where nothing does. */
    public String cell(C column) {
      Place place = places.get(column);
      return place == null || place.index() >= cells.size() ? "" : cells.get(place.index()).strip();
    }

    /** What stands in a column that must hold something, and no more than so many characters. */
    public Optional<String> text(C column, int longest) {
      String text = cell(column);
      return text.isEmpty() ? fault(column, "MISSING_TEXT") : noLonger(column, text, longest);
    }

    /** What stands in a column that may be empty. */
    public Optional<String> note(C column, int longest) {
      String text = cell(column);
      return text.isEmpty() ? Optional.empty() : noLonger(column, text, longest);
    }

    /** The unit that a column names, by code or by name. */
    public Optional<UnitCode> unit(C column, Map<String, UnitCode> units) {
      String text = cell(column);
      if (text.isEmpty()) {
        return fault(column, "MISSING_UNIT");
      }
      UnitCode unit = units.get(text);
      return unit == null ? fault(column, "UNKNOWN_UNIT", echo(text)) : Optional.of(unit);
    }

    /**
     * Reports a fault of a cell.
     *
     * @param code for programs; the message for people is {@code fault.<code>}
     * @return nothing, which is what the cell then holds
     */
    public <T> Optional<T> fault(C column, String code, Object... arguments) {
      Place place = places.get(column);
      String heading = place == null ? column.heading().name() : place.heading();
      faults.add(ImportFault.cell(number, heading, code, arguments));
      return Optional.empty();
    }

    private Optional<String> noLonger(C column, String text, int longest) {
      return text.length() > longest ? fault(column, "TEXT_TOO_LONG", longest) : Optional.of(text);
    }
  }

  /** What a cell holds, as far as it helps to find it. */
  public static String echo(String text) {
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }
}
