package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreSheetTest {

  private static final UnitCode CHIBI = new UnitCode("XN-CB");
  private static final UnitCode JIAYU = new UnitCode("XN-JY");
  private static final UnitCode OFFICE = new UnitCode("XN-CJB");

  private static final ScoreSheet.Rules RULES =
      new ScoreSheet.Rules(
          Map.of("XN-CB", CHIBI, "赤壁市", CHIBI, "XN-JY", JIAYU, "嘉鱼县", JIAYU, "XN-CJB", OFFICE),
          List.of(CHIBI, JIAYU),
          2);

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  @SafeVarargs
  private static Sheet.Reading<ImportedScore> read(List<String>... rows) {
    return ScoreSheet.read(Arrays.asList(rows), RULES);
  }

  @SafeVarargs
  private static List<ImportFault> faults(List<String>... rows) {
    Sheet.Reading<ImportedScore> reading = read(rows);
    assertThat(reading.records()).as("a file with faults imports nothing").isEmpty();
    return reading.faults();
  }

  @SafeVarargs
  private static List<ImportedScore> scores(List<String>... rows) {
    Sheet.Reading<ImportedScore> reading = read(rows);
    assertThat(reading.faults()).isEmpty();
    return reading.records();
  }

  private static ImportedScore score(UnitCode unit, String score) {
    return new ImportedScore(unit, new BigDecimal(score), null);
  }

  @Test
  void takesUnitsByNameAndByCode() {
    assertThat(scores(row("unit", "score"), row("赤壁市", "87.90"), row("XN-JY", "90.17")))
        .containsExactly(score(CHIBI, "87.90"), score(JIAYU, "90.17"));
  }

  @ParameterizedTest
  @CsvSource({
    "unit, score, note",
    "单位, 得分, 备注",
    "责任单位, 分数, 备注",
    "UNIT, Score, NOTE",
    "单位, 总分, note"
  })
  void knowsItsColumnsByEitherLanguage(String unit, String score, String note) {
    assertThat(scores(row(unit, score, note), row("赤壁市", "87.90", "复核")))
        .containsExactly(new ImportedScore(CHIBI, new BigDecimal("87.90"), "复核"));
  }

  @Test
  void findsItsColumnsWhereverTheyStandAndPassesOverOthers() {
    assertThat(
            scores(
                row("排名", " 得分 ", "", "单位"),
                row("1", " 90.17 ", "x", " 嘉鱼县\u3000"),
                row("2", "87.90", "", "赤壁市", "beyond the heading")))
        .containsExactly(score(JIAYU, "90.17"), score(CHIBI, "87.90"));
  }

  @Test
  void passesOverBlankRowsAndKeepsTheRowNumbersOfTheFile() {
    assertThat(
            faults(row("unit", "score"), row(""), row("赤壁市", "87.90"), row(" ", ""), row("x", "1")))
        .containsExactly(ImportFault.cell(5, "unit", "UNKNOWN_UNIT", "x"));
  }

  @Test
  void keepsAUnitThatIsListedWithoutAFigure() {
    assertThat(scores(row("unit", "score"), row("赤壁市", " "), row("嘉鱼县")))
        .containsExactly(
            new ImportedScore(CHIBI, null, null), new ImportedScore(JIAYU, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "100", "100.00", "91.2", "91.260", "+91.26", "091.26"})
  void takesScoresFromZeroToAHundred(String text) {
    assertThat(scores(row("unit", "score"), row("赤壁市", text))).containsExactly(score(CHIBI, text));
  }

  @ParameterizedTest
  @CsvSource({
    "100.01,      SCORE_OUT_OF_RANGE",
    "-0.01,       SCORE_OUT_OF_RANGE",
    "999999999999,SCORE_OUT_OF_RANGE",
    "九十,         NOT_A_NUMBER",
    "９１,         NOT_A_NUMBER",
    "91.,         NOT_A_NUMBER",
    ".5,          NOT_A_NUMBER",
    "1e2,         NOT_A_NUMBER",
    "NaN,         NOT_A_NUMBER",
    "9 1,         NOT_A_NUMBER",
    "91.26分,     NOT_A_NUMBER",
    "#DIV/0!,     NOT_A_NUMBER",
    "1234567890123,NOT_A_NUMBER",
  })
  void saysWhichScoreIsNone(String text, String code) {
    assertThat(faults(row("unit", "score"), row("嘉鱼县", "90"), row("赤壁市", text)))
        .containsExactly(ImportFault.cell(3, "score", code, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"91.265", "0.001", "91.2600000000000000000000001"})
  void saysHowManyPlacesAScoreMayHave(String text) {
    assertThat(faults(row("unit", "score"), row("赤壁市", text)))
        .containsExactly(ImportFault.cell(2, "score", "TOO_MANY_PLACES", text, 2));
  }

  @Test
  void repeatsOnlySoMuchOfACellAsHelpsToFindIt() {
    assertThat(faults(row("unit", "score"), row("赤".repeat(1_000), "9".repeat(1_000_000))))
        .containsExactly(
            ImportFault.cell(2, "unit", "UNKNOWN_UNIT", "赤".repeat(40) + "…"),
            ImportFault.cell(2, "score", "NOT_A_NUMBER", "9".repeat(40) + "…"));
  }

  @Test
  void takesNoUnitTwiceByWhicheverName() {
    assertThat(faults(row("unit", "score"), row("赤壁市", "90"), row("XN-CB", "91")))
        .containsExactly(ImportFault.cell(3, "unit", "UNIT_TWICE", "XN-CB", 2));
  }

  @Test
  void takesNoUnitFromOutsideTheRoundsGroups() {
    assertThat(faults(row("unit", "score"), row("XN-CJB", "90")))
        .containsExactly(ImportFault.cell(2, "unit", "UNIT_NOT_IN_GROUP", "XN-CJB"));
  }

  @Test
  void findsEveryFaultAtOnce() {
    assertThat(
            faults(
                row("单位", "得分", "备注"),
                row("咸丰县", "101", ""),
                row("", "90.123", ""),
                row("赤壁市", "九十", "注".repeat(101)),
                row("赤壁市", "-1", "")))
        .containsExactly(
            ImportFault.cell(2, "单位", "UNKNOWN_UNIT", "咸丰县"),
            ImportFault.cell(2, "得分", "SCORE_OUT_OF_RANGE", "101"),
            ImportFault.cell(3, "单位", "MISSING_UNIT"),
            ImportFault.cell(3, "得分", "TOO_MANY_PLACES", "90.123", 2),
            ImportFault.cell(4, "得分", "NOT_A_NUMBER", "九十"),
            ImportFault.cell(4, "备注", "TEXT_TOO_LONG", 100),
            ImportFault.cell(5, "单位", "UNIT_TWICE", "赤壁市", 4),
            ImportFault.cell(5, "得分", "SCORE_OUT_OF_RANGE", "-1"));
  }

  @Test
  void namesTheColumnsThatAreMissingWithTheHeadingsThatWouldDo() {
    assertThat(faults(row("名称", "分"), row("赤壁市", "90")))
        .containsExactly(
            ImportFault.cell(1, "unit", "MISSING_COLUMN", "unit / 单位 / 责任单位"),
            ImportFault.cell(1, "score", "MISSING_COLUMN", "score / 得分 / 分数 / 总分"));
    assertThat(faults(row("unit", "分"), row("赤壁市", "90")))
        .containsExactly(ImportFault.cell(1, "score", "MISSING_COLUMN", "score / 得分 / 分数 / 总分"));
  }

  @Test
  void takesNoColumnTwice() {
    assertThat(faults(row("单位", "unit", "得分"), row("赤壁市", "嘉鱼县", "90")))
        .containsExactly(ImportFault.cell(1, "unit", "COLUMN_TWICE", "unit"));
  }

  @Test
  void tellsAnEmptyFileFromOneWithoutRows() {
    assertThat(faults()).containsExactly(ImportFault.file("EMPTY_FILE"));
    assertThat(faults(row(), row("", " "))).containsExactly(ImportFault.file("EMPTY_FILE"));
    assertThat(faults(row("unit", "score"), row("", "")))
        .containsExactly(ImportFault.file("NO_ROWS"));
  }

  @Test
  void keepsTheNote() {
    String longest = "注".repeat(100);
    assertThat(scores(row("note", "unit", "score"), row(longest, "赤壁市", ""), row("", "嘉鱼县", "1")))
        .containsExactly(new ImportedScore(CHIBI, null, longest), score(JIAYU, "1"));
  }
}
