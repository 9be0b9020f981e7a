package io.sunboard.ranking;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Workbooks;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a month of 2041 is scored by, and where its ranking would be found. */
final class StoryRanking {

  static final String PERIOD = "2041-01";

  static final String GROUP = "story";

  static final String SCHEME =
      """
      code: story-2041
      name: {zh: 故事方案, en: The story's scheme}
      inForceFrom: 2041-01
      groups:
        - code: story
          name: {zh: 故事组, en: The story's group}
          units: [XN-GX, XN-JY, XN-CB, XN-TC, XN-CY]
      channels:
        - {code: city, kind: IMPORTED, weight: 0.9, name: {zh: 城市管理, en: City management}}
        - {code: red, kind: IMPORTED, weight: 0.1, name: {zh: 红色物业, en: Red property}}
      rounding: {places: 2, mode: HALF_UP, orderBy: ROUNDED}
      incentives:
        - {rank: 1, amount: 500000, text: {zh: 第一名奖励50万元, en: First}}
      """;

  /** Chinese Windows saves CSV in GBK. 嘉鱼县 and 赤壁市 come out equal once rounded. */
  static final byte[] CITY_IN_GBK =
      "单位,得分\r\n嘉鱼县,90.00\r\n赤壁市,90.00\r\n通城县,91.11\r\n崇阳县,88.00\r\n咸宁高新区,\r\n"
          .getBytes(Charset.forName("GBK"));

  static final byte[] RED_IN_XLSX =
      Workbooks.of(
          """
          <row r="1"><c r="A1" t="inlineStr"><is><t>unit</t></is></c>
            <c r="B1" t="inlineStr"><is><t>score</t></is></c></row>
          <row r="2"><c r="A2" t="inlineStr"><is><t>XN-JY</t></is></c><c r="B2"><v>95.04</v></c></row>
          <row r="3"><c r="A3" t="inlineStr"><is><t>XN-CB</t></is></c><c r="B3"><v>95.009999999999998</v></c></row>
          <row r="4"><c r="A4" t="inlineStr"><is><t>XN-TC</t></is></c><c r="B4"><v>95</v></c></row>
          <row r="5"><c r="A5" t="inlineStr"><is><t>XN-CY</t></is></c><c r="B5"><v>94.5</v></c></row>
          """);

  static final Reader anonymous = Reader.anonymous();

  static final Reader admin = Reader.as("admin");

  static final Reader evaluator = Reader.as("evaluator");

  static final Reader publisher = Reader.as("publisher");

  static final Reader leader = Reader.as("leader");

  private StoryRanking() {}

  static List<String> codes(JsonNode connection, String path) {
    List<String> codes = new ArrayList<>();
    connection.get("edges").forEach(edge -> codes.add(edge.at("/node" + path).asString()));
    return codes;
  }

  static JsonNode ranking(Reader reader) {
    return reader.data("ranking", Map.of("group", GROUP, "period", PERIOD)).get("ranking");
  }

  static JsonNode listed(Reader reader) {
    return reader.data("rankings", Map.of("filter", Map.of("group", GROUP))).get("rankings");
  }

  static JsonNode node(Reader reader, String id) {
    return reader.data("node", Map.of("id", id)).get("node");
  }

  static List<String> found(String words) {
    JsonNode search = anonymous.data("search", Map.of("query", words)).get("search");
    List<String> found = new ArrayList<>();
    search.get("edges").forEach(edge -> found.add(edge.at("/node/node/id").asString()));
    return found;
  }

  static List<String> lines(JsonNode ranking) {
    List<String> lines = new ArrayList<>();
    for (JsonNode edge : ranking.get("rows").get("edges")) {
      JsonNode row = edge.get("node");
      lines.add(
          row.get("rank").asString("-")
              + " "
              + row.at("/unit/code").asString()
              + " "
              + row.get("total").asString("-"));
    }
    return lines;
  }
}
