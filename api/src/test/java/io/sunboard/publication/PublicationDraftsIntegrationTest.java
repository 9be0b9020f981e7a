package io.sunboard.publication;

import static io.sunboard.publication.NoticeSight.PUBLISHER;
import static io.sunboard.publication.NoticeSight.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notices as they are drafted: exactly, once, and without faults. */
class PublicationDraftsIntegrationTest {

  @Test
  void keepWhatWasWrittenExactly() {
    String number = "城管通〔2043〕2号";
    Map<String, Object> content =
        Map.of(
            "figures",
            List.of(
                Map.of(
                    "code",
                    "city_avg",
                    "label",
                    "平均得分",
                    "labelEn",
                    "Average",
                    "value",
                    "89.030",
                    "change",
                    "-0.10",
                    "unit",
                    "分")),
            "tables",
            List.of(
                Map.of(
                    "code",
                    "kinds",
                    "title",
                    "类别",
                    "whole",
                    "727",
                    "rows",
                    List.of(Map.of("label", "自管型小区", "count", 156, "printedShare", "16.42")))),
            "sources",
            List.of(Map.of("title", "咸宁网", "url", "http://news.xnnews.com.cn/a.shtml")));
    JsonNode json = NoticeInHand.drafted(number, content).json();
    assertThat(json.at("/figures/0/value").asString()).isEqualTo("89.030");
    assertThat(json.at("/figures/0/change").asString()).isEqualTo("-0.10");
    assertThat(json.at("/tables/0/rows/0/share").asString()).isEqualTo("21.46");
    assertThat(json.at("/tables/0/rows/0/printedShare").asString()).isEqualTo("16.42");
    assertThat(json.at("/sources/0/url").asString()).isEqualTo("http://news.xnnews.com.cn/a.shtml");
    assertThat(json.at("/sections/0/text").asString()).isEqualTo("本月排名见附表。");
    assertThat(json.get("sample").asBoolean()).isFalse();
  }

  @Test
  void areDraftedOnceForOneKey() {
    String number = "城管通〔2043〕8号";
    NoticeInHand first = NoticeInHand.drafted(number, Map.of());
    assertThat(NoticeInHand.drafted(number, Map.of()).id()).isEqualTo(first.id());
    Map<String, Object> other = NoticeInHand.draft(number, Map.of("title", "另一份通报"));
    assertThat(code(PUBLISHER.refused("draftPublication", other)))
        .isEqualTo("KEY_OF_ANOTHER_REQUEST");
    other.put("idempotencyKey", "another key");
    assertThat(code(PUBLISHER.refused("draftPublication", other))).isEqualTo("NUMBER_TAKEN");
  }

  @Test
  void areDraftedOnceByTwoRequestsAtOnce() {
    List<String> ids = Together.all(8, _ -> NoticeInHand.drafted("城管通〔2043〕9号", Map.of()).id());
    assertThat(new HashSet<>(ids)).hasSize(1);
  }

  @Test
  void areDraftedWithoutFaults() {
    Map<String, Object> input = new HashMap<>();
    input.put("number", "");
    input.put("kind", "MONTHLY_NOTICE");
    input.put("audience", "PUBLIC");
    input.put("title", "题".repeat(121));
    input.put("period", "2043-13");
    input.put("rankings", List.of("UmFua2luZzp4", "nonsense"));
    input.put("idempotencyKey", "short");
    List<String> faults = new ArrayList<>();
    for (JsonNode error : PUBLISHER.refused("draftPublication", input)) {
      faults.add(error.get("code").asString() + " " + error.get("field"));
    }
    assertThat(faults)
        .containsExactly(
            "MALFORMED_PERIOD [\"input\",\"period\"]",
            "TEXT_LENGTH [\"input\",\"number\"]",
            "TEXT_LENGTH [\"input\",\"title\"]",
            "TEXT_LENGTH [\"input\",\"idempotencyKey\"]",
            "UNKNOWN_RANKING [\"input\",\"rankings\",\"0\"]",
            "UNKNOWN_RANKING [\"input\",\"rankings\",\"1\"]");
  }

  @Test
  void haveNoEmptyTexts() {
    Map<String, Object> input =
        NoticeInHand.draft(
            "城管通〔2043〕11号",
            Map.of(
                "sections", List.of(Map.of("heading", "", "text", " ")),
                "figures", List.of(Map.of("code", "", "label", "", "value", "1", "unit", "")),
                "tables",
                    List.of(
                        Map.of(
                            "code",
                            "a",
                            "title",
                            "",
                            "note",
                            "",
                            "rows",
                            List.of(Map.of("label", "", "count", -1)))),
                "sources", List.of(Map.of("title", ""))));
    List<String> places = new ArrayList<>();
    for (JsonNode error : PUBLISHER.refused("draftPublication", input)) {
      List<String> place = new ArrayList<>();
      error.get("field").forEach(step -> place.add(step.asString()));
      places.add(String.join(".", place));
    }
    assertThat(places)
        .containsExactly(
            "input.sections.0.heading",
            "input.sections.0.text",
            "input.figures.0.code",
            "input.figures.0.label",
            "input.figures.0.unit",
            "input.tables.0.title",
            "input.tables.0.note",
            "input.tables.0.rows.0.label",
            "input.tables.0.rows.0.count",
            "input.sources.0.title");
  }
}
