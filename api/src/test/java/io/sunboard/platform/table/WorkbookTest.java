package io.sunboard.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.platform.table.UnreadableTableException.Reason;
import io.sunboard.testing.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

  private static void isUnreadable(byte[] bytes, Reason reason) {
    assertThatThrownBy(() -> TableReader.read(bytes))
        .isInstanceOfSatisfying(
            UnreadableTableException.class,
            unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
  }

  @Test
  void readsTheFirstSheetOnly() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
      Worksheet first = workbook.newWorksheet("得分");
      first.value(0, 0, "单位");
      first.value(0, 1, "得分");
      first.value(1, 0, "赤壁市");
      first.value(1, 1, 87.9);
      workbook.newWorksheet("说明").value(0, 0, "x");
    }
    assertThat(TableReader.read(bytes.toByteArray()))
        .containsExactly(List.of("单位", "得分"), List.of("赤壁市", "87.9"));
  }

  @Test
  void keepsTheNumbersOfRowsAndColumnsThatAreLeftOut() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("得分");
      sheet.value(0, 1, "unit");
      sheet.value(0, 3, "score");
      sheet.value(3, 3, 90);
    }
    assertThat(TableReader.read(bytes.toByteArray()))
        .containsExactly(
            List.of("", "unit", "", "score"), List.of(), List.of(), List.of("", "", "", "90"));
  }

  /** Spreadsheets keep decimals as binary numbers and write down 17 digits of them. */
  @ParameterizedTest
  @CsvSource({
    "90.569999999999993, 90.57",
    "91.260000000000005, 91.26",
    "87.9, 87.9",
    "100, 100",
    "0, 0",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "9.1260000000000005E1, 91.26",
    "91.265, 91.265",
    "1E2, 100",
    "1E-7, 0.0000001",
  })
  void readsNumbersAsTheSpreadsheetShowsThem(String written, String shown) {
    assertThat(
            TableReader.read(
                Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>" + written + "</v></c></row>")))
        .containsExactly(List.of(shown));
  }

  @Test
  void readsWhatAFormulaCameTo() {
    assertThat(
            TableReader.read(
                Workbooks.of(
                    """
                    <row r="1">
                      <c r="A1"><f>0.9*B1+0.1*C1</f><v>90.569999999999993</v></c>
                      <c r="B1" t="str"><f>"赤壁"&amp;"市"</f><v>赤壁市</v></c>
                      <c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
                      <c r="D1" t="inlineStr"><is><t>XN-CB</t></is></c>
                      <c r="E1" t="b"><v>1</v></c>
                      <c r="F1"/>
                    </row>
                    """)))
        .containsExactly(List.of("90.57", "赤壁市", "#DIV/0!", "XN-CB", "TRUE", ""));
  }

  @Test
  void refusesWhatIsDamaged() throws IOException {
    byte[] whole = Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    for (int length = 4; length < whole.length; length += 7) {
      isUnreadable(Arrays.copyOf(whole, length), Reason.NOT_A_TABLE);
    }
    isUnreadable(Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>1</c></row>"), Reason.NOT_A_TABLE);
    isUnreadable(
        zip("readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)), Reason.NOT_A_TABLE);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] flipped = whole.clone();
      flipped[4 + random.nextInt(flipped.length - 4)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(TableReader.read(flipped)).isNotNull();
      } catch (UnreadableTableException refused) {
        assertThat(refused.reason()).isEqualTo(Reason.NOT_A_TABLE);
      }
    }
  }

  @Test
  void readsSoManyRowsAndColumnsAndNoMore() {
    isUnreadable(
        Workbooks.of("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"),
        Reason.TOO_MANY_CELLS);
    isUnreadable(
        Workbooks.of("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), Reason.TOO_MANY_CELLS);
  }

  @Test
  void opensNothingThatTheFileNames() {
    byte[] bytes =
        Workbooks.withSheet(
            """
            <?xml version="1.0"?>
            <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row>
            </sheetData></worksheet>
            """
                .strip());
    try {
      assertThat(TableReader.read(bytes)).containsExactly(List.of(""));
    } catch (UnreadableTableException refused) {
      assertThat(refused.reason()).isEqualTo(Reason.NOT_A_TABLE);
    }
  }

  @Test
  @Timeout(10)
  void isNotFilledByAFileThatUnpacksWithoutEnd() throws IOException {
    isUnreadable(zip("xl/sharedStrings.xml", new byte[97 * 1024 * 1024]), Reason.TOO_MANY_CELLS);
  }

  @Test
  void isNotFilledByACellFarOut() {
    isUnreadable(
        Workbooks.of("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"), Reason.TOO_MANY_CELLS);
    isUnreadable(
        Workbooks.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), Reason.NOT_A_TABLE);
  }

  @Test
  void readsStringsOfSeveralRunsWithoutTheirPronunciation() {
    assertThat(
            TableReader.read(
                Workbooks.of(
                    """
                    <row><c t="inlineStr"><is><r><t>赤</t></r><r><rPr/><t xml:space="preserve">壁 </t></r>
                    <rPh sb="0" eb="1"><t>chi</t></rPh></is></c><c><v>1</v></c></row><row/>
                    """)))
        .containsExactly(List.of("赤壁 ", "1"), List.of());
  }

  @Test
  void refusesRowsAndCellsOutOfOrder() {
    isUnreadable(Workbooks.of("<row r=\"2\"/><row r=\"1\"/>"), Reason.NOT_A_TABLE);
    isUnreadable(Workbooks.of("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>"), Reason.NOT_A_TABLE);
    isUnreadable(
        Workbooks.of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"), Reason.NOT_A_TABLE);
  }

  @Test
  void doesNotWriteOutNumbersWithoutEnd() {
    assertThat(
            TableReader.read(
                Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>1E+1000000000</v></c></row>")))
        .containsExactly(List.of("1E+1000000000"));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
