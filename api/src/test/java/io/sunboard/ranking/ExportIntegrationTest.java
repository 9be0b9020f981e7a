package io.sunboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ranking.app.Recomputation;
import io.sunboard.testing.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The files of released rankings, as a journalist fetches them. */
class ExportIntegrationTest {

  private static final Reader PUBLIC = Reader.anonymous();

  private static JsonNode ranking(String period) {
    return PUBLIC
        .data("rankingExplained", Map.of("group", "county", "period", period))
        .get("ranking");
  }

  private static HttpResponse<String> get(String path) {
    return PUBLIC.send(PUBLIC.request(path).GET());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-09", "2022-08", "2022-12", "2023-06"})
  void aPublishedMonthIsRecomputedFromItsExport(String period) {
    JsonNode ranking = ranking(period);
    HttpResponse<String> export = get(ranking.get("export").asString());
    assertThat(export.statusCode()).isEqualTo(200);
    assertThat(export.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(Recomputation.of(export.body().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Recomputation.Outcome.Recomputed.class,
            outcome -> {
              assertThat(outcome.differences()).isEmpty();
              assertThat(outcome.period()).isEqualTo(period);
              assertThat(outcome.rows()).isEqualTo(ranking.at("/rows/nodes").size());
            });
    assertThat(export.body()).contains("\"total\":\"" + first(ranking) + "\"");
  }

  private static String first(JsonNode ranking) {
    return ranking.at("/rows/nodes/0/total").asString();
  }

  @Test
  void aReaderWhoHasTheFileIsToldThatItNeverChanges() {
    String path = ranking("2023-06").get("export").asString();
    HttpResponse<String> once = get(path);
    String tag = once.headers().firstValue("etag").orElseThrow();
    assertThat(once.headers().firstValue("cache-control").orElseThrow())
        .contains("public", "immutable");
    HttpResponse<String> again =
        PUBLIC.send(PUBLIC.request(path).header("if-none-match", tag).GET());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(path).body()).isEqualTo(once.body());
  }

  @Test
  void theTableHasALineForEveryUnitAndSaysWhyOneHasNoRank() {
    HttpResponse<String> csv =
        get(ranking("2023-06").get("export").asString().replaceFirst("json$", "csv"));
    assertThat(csv.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
    List<String> lines = csv.body().lines().toList();
    assertThat(lines).hasSize(1 + 8);
    assertThat(lines.getFirst()).startsWith("\uFEFFgroup,period,version,sample,rank,unit,name_zh");
    assertThat(lines.get(1)).startsWith("county,2023-06,1,false,1,XN-ZX,中心城区");
    assertThat(lines.getLast()).contains("XN-GX").contains("未列入本期通报");
  }

  @Test
  void whatIsNotReleasedOrNeverWasIsNotThere() {
    for (String id : List.of(UUID.randomUUID().toString(), "0", "..", "x".repeat(36))) {
      assertThat(get("/export/rankings/" + id + ".json").statusCode()).isEqualTo(404);
      assertThat(get("/export/rankings/" + id + ".csv").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aRankingSaysWhatItsRanksBringAndWhyAUnitHasNone() {
    JsonNode ranking = ranking("2023-06");
    assertThat(ranking.get("honourList").isNull()).isTrue();
    assertThat(ranking.get("awards"))
        .extracting(
            award -> award.at("/unit/code").asString() + " " + award.get("amount").asString())
        .contains("XN-ZX 1000000", "XN-CB -1000000");
    JsonNode last = ranking.at("/rows/nodes/7");
    assertThat(last.at("/gaps/0/reason").asString()).isEqualTo("NOT_IN_SOURCE");
    assertThat(ranking.at("/rows/nodes/0/exactTotal").asString()).startsWith("91.26");
    assertThat(ranking.at("/steps/nodes/0/components/0/steps").isNull()).isTrue();
  }
}
