package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed is answered: no query makes Elasticsearch refuse a request. */
class HostileQueryIntegrationTest {

  private static final TestCluster cluster = new TestCluster();

  @BeforeAll
  static void fill() {
    await(cluster.index.ensure());
    cluster.write(Xianning.documents());
    cluster.refresh();
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  static List<String> hostile() {
    return List.of(
        "赤壁\" OR \"1\"=\"1",
        "title:赤壁 AND NOT kind:UNIT",
        "*:*",
        "赤壁*",
        "/.*赤.*/",
        "{\"query\":{\"match_all\":{}}}",
        "<script>alert(1)</script>",
        "赤\u0000壁",
        "赤\u200B壁\uFEFF",
        "\uD800赤壁\uDC00",
        "\uE000赤壁\uE001",
        "\u202E赤壁",
        "ﷺ".repeat(200),
        "红色物业".repeat(50),
        "红".repeat(200),
        "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9",
        "一 丁 七 万 丈 三 上 下 不 与 丐 丑 专 且 世 丘 丙 业 丛 东 丝 丞 两 严 丧 个 中 丰 串 临 丸 丹",
        "2023年6月 ".repeat(25),
        "2021-01 2021-02 2021-03 2021-04 2021-05 2021-06 2021-07 2021-08",
        "2023Q1 2022Q2 2021Q3 2020Q4 2019H1 2018H2 2017 2016年",
        "2008年1-2月2008年2-3月2008年3-4月2008年4-5月2008年5-6月2008年6-7月2008年7-8月2008年8-9月",
        "2001Q1 2002Q1 2003Q1 2004Q1 2005Q1 2006Q1 2007Q1 2008Q1 2009Q1 2010Q1",
        "x".repeat(200),
        "1,".repeat(100),
        "-".repeat(200),
        "'".repeat(199) + "a",
        "𠮷野家𠮷𠮷",
        "e\u0301\u0301\u0301".repeat(50));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isAnswered(String words) {
    SearchPage page = cluster.search(words);
    assertThat(page.hits().size()).isLessThanOrEqualTo(20);
  }

  @Test
  void seesThroughInvisibleCharacters() {
    assertThat(cluster.ids("赤\u200B壁\uFEFF")).first().isEqualTo("XN-CB");
    assertThat(cluster.ids("\uE000赤壁\uE001")).first().isEqualTo("XN-CB");
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(20230712);
    String alphabet =
        "赤壁红色物业年月季度上半2023 0156-/.,'\"()〔〕【】*?~:\\{}<>＊％　\t\n\uE000\u200BQqHhJuneXN一二〇十号第";
    for (int i = 0; i < 400; i++) {
      StringBuilder words = new StringBuilder();
      int length = random.nextInt(SearchRequest.MAX_WORDS);
      for (int j = 0; j < length; j++) {
        words.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SearchRequest request = new SearchRequest(words.toString(), Set.of(), 5, null);
      assertThat(await(cluster.index.search(request)).total()).isNotNegative();
    }
  }

  @Test
  void staysBelowTheClauseLimitOfTheSmallestCluster() {
    // 1,024 is what Elasticsearch grants at least; bigger machines hide a query that has more.
    for (String words : hostile()) {
      SearchRequest request = new SearchRequest(words, Set.of(), 5, null);
      QueryTerms terms = QueryTerms.parse(request.words());
      if (!terms.isEmpty()) {
        String body = "{\"query\":" + json(Relevance.query(terms)) + "}";
        String explained =
            cluster.raw("POST", "/" + cluster.prefix + "/_validate/query?explain=true", body);
        assertThat(explained).contains("\"valid\":true");
        // A phrase counts with each of its words, so every blank stands for a clause at most.
        assertThat(explained.split("[\\s|]+").length).as(words).isLessThan(1024);
      }
    }
  }

  private static String json(Query query) {
    return JsonpUtils.toJsonString(query, new Jackson3JsonpMapper());
  }
}
