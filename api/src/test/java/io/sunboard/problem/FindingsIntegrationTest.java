package io.sunboard.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Together;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of findings come in, and the ledger goes out. */
class FindingsIntegrationTest {

  private static final String HEADING = "类别,标题,地址,属地,发现时间\n";

  private static String file(int rows) {
    StringBuilder csv = new StringBuilder(HEADING);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < rows; i++) {
      csv.append("暴露垃圾,第").append(i).append("处").append(mark).append(",淦河大道,XN-XA,2021-06-15\n");
    }
    return csv.toString();
  }

  private static Map<String, Object> input(String csv, Charset charset) {
    return Map.of(
        "uploadId",
        Reader.as("evaluator").upload("findings.csv", csv.getBytes(charset)),
        "sample",
        true);
  }

  @Test
  void aFileBecomesProblemsOnFileOnce() {
    String csv = file(1_200);
    Map<String, Object> input = input(csv, Charset.forName("GBK"));
    List<JsonNode> answers =
        Together.all(2, _ -> Reader.as("evaluator").done("importFindings", input));
    assertThat(answers.get(0)).isEqualTo(answers.get(1));
    JsonNode done = answers.getFirst();
    assertThat(done.get("imported").asInt()).isEqualTo(1_200);
    JsonNode first =
        Reader.as("supervisor")
            .data("problem", Map.of("number", done.get("firstNumber").asString()))
            .get("problem");
    assertThat(first.get("source").asString()).isEqualTo("FINDING");
    assertThat(first.get("sample").asBoolean()).isTrue();
    assertThat(first.get("reportedAt").asString()).isEqualTo("2021-06-14T16:00:00Z");
    assertThat(first.at("/timeline/nodes/0/event").asString()).isEqualTo("FILED");
  }

  @Test
  void aFaultInTheLastOfNinetyThousandRowsIsFoundAndNothingIsImported() {
    String csv = file(90_000);
    JsonNode faulty =
        Reader.as("evaluator")
            .data(
                "importFindings",
                Map.of(
                    "input", input(csv + "暴露垃圾,,淦河大道,XN-XA,2021-06-15\n", StandardCharsets.UTF_8)))
            .get("importFindings");
    assertThat(faulty.get("imported").asInt()).isZero();
    assertThat(faulty.at("/faults/0/row").asInt()).isEqualTo(90_002);
    assertThat(faulty.at("/faults/0/column").asString()).isEqualTo("标题");
  }

  @Test
  void faultsAreToldByRowAndColumnAndNothingIsImported() {
    String csv = file(3) + "暴露垃圾,,淦河大道,XN-XA,2021-06-15\n不存在,题,址,无此单位,昨天\n";
    JsonNode payload =
        Reader.as("evaluator")
            .data("importFindings", Map.of("input", input(csv, StandardCharsets.UTF_8)))
            .get("importFindings");
    assertThat(payload.get("imported").asInt()).isZero();
    assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("FILE_HAS_FAULTS");
    assertThat(payload.get("faults").size()).isEqualTo(4);
    assertThat(payload.at("/faults/0/row").asInt()).isEqualTo(5);
    assertThat(payload.at("/faults/0/column").asString()).isEqualTo("标题");
    assertThat(payload.at("/faults/1/message").asString()).contains("不存在");
  }

  @Test
  void handlersImportNothing() {
    assertThat(
            Reader.as("handler")
                .forbidden("importFindings", Map.of("uploadId", UUID.randomUUID().toString())))
        .isEqualTo("ROLE_REQUIRED");
  }

  @Test
  void theLedgerIsExportedAsFarAsOneMayReadIt() {
    ProblemInHand problem = ProblemInHand.dispatched();
    HttpResponse<String> own = export("handler", "?category=E01-02");
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
    assertThat(own.body()).startsWith("\uFEFFnumber,sample,state").contains(problem.number());
    assertThat(export("handler2", "").body()).doesNotContain(problem.number());
    assertThat(export("admin", "").statusCode()).isEqualTo(403);
    assertThat(
            Reader.anonymous().send(Reader.anonymous().request("/export/ledger.csv")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theExportGoesOnOverMorePagesThanOne() {
    String csv = file(1_200);
    String mark = csv.lines().skip(1).findFirst().orElseThrow().split(",")[1].substring(3);
    Reader.as("evaluator").done("importFindings", input(csv, StandardCharsets.UTF_8));
    List<String> lines = export("evaluator", "?category=E01-02").body().lines().toList();
    List<String> mine = lines.stream().filter(line -> line.contains(mark)).toList();
    assertThat(mine).hasSize(1_200).doesNotHaveDuplicates();
    assertThat(mine)
        .allMatch(line -> line.split(",", -1).length == lines.getFirst().split(",").length);
    for (int i = 0; i < 1_200; i++) {
      String title = "第" + i + "处" + mark;
      assertThat(mine).as(title).anyMatch(line -> line.contains("," + title + ","));
    }
  }

  private static HttpResponse<String> export(String username, String query) {
    Reader reader = Reader.as(username);
    return reader.send(reader.request("/export/ledger.csv" + query));
  }
}
