package io.sunboard.tip;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 满意率, 响应率, 解决率: what they are made of, in a city of its own. */
class TipRatesIntegrationTest {

  private static Sunboard.Node city;

  @BeforeAll
  static void start() {
    city = Sunboard.ownCity("tiprates");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  private static Reader as(String username) {
    return Reader.as(username).at(city.url());
  }

  private static Reader citizen() {
    return Reader.anonymous().at(city.url());
  }

  private static JsonNode figures(Map<String, ?> more) {
    YearMonth now = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    Map<String, Object> filter = new HashMap<>(more);
    filter.put("period", now + "/" + now.plusMonths(1));
    filter.put("live", true);
    return as("supervisor")
        .data("tipstaff/figures", Map.of("filter", filter))
        .at("/statistics/total");
  }

  private static String rate(JsonNode figures, String name) {
    return figures.at("/" + name + "/numerator").asInt()
        + "/"
        + figures.at("/" + name + "/denominator").asInt();
  }

  private static String submitted() {
    return citizen()
        .done("tipstaff/submitTip", ReportInHand.draft())
        .get("trackingCode")
        .asString();
  }

  private static JsonNode newest() {
    return as("supervisor")
        .data("tipstaff/tips", Map.of("orderBy", "NEWEST", "first", 1))
        .at("/tips/nodes/0");
  }

  private static void rate(String code, int stars, String fixed) {
    citizen()
        .done("tipstaff/rateTip", Map.of("trackingCode", code, "stars", stars, "fixed", fixed));
  }

  @Test
  void countWhatWasAnsweredInTimeAndWhatCitizensThinkAndARecountFindsTheSame() {
    String code = submitted();
    JsonNode tip = newest();
    eventually(() -> assertThat(rate(figures(Map.of()), "response")).isEqualTo("0/1"));
    assertThat(figures(Map.of()).at("/satisfaction/percent").isNull()).isTrue();

    Map<String, Object> input = new HashMap<>(ReportInHand.accept(ReportInHand.problem()));
    input.put("tip", tip.get("number").asString());
    input.put("expectedRevision", tip.get("revision").asInt());
    String problem =
        as("supervisor").done("tipstaff/triageTip", input).at("/tip/problem/number").asString();
    assertThat(rate(figures(Map.of()), "response")).isEqualTo("1/1");
    close(problem);

    rate(code, 5, "YES");
    JsonNode xa = figures(Map.of("unit", "XN-XA"));
    assertThat(rate(xa, "satisfaction")).isEqualTo("1/1");
    assertThat(rate(xa, "resolution")).isEqualTo("1/1");
    assertThat(xa.at("/satisfaction/percent").asString()).isEqualTo("100.00");
    assertThat(rate(figures(Map.of("unit", "XN-CB")), "satisfaction")).isEqualTo("0/0");

    // Thought over: the new judgement takes the place of the old one.
    rate(code, 2, "NO");
    assertThat(rate(figures(Map.of("unit", "XN-XA")), "satisfaction")).isEqualTo("0/1");
    assertThat(rate(figures(Map.of("unit", "XN-XA")), "resolution")).isEqualTo("0/1");

    String second = submitted();
    eventually(() -> assertThat(rate(figures(Map.of()), "response")).isEqualTo("1/2"));
    JsonNode other = newest();
    as("supervisor")
        .done(
            "tipstaff/triageTip",
            Map.of(
                "tip",
                other.get("number").asString(),
                "decision",
                "DECLINE",
                "reason",
                "不属受理范围",
                "expectedRevision",
                other.get("revision").asInt()));
    rate(second, 4, "PARTLY");
    JsonNode all = figures(Map.of());
    assertThat(rate(all, "response")).isEqualTo("2/2");
    assertThat(rate(all, "satisfaction")).isEqualTo("1/2");
    assertThat(rate(all, "resolution")).isEqualTo("0/2");

    JsonNode check = as("admin").done("verifyStatistics", Map.of("repair", false)).get("check");
    assertThat(check.get("wrong").asInt()).isZero();
    assertThat(check.get("cells").asInt()).isPositive();
  }

  private static void close(String problem) {
    as("supervisor").done("exposure/dispatchProblem", Map.of("problem", problem, "lead", "XN-XA"));
    String photo = ReportInHand.photo(as("handler"));
    as("handler")
        .done(
            "exposure/submitRectification",
            Map.of("problem", problem, "text", "已清运", "photos", List.of(photo)));
    as("supervisor2")
        .done(
            "exposure/verifyRectification",
            Map.of("problem", problem, "passed", true, "outcome", "FIXED", "note", "属实"));
  }
}
