package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However it is written: script, width, Latin letters within Chinese, a number's part. */
class ScriptIntegrationTest {

  private static final TestCluster cluster = new TestCluster();

  @BeforeAll
  static void fill() {
    await(cluster.index.ensure());
    cluster.write(
        List.of(
            document("simplified", "车辆乱停乱放", "A区3栋门前，按GB/T 30428处理。", "XN-2021-000420"),
            document("traditional", "臺灣麵館油煙擾民", "門前環境髒亂，衛生不乾淨。", "GS-7K3M-Q9XT"),
            document("ticket", "路灯不亮", "无", "咸城管督〔2021〕36号"),
            document("other", "路面破损", "B区5栋", "XN-2021-001420")));
    cluster.refresh();
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  private static SearchDocument document(String id, String title, String text, String number) {
    return new SearchDocument(
        DocumentKind.EXPOSURE, id, 1, title, "", List.of(text), List.of(number), null, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          車輛亂停             | simplified
          车辆                 | simplified
          台湾面馆             | traditional
          臺灣麵館             | traditional
          油烟扰民             | traditional
          卫生不干净           | traditional
          髒                   | traditional
          脏                   | traditional
          A区3栋               | simplified
          Ａ區３棟             | simplified
          a区 3栋              | simplified
          GB/T 30428           | simplified
          gb/t30428            | simplified
          ＧＢ／Ｔ ３０４２８  | simplified
          30428                | simplified
          XN-2021-000420       | simplified
          ＸＮ－２０２１－０００４２０ | simplified
          XN-2021-0004         | simplified
          2021-000420          | simplified
          000420               | simplified
          420                  | simplified
          GS-7K3M-Q9XT         | traditional
          gs-7k3m              | traditional
          GS-7K                | traditional
          Q9XT                 | traditional
          咸城管督〔2021〕36号 | ticket
          咸城管督[2021]36号   | ticket
          咸城管督2021 36号    | ticket
          36号                 | ticket
          灯                   | ticket
          """)
  void isFoundFirst(String words, String id) {
    assertThat(cluster.ids(words)).first().isEqualTo(id);
  }

  @Test
  void isShownAsItsAuthorWroteIt() {
    SearchHit hit = cluster.search("台湾面馆 环境").hits().getFirst();
    assertThat(marked(hit.title())).isEqualTo("[臺灣麵館]油煙擾民");
    assertThat(marked(hit.highlights().getFirst())).isEqualTo("門前[環境]髒亂，衛生不乾淨。");
    SearchHit other = cluster.search("車輛亂停").hits().getFirst();
    assertThat(marked(other.title())).isEqualTo("[车辆乱停]乱放");
  }

  @Test
  void pagesOfBothSpellingsAreTheSame() {
    for (List<String> pair : List.of(List.of("乱", "亂"), List.of("门前", "門前"))) {
      assertThat(cluster.ids(pair.getFirst())).isNotEmpty().isEqualTo(cluster.ids(pair.getLast()));
    }
  }

  @Test
  void aLongNumberMeetsNoOther() {
    assertThat(cluster.ids("XN-2021-000420")).containsExactly("simplified");
    assertThat(cluster.ids("420")).containsExactly("simplified");
  }

  @Test
  void completesInEitherScript() {
    for (String typed : List.of("臺灣", "台湾", "台湾面")) {
      assertThat(
              await(cluster.index.complete(typed, Visibility.of(Set.of("nobody", "nothing")), 10)))
          .isEmpty();
      assertThat(await(cluster.index.complete(typed, Visibility.everything(), 10)))
          .containsExactly(new Completion(DocumentKind.EXPOSURE, "traditional", "臺灣麵館油煙擾民"));
    }
  }

  private static String marked(List<Span> spans) {
    return spans.stream()
        .map(span -> span.match() ? "[" + span.text() + "]" : span.text())
        .collect(joining());
  }
}
