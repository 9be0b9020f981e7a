package io.sunboard.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingSheetTest {

  private static final List<String> HEADING = List.of("类别", "标题", "地址", "属地", "发现时间", "纬度", "经度");

  private static final FindingSheet.Rules RULES =
      new FindingSheet.Rules(
          Map.of("暴露垃圾", "E01-02", "E01-02", "E01-02"),
          Map.of("东区", new UnitCode("C-EAST"), "西区", new UnitCode("C-WEST")),
          new UnitCode("C-EAST")::equals,
          ProblemSource.FINDING,
          true,
          ZoneId.of("Asia/Shanghai"),
          Instant.parse("2021-12-31T00:00:00Z"));

  private static Sheet.Reading<Filing> read(List<String> row) {
    return FindingSheet.read(List.of(HEADING, row), RULES);
  }

  @Test
  void readsEachRowAsAFiling() {
    Sheet.Reading<Filing> reading =
        read(List.of("暴露垃圾", "路口垃圾", "东街12号", "东区", "2021-06-15 09:30", "29.84", "114.32"));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.records())
        .containsExactly(
            new Filing(
                "E01-02",
                ProblemSource.FINDING,
                "路口垃圾",
                "路口垃圾",
                "东街12号",
                29.84,
                114.32,
                new UnitCode("C-EAST"),
                List.of(),
                Instant.parse("2021-06-15T01:30:00Z"),
                true));
  }

  @Test
  void findsAFaultInEveryColumn() {
    Sheet.Reading<Filing> reading =
        read(List.of("无此类别", "长".repeat(81), "", "西区", "2021-13-40", "91", "东经114"));
    assertThat(reading.records()).isEmpty();
    assertThat(reading.faults())
        .extracting(ImportFault::row, ImportFault::column, ImportFault::code)
        .containsExactly(
            tuple(2, "类别", "UNKNOWN_CATEGORY"),
            tuple(2, "标题", "TEXT_TOO_LONG"),
            tuple(2, "地址", "MISSING_TEXT"),
            tuple(2, "纬度", "NOT_DEGREES"),
            tuple(2, "经度", "NOT_DEGREES"),
            tuple(2, "属地", "OTHER_TERRITORY"),
            tuple(2, "发现时间", "NOT_AN_INSTANT"));
  }

  @Test
  void aDateInTheFutureOrHalfAPointIsAFault() {
    Sheet.Reading<Filing> reading =
        read(List.of("E01-02", "路口垃圾", "东街", "东区", "2022-01-01", "29.84", ""));
    assertThat(reading.faults())
        .extracting(ImportFault::column, ImportFault::code)
        .containsExactly(tuple("经度", "HALF_A_POINT"), tuple("发现时间", "IMPOSSIBLE_DATE"));
  }

  @Test
  void saysWhichColumnsAreMissing() {
    Sheet.Reading<Filing> reading = FindingSheet.read(List.of(List.of("category", "title")), RULES);
    assertThat(reading.faults())
        .extracting(ImportFault::code, ImportFault::column)
        .containsExactly(
            tuple("MISSING_COLUMN", "address"),
            tuple("MISSING_COLUMN", "territory"),
            tuple("MISSING_COLUMN", "reported_at"));
  }

  @Test
  void anEmptyFileAndOneWithoutRowsAreFaults() {
    assertThat(FindingSheet.read(List.of(List.of("")), RULES).faults())
        .containsExactly(ImportFault.file("EMPTY_FILE"));
    assertThat(FindingSheet.read(List.of(HEADING), RULES).faults())
        .containsExactly(ImportFault.file("NO_ROWS"));
  }
}
