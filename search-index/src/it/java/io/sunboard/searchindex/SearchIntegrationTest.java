package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIntegrationTest {

  private static final TestCluster cluster = new TestCluster();

  @BeforeAll
  static void fill() {
    await(cluster.index.ensure());
    assertThat(cluster.write(Xianning.documents()).complete()).isTrue();
    cluster.refresh();
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          赤壁                  | XN-CB
          赤壁市                | XN-CB
          壁                    | XN-CB
          Chibi                 | XN-CB
          chibi CITY            | XN-CB
          City Chibi            | XN-CB
          Chibi赤壁             | XN-CB
          XN-CB                 | XN-CB
          xn-cb                 | XN-CB
          ＸＮ－ＣＢ            | XN-CB
          Xian’an               | XN-XA
          红色物业              | notice-2023-06
          物业红色              | notice-2023-06
          2023年6月             | notice-2023-06
          2023年06月            | notice-2023-06
          ２０２３年６月        | notice-2023-06
          二〇二三年六月        | notice-2023-06
          2023-06               | notice-2023-06
          ２０２３－０６        | notice-2023-06
          2023/6                | notice-2023-06
          202306                | notice-2023-06
          June 2023             | notice-2023-06
          2023                  | notice-2023-06
          赤壁2023年6月排名     | county-2023-06
          2022-12 赤壁 排名     | county-2022-12
          赤壁市排名            | county-2023-06
          咸城管通〔2022〕12号  | notice-2022-12
          咸城管通(2022)12号    | notice-2022-12
          咸城管通              | notice-2023-06
          1,562                 | notice-2023-06
          9.33                  | notice-2021-09
          """)
  void findsFirst(String words, String id) {
    assertThat(cluster.ids(words)).first().isEqualTo(id);
  }

  @Test
  void redPropertyDoesNotMeetEveryDocumentWithRed() {
    assertThat(cluster.ids("红")).contains("notice-2021-09");
    assertThat(cluster.ids("红色物业"))
        .containsExactly("notice-2023-06", "notice-2022-12", "notice-2022-08");
  }

  @Test
  void aPeriodMeetsNoOtherMonth() {
    assertThat(cluster.ids("2022年12月")).containsExactly("notice-2022-12", "county-2022-12");
    assertThat(cluster.ids("2022-12 嘉鱼县 排名 城市管理")).containsExactly("county-2022-12");
    assertThat(cluster.ids("2022年1月")).isEmpty();
  }

  @Test
  void aWholeTitleComesBeforeItsParts() {
    assertThat(cluster.search("赤壁市").hits().getFirst().score())
        .isGreaterThan(cluster.search("赤壁").hits().getFirst().score());
  }

  @Test
  void equalsComeNewestFirst() {
    assertThat(cluster.ids("城市管理综合评价"))
        .startsWith("county-2023-06", "county-2022-12", "county-2022-08", "county-2021-09");
  }

  @Test
  void marksWhatWasFound() {
    SearchHit unit = cluster.search("赤壁").hits().getFirst();
    assertThat(marked(unit.title())).isEqualTo("[赤壁]市");
    assertThat(unit.highlights()).isEmpty();

    SearchHit ranking = cluster.search("赤壁市排名").hits().getFirst();
    assertThat(marked(ranking.title())).isEqualTo("县市区 2023年6月 城市管理综合评价[排名]");
    assertThat(ranking.highlights())
        .map(SearchIntegrationTest::marked)
        .containsExactly("[赤壁市] 90.12分");

    SearchHit notice = cluster.search("红色物业").hits().getFirst();
    assertThat(marked(notice.highlights().getFirst())).isEqualTo("[红色物业]覆盖率计入总分，权重10%。");

    assertThat(cluster.search("Chibi").hits().getFirst().highlights())
        .map(SearchIntegrationTest::marked)
        .containsExactly("[Chibi] City");
    assertThat(cluster.search("咸城管通[2023]6号").hits().getFirst().highlights())
        .map(SearchIntegrationTest::marked)
        .containsExactly("[咸城管通〔2023〕6号]");
  }

  @Test
  void keepsChinesePunctuationAsItWasWritten() {
    SearchHit notice = cluster.search("小区问题").hits().getFirst();
    assertThat(marked(notice.highlights().getFirst())).isEqualTo("社区（[小区）问题]54处，占9.33%。");
  }

  @Test
  void countsEveryKindWhateverTheFilter() {
    var request = new SearchRequest("2023年6月", Set.of(DocumentKind.RANKING), 20, null);
    SearchPage page = await(cluster.index.search(request));
    assertThat(page.hits()).map(SearchHit::id).containsExactly("county-2023-06");
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.facets())
        .containsExactly(
            Map.entry(DocumentKind.UNIT, 0L),
            Map.entry(DocumentKind.RANKING, 1L),
            Map.entry(DocumentKind.PUBLICATION, 1L),
            Map.entry(DocumentKind.EXPOSURE, 0L),
            Map.entry(DocumentKind.PROBLEM, 0L),
            Map.entry(DocumentKind.LEDGER_ENTRY, 0L),
            Map.entry(DocumentKind.TIP, 0L));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7})
  void pagesJoinToOneBigPage(int first) {
    for (String words : List.of("市", "2022", "咸宁市城市管理", "红 物")) {
      SearchPage whole = await(cluster.index.search(new SearchRequest(words, Set.of(), 50, null)));
      assertThat(whole.hasNext()).isFalse();
      assertThat(Paging.all(cluster.index, words, first)).isEqualTo(whole.hits());
      assertThat(whole.total()).isEqualTo(whole.hits().size());
    }
  }

  @Test
  void refusesACursorOfAnotherSearch() {
    String cursor = cluster.search("市").hits().getFirst().cursor();
    for (SearchRequest request :
        List.of(
            new SearchRequest("县", Set.of(), 20, cursor),
            new SearchRequest("市", Set.of(DocumentKind.UNIT), 20, cursor),
            new SearchRequest("市", Set.of(), 20, "nonsense"),
            new SearchRequest("市", Set.of(), 20, ""))) {
      assertThatThrownBy(() -> await(cluster.index.search(request)))
          .isInstanceOf(IllegalCursorException.class);
    }
  }

  @Test
  void hasNoHitsForWordsWithoutLettersAndDigits() {
    for (String words :
        List.of("", "   ", "。，！？", "\"'()[]{}*?~^\\/", "\u0000\u0007\uFFFE", "🙂")) {
      SearchPage page = cluster.search(words);
      assertThat(page.hits()).isEmpty();
      assertThat(page.facets()).containsOnlyKeys(DocumentKind.values()).doesNotContainValue(1L);
    }
  }

  @Test
  void aYearMeetsItsMonthsThoughTheTitleIsSilent() {
    var untitled =
        new SearchDocument(
            DocumentKind.RANKING,
            "silent",
            1,
            "无标题",
            "",
            List.of(),
            PeriodSpelling.spellings("2019-11"),
            null,
            false);
    cluster.write(List.of(untitled));
    cluster.refresh();
    for (String words : List.of("2019", "2019年", "2019年11月", "2019-11", "Nov 2019", "201911")) {
      assertThat(cluster.ids(words)).as(words).containsExactly("silent");
    }
    assertThat(cluster.ids("2019年1月")).isEmpty();
  }

  @Test
  void aTombstoneIsFoundByNothing() {
    var living = Documents.unit("XN-OLD", 1, "已撤销的单位");
    cluster.write(List.of(living));
    cluster.refresh();
    assertThat(cluster.ids("已撤销")).containsExactly("XN-OLD");
    cluster.write(List.of(SearchDocument.tombstone(DocumentKind.UNIT, "XN-OLD", 2)));
    cluster.refresh();
    assertThat(cluster.ids("已撤销")).isEmpty();
    cluster.write(List.of(living));
    cluster.refresh();
    assertThat(cluster.ids("已撤销")).isEmpty();
  }

  @Test
  void isFindableByItselfWithoutARefresh() throws InterruptedException {
    cluster.write(List.of(Documents.unit("XN-NEW", 1, "新设街道")));
    // The index refreshes itself every second; a busy machine may take its time over it.
    for (int i = 0; i < 300 && cluster.ids("新设街道").isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(cluster.ids("新设街道")).containsExactly("XN-NEW");
    cluster.write(List.of(SearchDocument.tombstone(DocumentKind.UNIT, "XN-NEW", 2)));
    cluster.refresh();
  }

  private static String marked(List<Span> spans) {
    return spans.stream()
        .map(span -> span.match() ? "[" + span.text() + "]" : span.text())
        .collect(joining());
  }
}
