package io.sunboard.shared;

import static io.sunboard.shared.Sheet.Heading.optional;
import static io.sunboard.shared.Sheet.Heading.required;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetTest {

  private enum Column implements Sheet.Column {
    NAME(required("name", "名称")),
    NOTE(optional("note", "备注"));

    private final Sheet.Heading heading;

    Column(Sheet.Heading heading) {
      this.heading = heading;
    }

    @Override
    public Sheet.Heading heading() {
      return heading;
    }
  }

  private record Named(int row, String name, Optional<String> note) {}

  private static Sheet.Reading<Named> read(List<List<String>> rows) {
    return Sheet.read(
        rows,
        Column.class,
        row -> {
          Optional<String> note = row.note(Column.NOTE, 5);
          return row.text(Column.NAME, 3).map(name -> new Named(row.number(), name, note));
        });
  }

  @Test
  void countsRowsAsTheFileDoesAndPassesOverBlankOnes() {
    Sheet.Reading<Named> reading =
        read(List.of(List.of("备注", " NAME "), List.of("", " "), List.of("x", " 桂花 "), List.of()));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.records()).containsExactly(new Named(3, "桂花", Optional.of("x")));
  }

  @Test
  void givesNoRecordAtAllWhenOneCellIsAtFaultAndNamesItsColumnAsTheFileDoes() {
    Sheet.Reading<Named> reading =
        read(List.of(List.of("名称", "备注"), List.of("桂花", ""), List.of("潜山", "much too long")));
    assertThat(reading.records()).isEmpty();
    assertThat(reading.faults()).containsExactly(ImportFault.cell(3, "备注", "TEXT_TOO_LONG", 5));
  }

  @Test
  void namesAMissingColumnWithEveryHeadingThatWouldDo() {
    assertThat(read(List.of(List.of("note"), List.of("x"))).faults())
        .containsExactly(ImportFault.cell(1, "name", "MISSING_COLUMN", "name / 名称"));
  }

  @Test
  void stopsWhereNobodyWouldReadOn() {
    List<List<String>> rows =
        Stream.concat(
                Stream.of(List.of("name")), Collections.nCopies(9_999, List.of("四个字的")).stream())
            .toList();
    assertThat(read(rows).faults()).hasSize(500);
  }

  @Test
  void echoesOnlyAsMuchAsHelpsToFindIt() {
    assertThat(Sheet.echo("字".repeat(41))).isEqualTo("字".repeat(40) + "…");
    assertThat(Sheet.echo("赤壁")).isEqualTo("赤壁");
  }

  @Test
  void knowsUnitsByTheTextOfTheirCell() {
    Map<String, UnitCode> units = Map.of("赤壁市", new UnitCode("XN-CB"));
    Sheet.Reading<UnitCode> reading =
        Sheet.read(
            List.of(List.of("name"), List.of("赤壁市"), List.of("荆州市")),
            Column.class,
            row -> row.unit(Column.NAME, units));
    assertThat(reading.faults())
        .containsExactly(ImportFault.cell(3, "name", "UNKNOWN_UNIT", "荆州市"));
  }
}
