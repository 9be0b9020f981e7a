package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader may be about to type, and what one may have meant. */
class SuggestionIntegrationTest {

  private static final TestCluster cluster = new TestCluster();

  @BeforeAll
  static void fill() {
    await(cluster.index.ensure());
    cluster.write(Xianning.documents());
    cluster.write(
        List.of(
            exposure("heap", "垃圾堆放无人清运", "one"),
            exposure("lamp", "路灯不亮", "one"),
            exposure("secret", "鸢尾花坛破损", "two"),
            SearchDocument.tombstone(DocumentKind.EXPOSURE, "gone", 3)));
    cluster.refresh();
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  private static SearchDocument exposure(String id, String title, String scope) {
    return new SearchDocument(
        DocumentKind.EXPOSURE,
        id,
        1,
        title,
        "",
        List.of("温泉路一带" + title),
        List.of("GS-" + id),
        null,
        false,
        Facts.builder().scopes(List.of(scope)).build());
  }

  private static List<String> others(String words, Visibility visibility) {
    SearchRequest plain = new SearchRequest(words, Set.of(), 5, null);
    SearchRequest request =
        new SearchRequest(
            words,
            plain.filter(),
            plain.order(),
            plain.facets(),
            plain.zone(),
            visibility,
            plain.first(),
            null);
    long found = await(cluster.index.search(request)).total();
    return await(cluster.index.otherSpellings(request, found));
  }

  @ParameterizedTest
  @CsvSource({
    "赤碧, 赤壁",
    "赤碧市, 赤壁市",
    "赤碧市排名, 赤壁市排名",
    "红色物叶, 红色物业",
    "垃级堆放, 垃圾堆放",
    "垃圾堆方, 垃圾堆放",
    "2023年6月 城市管里综合评价, 2023年6月 城市管理综合评价",
    "Chibbi, chibi",
    "Jiaju County, jiayu County"
  })
  void proposesWhatWasMeant(String typed, String meant) {
    assertThat(others(typed, Visibility.everything())).first().isEqualTo(meant);
  }

  @Test
  void whatItProposesIsFound() {
    for (String typed : List.of("赤碧", "垃级堆放", "Chibbi", "通诚县", "崇洋县")) {
      List<String> others = others(typed, Visibility.everything());
      assertThat(others).as(typed).isNotEmpty().hasSizeLessThanOrEqualTo(Spelling.MOST);
      assertThat(others).allSatisfy(words -> assertThat(cluster.ids(words)).isNotEmpty());
    }
  }

  @Test
  void proposesNothingForWhatIsSpeltWellOrIsNoWord() {
    for (String words :
        List.of("赤壁", "Chibi", "XN-CC", "2029年6月", "77", "", "。。。", "🙂", "路灯不亮", "龘龘龘")) {
      assertThat(others(words, Visibility.everything())).as(words).isEmpty();
    }
  }

  @Test
  void proposesNothingThatTheReaderMayNotFind() {
    assertThat(others("鸢尾花谭", Visibility.of(Set.of("two")))).containsExactly("鸢尾花坛");
    assertThat(others("鸢尾花谭", Visibility.of(Set.of("one")))).isEmpty();
    assertThat(others("鸢尾花谭", Visibility.of(Set.of()))).isEmpty();
    // To whom it is unknown, a word that others know is misspelt; nothing better is known either.
    assertThat(others("鸢尾花坛", Visibility.of(Set.of("one")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "赤, 赤壁市",
    "赤壁, 赤壁市",
    "chi, Chibi City",
    "XN-C, XN-CB",
    "xn-cb, XN-CB",
    "垃圾堆, 垃圾堆放无人清运",
    "gs-h, GS-heap",
    "无人清运, 垃圾堆放无人清运",
    "咸城管通〔2022〕1, 咸城管通〔2022〕12号",
    "２０２３年６月, 2023年6月"
  })
  void completesWhatWasBegun(String typed, String text) {
    assertThat(await(cluster.index.complete(typed, Visibility.everything(), 20)))
        .extracting(Completion::text)
        .contains(text);
  }

  @Test
  void aUnitComesBeforeWhatIsWrittenOfIt() {
    assertThat(await(cluster.index.complete("赤壁", Visibility.everything(), 5)).getFirst())
        .isEqualTo(new Completion(DocumentKind.UNIT, "XN-CB", "赤壁市"));
  }

  @Test
  void completesNothingThatTheReaderMayNotFind() {
    assertThat(await(cluster.index.complete("鸢尾", Visibility.of(Set.of("two")), 5)))
        .extracting(Completion::id)
        .containsExactly("secret");
    assertThat(await(cluster.index.complete("鸢尾", Visibility.of(Set.of("one")), 5))).isEmpty();
    assertThat(await(cluster.index.complete("鸢尾", Visibility.of(Set.of()), 5))).isEmpty();
  }

  static List<String> hostile() {
    return HostileQueryIntegrationTest.hostile();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void answersWhateverIsTyped(String words) {
    assertThat(others(words, Visibility.everything())).hasSizeLessThanOrEqualTo(Spelling.MOST);
    assertThat(await(cluster.index.complete(words, Visibility.everything(), 10)))
        .hasSizeLessThanOrEqualTo(10);
  }
}
