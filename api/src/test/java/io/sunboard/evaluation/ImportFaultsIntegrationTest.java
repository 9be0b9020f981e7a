package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import io.sunboard.testing.Workbooks;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Files that cannot be imported: every fault is told with its row and column, nothing is imported.
 */
class ImportFaultsIntegrationTest {

  private static final Reader EVALUATOR = Reader.as("evaluator");

  private static RoundInHand round;

  @BeforeAll
  static void anOpenRound() {
    round = RoundInHand.open("2042-01", "county").collect("published", "赤壁市,87.90");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode imported(Reader reader, byte[] file) {
    Map<String, Object> input = round.importing("published", EVALUATOR.upload("scores", file));
    return reader.data("importScores", Map.of("input", input)).get("importScores");
  }

  private static List<String> faults(JsonNode payload) {
    List<String> faults = new ArrayList<>();
    for (JsonNode fault : payload.get("faults")) {
      faults.add(
          fault.get("row").asString("-")
              + " "
              + fault.get("column").asString("-")
              + " "
              + fault.get("code").asString());
    }
    return faults;
  }

  /** What is collected is told by the digest: the same file again is answered without a change. */
  private static void nothingHasChanged() {
    JsonNode node = EVALUATOR.data("node", Map.of("id", round.id())).get("node");
    assertThat(node.get("revision").asInt()).isEqualTo(round.revision());
    assertThat(node.get("state").asString()).isEqualTo("OPEN");
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "an unknown unit", utf8("unit,score\n赤壁县,90\n"), List.of("2 unit UNKNOWN_UNIT")),
        Arguments.of(
            "a unit that is not evaluated",
            utf8("unit,score\nXN-CJB,90\n"),
            List.of("2 unit UNIT_NOT_IN_GROUP")),
        Arguments.of(
            "a unit twice",
            utf8("unit,score\n赤壁市,90\n嘉鱼县,91\nXN-CB,90\n"),
            List.of("4 unit UNIT_TWICE")),
        Arguments.of(
            "scores outside 0 to 100",
            utf8("unit,score\n赤壁市,100.01\n嘉鱼县,-1\n"),
            List.of("2 score SCORE_OUT_OF_RANGE", "3 score SCORE_OUT_OF_RANGE")),
        Arguments.of(
            "a score with too many places",
            utf8("unit,score\n赤壁市,90.123\n"),
            List.of("2 score TOO_MANY_PLACES")),
        Arguments.of("a score in words", utf8("单位,得分\n赤壁市,九十\n"), List.of("2 得分 NOT_A_NUMBER")),
        Arguments.of(
            "no score column", utf8("unit,points\n赤壁市,90\n"), List.of("1 score MISSING_COLUMN")),
        Arguments.of(
            "no heading",
            utf8("赤壁市,90\n嘉鱼县,91\n"),
            List.of("1 unit MISSING_COLUMN", "1 score MISSING_COLUMN")),
        Arguments.of(
            "a column twice", utf8("unit,score,得分\n赤壁市,90,91\n"), List.of("1 得分 COLUMN_TWICE")),
        Arguments.of("a heading alone", utf8("unit,score\n"), List.of("- - NO_ROWS")),
        Arguments.of("blank lines", utf8("\n \n,,\n"), List.of("- - EMPTY_FILE")),
        Arguments.of(
            "UTF-16",
            "unit,score\n赤壁市,90\n".getBytes(StandardCharsets.UTF_16),
            List.of("- - WRONG_ENCODING")),
        Arguments.of(
            "half a character", new byte[] {'u', (byte) 0x81}, List.of("- - WRONG_ENCODING")),
        Arguments.of(
            "a damaged workbook",
            java.util.Arrays.copyOf(Workbooks.of("<row r=\"1\"/>"), 300),
            List.of("- - NOT_A_TABLE")),
        Arguments.of("a picture", utf8("\u0089PNG\r\n\u001a\n\0\0"), List.of("- - NOT_A_TABLE")),
        Arguments.of("an open quote", utf8("unit,score\n\"赤壁市,90"), List.of("- - NOT_A_TABLE")),
        Arguments.of("too many rows", utf8("a,b\n".repeat(100_001)), List.of("- - TOO_MANY_CELLS")),
        Arguments.of(
            "many faults",
            "责任单位,总分,备注\n赤壁县,101,\n,90.123,\n嘉鱼县,x,\n嘉鱼县,-1,\n".getBytes(Charset.forName("GBK")),
            List.of(
                "2 责任单位 UNKNOWN_UNIT",
                "2 总分 SCORE_OUT_OF_RANGE",
                "3 责任单位 MISSING_UNIT",
                "3 总分 TOO_MANY_PLACES",
                "4 总分 NOT_A_NUMBER",
                "5 责任单位 UNIT_TWICE",
                "5 总分 SCORE_OUT_OF_RANGE")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void areRefusedWhole(String what, byte[] file, List<String> faults) {
    JsonNode zh = imported(EVALUATOR, file);
    assertThat(faults(zh)).containsExactlyElementsOf(faults);
    assertThat(zh.get("imported").asInt()).isZero();
    assertThat(zh.at("/userErrors/0/code").asString()).isEqualTo("FILE_HAS_FAULTS");
    assertThat(zh.at("/userErrors/0/field").toString()).isEqualTo("[\"input\",\"uploadId\"]");
    JsonNode en = imported(EVALUATOR.inEnglish(), file);
    assertThat(faults(en)).isEqualTo(faults(zh));
    for (int i = 0; i < faults.size(); i++) {
      String chinese = zh.at("/faults/" + i + "/message").asString();
      String english = en.at("/faults/" + i + "/message").asString();
      assertThat(chinese).matches(".*\\p{IsHan}.*").doesNotContain("{");
      assertThat(english).matches(".*[a-z]{2}.*").doesNotContain("{").isNotEqualTo(chinese);
    }
    nothingHasChanged();
  }

  @Test
  void sayWhatWouldBeRight() {
    JsonNode payload =
        imported(EVALUATOR.inEnglish(), utf8("unit,score\n赤壁市,90.123\n嘉鱼县,101\n赤壁市,1\nx,y\n"));
    List<String> messages = new ArrayList<>();
    payload.get("faults").forEach(fault -> messages.add(fault.get("message").asString()));
    assertThat(messages)
        .containsExactly(
            "The score 90.123 has too many decimal places; at most 2.",
            "The score 101 must be between 0 and 100.",
            "The unit “赤壁市” stands in row 2 already.",
            "No active unit has the name or code “x”.",
            "“y” is no number; write 94.68.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "no id", ""})
  void areNotThereUnlessTheyWereUploaded(String upload) {
    JsonNode refused = EVALUATOR.refused("importScores", round.importing("published", upload));
    assertThat(refused.at("/0/code").asString()).isEqualTo("UNKNOWN_UPLOAD");
    nothingHasChanged();
  }

  @Test
  void goIntoNoChannelThatTheSchemeDoesNotName() {
    String upload = EVALUATOR.upload("scores", utf8("unit,score\n赤壁市,90\n"));
    JsonNode refused = EVALUATOR.refused("importScores", round.importing("poll", upload));
    assertThat(refused.at("/0/code").asString()).isEqualTo("UNKNOWN_CHANNEL");
    assertThat(refused.at("/0/message").asString()).contains("poll", "published");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UmFua2luZzp4", "no id", ""})
  void goIntoNoRoundThatIsNotThere(String id) {
    String upload = EVALUATOR.upload("scores", utf8("unit,score\n赤壁市,90\n"));
    Map<String, Object> input = round.importing("published", upload);
    input.put("round", id);
    assertThat(EVALUATOR.refused("importScores", input).at("/0/code").asString())
        .isEqualTo("UNKNOWN_ROUND");
  }

  @Test
  void nameTheirSourceInTwoHundredCharacters() {
    String upload = EVALUATOR.upload("scores", utf8("unit,score\n赤壁市,90\n"));
    for (String title : List.of("", "源".repeat(201))) {
      Map<String, Object> input = round.importing("published", upload);
      input.put("source", Map.of("title", title));
      JsonNode refused = EVALUATOR.refused("importScores", input);
      assertThat(refused.at("/0/code").asString()).isEqualTo("TEXT_LENGTH");
      assertThat(refused.at("/0/field").toString()).isEqualTo("[\"input\",\"source\",\"title\"]");
    }
    nothingHasChanged();
  }

  @Test
  void canNameAnotherSourceLater() {
    RoundInHand other = RoundInHand.open("2042-02", "county");
    byte[] csv = utf8("unit,score\n赤壁市,90\n");
    Map<String, Object> input =
        new HashMap<>(other.importing("published", EVALUATOR.upload("s", csv)));
    input.put("source", Map.of("title", "咸宁往", "url", "http://www.xnnews.com.cn/a"));
    other.take(EVALUATOR, "importScores", input);
    int before = other.revision();
    input.put("source", Map.of("title", "咸宁网", "url", "http://www.xnnews.com.cn/a"));
    input.put("expectedRevision", before);
    other.take(EVALUATOR, "importScores", input);
    assertThat(other.revision()).isEqualTo(before + 1);
    other.take(EVALUATOR, "importScores", input);
    assertThat(other.revision()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2042-13", "0000", "june", "", "2042-05/2042-04"})
  void belongToNoMalformedPeriod(String period) {
    JsonNode refused =
        EVALUATOR.refused("openRound", Map.of("period", period, "groups", List.of("county")));
    assertThat(refused.at("/0/code").asString()).isEqualTo("MALFORMED_PERIOD");
    assertThat(refused.at("/0/message").asString()).contains("2023-06");
  }

  @Test
  void belongToNoPeriodBeforeTheFirstScheme() {
    JsonNode refused =
        EVALUATOR.refused("openRound", Map.of("period", "2019", "groups", List.of("county")));
    assertThat(refused.at("/0/code").asString()).isEqualTo("NO_SCHEME_IN_FORCE");
    refused =
        EVALUATOR.refused("openRound", Map.of("period", "2042-03", "groups", List.of("nobody")));
    assertThat(refused.at("/0/code").asString()).isEqualTo("NO_SCHEME_IN_FORCE");
  }

  @Test
  void belongToEachGroupOnce() {
    JsonNode refused =
        EVALUATOR.refused(
            "openRound", Map.of("period", "2042-04", "groups", List.of("county", "county")));
    assertThat(refused.at("/0/code").asString()).isEqualTo("TWICE");
    assertThat(refused.at("/0/field").toString()).isEqualTo("[\"input\",\"groups\",\"1\"]");
  }
}
