package io.sunboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Sheet;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkSheetTest {

  private static final UnitCode A = new UnitCode("MZ-A");
  private static final UnitCode B = new UnitCode("MZ-B");
  private static final Map<String, UnitCode> UNITS = Map.of("MZ-A", A, "乙", B);
  private static final List<String> HEADING = List.of("打分单位", "被评单位", "分数");

  @Test
  void readsWhoGaveWhomWhichMark() {
    Sheet.Reading<MarkSheet.Given> read =
        MarkSheet.read(List.of(HEADING, List.of("MZ-A", "乙", "88.5")), UNITS);
    assertThat(read.faults()).isEmpty();
    assertThat(read.records()).containsExactly(new MarkSheet.Given(A, B, new BigDecimal("88.5")));
  }

  @Test
  void namesEveryFaultByItsPlace() {
    Sheet.Reading<MarkSheet.Given> read =
        MarkSheet.read(List.of(HEADING, List.of("丙", "乙", "很好"), List.of("MZ-A", "", "")), UNITS);
    assertThat(read.records()).isEmpty();
    assertThat(read.faults())
        .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .containsExactly(
            "2 打分单位 UNKNOWN_UNIT", "2 分数 NOT_A_NUMBER", "3 被评单位 MISSING_UNIT", "3 分数 MISSING_TEXT");
  }
}
