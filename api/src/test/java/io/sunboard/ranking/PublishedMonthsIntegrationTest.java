package io.sunboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Xianning's four really published months, as an anonymous reader finds them. */
class PublishedMonthsIntegrationTest {

  private static JsonNode ranking(String period) {
    return Reader.anonymous()
        .data("ranking", Map.of("group", "county", "period", period))
        .get("ranking");
  }

  private static List<String> lines(JsonNode ranking) {
    List<String> lines = new ArrayList<>();
    for (JsonNode edge : ranking.get("rows").get("edges")) {
      JsonNode row = edge.get("node");
      lines.add(
          row.get("rank").asString()
              + " "
              + row.get("unit").get("name").asString()
              + " "
              + row.get("total").asString());
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-09|1 嘉鱼县 94.68,2 中心城区 94.60,3 赤壁市 94.58,4 通城县 93.96,5 咸宁高新区 92.86,6 崇阳县 92.74,7 通山县 91.34,8 咸安区 90.50
          2022-08|1 咸宁高新区 90.68,2 中心城区 90.33,3 赤壁市 90.15,4 通山县 89.92,5 嘉鱼县 89.71,6 通城县 89.31,7 咸安区 89.18,8 崇阳县 88.00
          2022-12|1 中心城区 91.21,2 嘉鱼县 91.02,3 咸安区 90.25,4 赤壁市 89.61,5 咸宁高新区 89.35,6 通城县 88.84,7 通山县 88.61,8 崇阳县 88.04
          """)
  void showsThePublishedOrderAndTotals(String period, String published) {
    assertThat(lines(ranking(period))).containsExactly(published.split(","));
  }

  @Test
  void leavesOutWhomTheNoticeLeavesOutAndSaysWhy() {
    JsonNode ranking = ranking("2023-06");
    List<String> lines = lines(ranking);
    assertThat(lines)
        .startsWith("1 中心城区 91.26", "2 通山县 90.60", "3 咸安区 90.57", "4 嘉鱼县 90.17")
        .hasSize(8);
    JsonNode last = ranking.get("rows").get("edges").get(7).get("node");
    assertThat(last.get("unit").get("code").asString()).isEqualTo("XN-GX");
    assertThat(last.get("rank").isNull()).isTrue();
    assertThat(last.get("total").isNull()).isTrue();
    assertThat(last.get("unrankedReason").asString()).isEqualTo("未列入本期通报");
    assertThat(last.get("unrankedReasonEn").asString()).isEqualTo("not in this notice");
    assertThat(last.get("components").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2023-06, 2022-12", "2022-12, 2022-08", "2022-08, 2021-09"})
  void comparesWithTheLatestEarlierReleaseAndNamesIt(String period, String previous) {
    JsonNode ranking = ranking(period);
    assertThat(ranking.get("previous").get("period").asString()).isEqualTo(previous);
    JsonNode first = ranking.get("rows").get("edges").get(0).get("node");
    assertThat(first.get("previous").get("period").asString()).isEqualTo(previous);
  }

  @Test
  void hasNothingBeforeTheFirst() {
    assertThat(ranking("2021-09").get("previous").isNull()).isTrue();
  }

  @Test
  void opensTheArithmetic() {
    JsonNode first = ranking("2023-06").get("rows").get("edges").get(0).get("node");
    JsonNode component = first.get("components").get(0);
    assertThat(component.get("weight").asString()).isEqualTo("1");
    assertThat(component.get("score").asString()).isEqualTo("91.26");
    assertThat(component.get("value").asString()).isEqualTo("91.26");
  }

  @Test
  void carriesTheNoticeWithItsFiguresAndItsMisprint() {
    JsonNode notice = ranking("2022-08").get("publications").get(0);
    JsonNode table = notice.get("tables").get(1);
    JsonNode misprinted = table.get("rows").get(2);
    assertThat(misprinted.get("count").asInt()).isEqualTo(156);
    assertThat(misprinted.get("share").asString()).isEqualTo("21.46");
    assertThat(misprinted.get("printedShare").asString()).isEqualTo("16.42");
    assertThat(table.get("note").asString()).contains("21.46%");
  }

  @Test
  void findsNothingForAMonthThatWasNotPublished() {
    assertThat(ranking("2023-05").isNull()).isTrue();
  }

  @Test
  void showsNothingBeforeItWasReleased() {
    JsonNode before =
        Reader.anonymous()
            .data(
                "ranking",
                Map.of("group", "county", "period", "2023-06", "asOf", "2023-07-11T00:00:00Z"))
            .get("ranking");
    assertThat(before.isNull()).isTrue();
  }
}
