package io.sunboard.evaluation;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A released month: statements beside its scores, and a correction with both versions to be read.
 */
class CorrectedRoundStoryIntegrationTest extends ScoredStory {

  private String correction = "";

  private String firstRelease = "";

  CorrectedRoundStoryIntegrationTest() {
    super("corrected");
  }

  @Test
  @Order(1)
  void theMonthIsReleased() {
    firstRelease = releaseMarch();
    assertThat(rows(released(Map.of())))
        .containsExactly("1 XN-CB 92.50", "2 XN-XA 92.00", "3 XN-JY 82.00", "- XN-TS -");
  }

  @Test
  @Order(2)
  void aUnitSpeaksBesideItsScoreOnceAPublisherAgrees() {
    String id = released(Map.of()).get("id").asString();
    Map<String, Object> words =
        Map.of("ranking", id, "text", "立行立改，月底前清零。", "idempotencyKey", "statement-1");
    JsonNode handed = city.as("handler3").done("submitStatement", words).get("statement");
    assertThat(city.as("handler3").done("submitStatement", words).get("statement"))
        .isEqualTo(handed);
    assertThat(released(Map.of()).at("/rows/nodes/2/statement").isNull()).isTrue();
    Map<String, Object> which = Map.of("statement", handed.get("id").asString());
    assertThat(
            city.anonymous()
                .data("node", Map.of("id", handed.get("id").asString()))
                .get("node")
                .isNull())
        .isTrue();
    city.as("publisher").done("publishStatement", which);
    assertThat(code(city.as("publisher").refused("publishStatement", which)))
        .isEqualTo("PUBLISHED_ALREADY");
    JsonNode row = released(Map.of()).at("/rows/nodes/2");
    assertThat(row.at("/unit/code").asString()).isEqualTo("XN-JY");
    assertThat(row.get("statement").asString()).isEqualTo("立行立改，月底前清零。");
    Map<String, Object> later =
        Map.of("ranking", id, "text", "已全部整改。", "idempotencyKey", "statement-2");
    String second =
        city.as("handler3").done("submitStatement", later).at("/statement/id").asString();
    city.as("publisher").done("publishStatement", Map.of("statement", second));
    row = released(Map.of()).at("/rows/nodes/2");
    assertThat(row.get("statement").asString()).isEqualTo("已全部整改。");
    assertThat(row.get("statements").size()).isEqualTo(2);
    assertThat(
            code(
                city.as("handler")
                    .refused(
                        "submitStatement",
                        Map.of("ranking", "x", "text", "无", "idempotencyKey", "statement-3"))))
        .isEqualTo("UNKNOWN_RANKING");
  }

  @Test
  @Order(3)
  void nothingReleasedEverChangesWhoeverTries() {
    for (String sql :
        List.of(
            "update ranking set version = 9 where group_code = 'scored'",
            "delete from ranking where group_code = 'scored'",
            "update ranking_row set total = 100 where unit_code = 'XN-XA' and ranking_id in"
                + " (select id from ranking where group_code = 'scored')",
            "update round set state = 'OPEN' where scheme_id = (select id from scheme where code ="
                + " 'scored')",
            "update finding set points = 0",
            "update mark set mark = 100",
            "delete from answer_group",
            "update channel_rate set numerator = 0",
            "update appeal set points = 0",
            "update ranking_statement set text_zh = '无'",
            "truncate channel_sample")) {
      assertThat(city.statement(sql)).as(sql).contains("release");
    }
  }

  @Test
  @Order(4)
  void aCorrectionIsANewVersionWithAReason() {
    Map<String, Object> input = city.step(round);
    input.put("reason", " ");
    assertThat(code(city.as("evaluator").refused("correctRanking", input)))
        .isEqualTo("TEXT_LENGTH");
    input.put("reason", "咸安区的调查结果抄录有误");
    JsonNode opened = city.as("evaluator").done("correctRanking", input).get("round");
    correction = opened.get("id").asString();
    assertThat(opened.get("version").asInt()).isEqualTo(2);
    assertThat(opened.at("/corrects/id").asString()).isEqualTo(round);
    assertThat(code(city.as("evaluator").refused("correctRanking", input)))
        .isEqualTo("CORRECTED_ALREADY");
    city.at("2024-04-10T01:00:00Z");
    city.give(correction, "poll", POLL.formatted("85"));
    city.take("evaluator", "closeRound", correction);
    city.take("evaluator", "computeRanking", correction);
    assertThat(computed(correction))
        .containsExactly("XN-XA 93.00", "XN-CB 92.50", "XN-JY 82.00", "XN-TS -");
    assertThat(rows(released(Map.of()))).startsWith("1 XN-CB 92.50");
    city.at("2024-04-14T01:00:00Z");
    city.take("leader", "approveRanking", correction);
    Map<String, Object> backdated = release(correction);
    backdated.put("publishedAt", "2024-04-04T01:00:00Z");
    assertThat(code(city.as("publisher").refused("releaseRanking", backdated)))
        .isEqualTo("BEFORE_THE_CORRECTED");
    city.as("publisher").done("releaseRanking", release(correction));
  }

  @Test
  @Order(5)
  void bothVersionsStayReadable() {
    JsonNode now = released(Map.of());
    assertThat(rows(now))
        .containsExactly("1 XN-XA 93.00", "2 XN-CB 92.50", "3 XN-JY 82.00", "- XN-TS -");
    assertThat(now.get("version").asInt()).isEqualTo(2);
    assertThat(now.get("correctionReason").asString()).isEqualTo("咸安区的调查结果抄录有误");
    JsonNode then = released(Map.of("asOf", firstRelease));
    assertThat(then.get("version").asInt()).isEqualTo(1);
    assertThat(rows(then)).startsWith("1 XN-CB 92.50", "2 XN-XA 92.00");
    assertThat(then.at("/rows/nodes/2/statement").asString()).isEqualTo("已全部整改。");
    assertThat(released(Map.of("asOf", "2024-04-01T00:00:00Z")).isNull()).isTrue();
    assertThat(city.anonymous().data("node", Map.of("id", then.get("id").asString())).get("node"))
        .as("by its address, for whoever has written it down")
        .isNotNull();
    eventually(() ->
        assertThat(
                city.anonymous()
                    .data("search", Map.of("query", "县区组"))
                    .at("/search/edges")
                    .valueStream()
                    .map(edge -> edge.at("/node/node/id").asString()))
            .contains(now.get("id").asString())
            .doesNotContain(then.get("id").asString()));
  }

  @Test
  @Order(6)
  void bothVersionsArePagesWithoutScriptDownToEachFinding() {
    String now = page("2024-03.html");
    assertThat(now)
        .contains("93.00", "咸安区的调查结果抄录有误", "2024-03.v1.html")
        .contains("第三方暗访", "暴露垃圾", "权重 0.5", "95%置信区间", "处置率", "互评打分")
        .doesNotContain("现行版本见");
    assertThat(page("2024-03.v1.html"))
        .contains("92.50", "此版已被更正", "href=\"2024-03.html\"", "已全部整改。")
        .doesNotContain("立行立改");
    assertThat(page("2024-03.v1.en.html")).contains("This edition has been corrected", "Rubbish");
  }

  private String page(String file) {
    return city.anonymous().send(city.anonymous().request("/rankings/scored/" + file)).body();
  }

  @Test
  @Order(7)
  void marksEndWithTheirTime() {
    String april = city.open("evaluator", "2024-04", "scored");
    city.at("2024-05-05T16:00:01Z");
    assertThat(
            code(
                city.as("handler")
                    .refused(
                        "submitMarks",
                        ScoredCity.marks(
                            april, Map.of("XN-CB", "90", "XN-JY", "70", "XN-TS", "60")))))
        .isEqualTo("MARKS_TOO_LATE");
    assertThat(city.round(april).get("overdue").asBoolean()).isTrue();
  }

  /** As the last version of Sunboard without files left them. */
  @Test
  @Order(8)
  void whatWasReleasedBeforeThereWereFilesHasNoExport() {
    JsonNode old =
        city.anonymous()
            .data("rankingInFull", Map.of("group", "county", "period", "2021-09"))
            .get("ranking");
    String address = old.get("export").asString();
    assertThat(city.anonymous().send(city.anonymous().request(address)).statusCode())
        .isEqualTo(200);
    for (String sql :
        List.of(
            "alter table ranking_export disable trigger user",
            "delete from ranking_export where ranking_id = (select id from ranking where group_code"
                + " = 'county' and period = '2021-09')",
            "alter table ranking_export enable trigger user")) {
      assertThat(city.statement(sql)).startsWith("done");
    }
    // Changed past the product, which therefore may answer for a moment as it did.
    eventually(() ->
        assertThat(
                city.anonymous()
                    .data("rankingInFull", Map.of("group", "county", "period", "2021-09"))
                    .at("/ranking/export")
                    .isNull())
            .isTrue());
    assertThat(released(Map.of()).get("export").isNull()).isFalse();
    String catalogue =
        city.anonymous().send(city.anonymous().request("/export/catalog.jsonld")).body();
    assertThat(catalogue)
        .as("only what can be fetched")
        .doesNotContain(address)
        .contains(released(Map.of()).get("export").asString());
  }
}
