package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Judged queries over a few documents: what search is worth does not fall below a floor. The large
 * set is {@code infra/bench/judged.txt}.
 */
class RelevanceIntegrationTest {

  private static final int DEPTH = 10;

  /** A query, then ids (an asterisk stands for any end) with their grades; the first that fits. */
  private static final String JUDGED =
      """
      赤壁 | XN-CB 3, county-* 2, x-*-CB 1
      赤壁市 | XN-CB 3, county-* 2, x-*-CB 1
      嘉魚縣 | XN-JY 3, county-* 2
      Chibi | XN-CB 3
      xn-ts | XN-TS 3
      2023年6月 | county-2023-06 3, notice-2023-06 3
      ２０２２年１２月 | county-2022-12 3, notice-2022-12 3
      2022年8月排名 | county-2022-08 3
      2022-08 通报 | notice-2022-08 3
      赤壁2023年6月排名 | county-2023-06 3
      咸城管通〔2022〕12号 | notice-2022-12 3
      咸城管通 | notice-* 3
      红色物业 | notice-2021-09 0, notice-* 3
      紅色物業覆蓋率 | notice-2021-09 0, notice-* 3
      第三方暗访 | notice-* 3
      路灯不亮 | x-lamp-* 3
      赤壁市路灯不亮 | x-lamp-CB 3, x-lamp-* 1
      咸安区 占道经营 | x-stall-XA 3, x-stall-* 1
      银泉大道路灯 | x-lamp-* 3
      赤壁市路灯 | x-lamp-CB 3, x-lamp-* 1
      溫泉路垃圾 | x-heap-* 3
      垃圾 | x-heap-* 3
      GS-lamp-CB | x-lamp-CB 3
      gs-heap | x-heap-* 3
      """;

  private static final TestCluster cluster = new TestCluster();

  @BeforeAll
  static void fill() {
    await(cluster.index.ensure());
    List<SearchDocument> all = new ArrayList<>(Xianning.documents());
    Map<String, String> units = new TreeMap<>(Map.of("CB", "赤壁市", "XA", "咸安区", "TC", "通城县"));
    units.forEach((code, name) -> {
      all.add(exposure("lamp", code, name, "银泉大道路灯不亮", "夜间行人不便，请尽快修复。"));
      all.add(exposure("stall", code, name, "桂花路占道经营", "流动摊贩占用人行道。"));
      all.add(exposure("heap", code, name, "温泉路垃圾未清运", "已堆放三日，影响环境。"));
    });
    assertThat(cluster.write(all).complete()).isTrue();
    cluster.refresh();
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  private static SearchDocument exposure(
      String what, String code, String unit, String title, String text) {
    return new SearchDocument(
        DocumentKind.EXPOSURE,
        "x-" + what + "-" + code,
        1,
        title,
        "",
        List.of(text, title.substring(0, 3) + "一带", unit),
        List.of("GS-" + what + "-" + code),
        null,
        false);
  }

  @Test
  void staysAboveItsFloor() {
    double ndcg = 0;
    double reciprocal = 0;
    List<String> lines = JUDGED.lines().toList();
    StringBuilder told = new StringBuilder();
    for (String line : lines) {
      String[] parts = line.split(" \\| ");
      List<Integer> ideal =
          known().stream()
              .map(id -> grade(id, parts[1]))
              .filter(grade -> grade > 0)
              .sorted(Comparator.reverseOrder())
              .limit(DEPTH)
              .toList();
      assertThat(ideal).as(line).isNotEmpty();
      List<Integer> found =
          await(cluster.index.search(new SearchRequest(parts[0], Set.of(), DEPTH, null)))
              .hits()
              .stream()
              .map(hit -> grade(hit.id(), parts[1]))
              .toList();
      double each = gain(found) / gain(ideal);
      int first = found.indexOf(ideal.getFirst());
      ndcg += each;
      reciprocal += first < 0 ? 0 : 1.0 / (first + 1);
      told.append("%s %.2f %s%n".formatted(parts[0], each, found));
    }
    assertThat(ndcg / lines.size()).as("nDCG@10%n%s", told).isGreaterThan(0.95);
    assertThat(reciprocal / lines.size()).as("MRR%n%s", told).isGreaterThan(0.95);
  }

  /** The ids of all documents. */
  private static List<String> known() {
    return Stream.of(DocumentKind.values())
        .flatMap(kind -> await(cluster.index.versions(kind).collectList()).stream())
        .map(IndexedVersion::id)
        .toList();
  }

  private static int grade(String id, String judgement) {
    for (String each : judgement.split(", ")) {
      String[] parts = each.split(" ");
      if (id.matches(parts[0].replace("*", ".*"))) {
        return Integer.parseInt(parts[1]);
      }
    }
    return 0;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < grades.size(); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }
}
