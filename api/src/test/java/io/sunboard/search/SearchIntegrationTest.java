package io.sunboard.search;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Finding what is released, in Chinese, as an anonymous reader. */
class SearchIntegrationTest {

  private static JsonNode search(String words, Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("query", words);
    return Reader.anonymous().data("search", variables).get("search");
  }

  private static JsonNode search(String words) {
    return search(words, Map.of());
  }

  private static List<JsonNode> hits(JsonNode search) {
    return StreamSupport.stream(search.get("edges").spliterator(), false)
        .map(edge -> edge.get("node"))
        .toList();
  }

  private static String text(JsonNode spans, boolean matchOnly) {
    return StreamSupport.stream(spans.spliterator(), false)
        .filter(span -> !matchOnly || span.get("match").asBoolean())
        .map(span -> span.get("text").asString())
        .collect(Collectors.joining());
  }

  @Test
  void findsTheUnitFirstByItsName() {
    eventually(() -> {
      JsonNode first = hits(search("赤壁")).getFirst();
      assertThat(first.get("kind").asString()).isEqualTo("UNIT");
      assertThat(first.get("node").get("code").asString()).isEqualTo("XN-CB");
      assertThat(text(first.get("title"), false)).isEqualTo("赤壁市");
      assertThat(text(first.get("title"), true)).isEqualTo("赤壁");
    });
  }

  @Test
  void findsTheUnitByItsCodeAndByItsEnglishName() {
    eventually(() -> {
      for (String words : List.of("XN-CB", "xn-cb", "ＸＮ－ＣＢ", "Chibi")) {
        assertThat(hits(search(words)).getFirst().get("node").get("code").asString())
            .as(words)
            .isEqualTo("XN-CB");
      }
    });
  }

  @Test
  void findsTheNoticesThatSpeakOfRedProperty() {
    eventually(() -> {
      JsonNode found = search("红色物业", Map.of("kinds", List.of("PUBLICATION")));
      assertThat(hits(found))
          .extracting(hit -> hit.get("node").get("period").asString())
          .contains("2022-08", "2022-12", "2023-06")
          .doesNotContain("2021-09");
      assertThat(text(hits(found).getFirst().get("highlights").get(0).get("spans"), true))
          .contains("红色物业");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023年6月", "2023-06", "2023年06月"})
  void findsAMonthHoweverItIsSpelt(String words) {
    eventually(() ->
        assertThat(hits(search(words)))
            .filteredOn(hit -> !hit.get("kind").asString().equals("UNIT"))
            .extracting(hit -> hit.get("node").get("period").asString())
            .startsWith("2023-06", "2023-06"));
  }

  @Test
  void countsEveryKindWhateverKindsAreShown() {
    eventually(() -> {
      JsonNode all = search("赤壁");
      JsonNode unitsOnly = search("赤壁", Map.of("kinds", List.of("UNIT")));
      assertThat(unitsOnly.get("facets")).isEqualTo(all.get("facets"));
      assertThat(hits(unitsOnly))
          .allMatch(hit -> hit.get("kind").asString().equals("UNIT"))
          .hasSize(1);
      assertThat(all.get("totalCount").asInt()).isGreaterThan(1);
    });
  }

  @Test
  void pagesWithoutGapsOrDoubles() {
    eventually(() -> {
      List<String> whole = ids(search("赤壁", Map.of("first", 50)));
      List<String> paged = new ArrayList<>();
      Map<String, Object> next = new HashMap<>(Map.of("first", 2));
      JsonNode page;
      do {
        page = search("赤壁", next);
        paged.addAll(ids(page));
        next.put("after", page.get("pageInfo").get("endCursor").asString());
      } while (page.get("pageInfo").get("hasNextPage").asBoolean());
      assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    });
  }

  private static List<String> ids(JsonNode search) {
    return hits(search).stream().map(hit -> hit.get("node").get("id").asString()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "((((",
        "*",
        "赤壁 AND OR NOT",
        "{\"match_all\":{}}",
        "\\u0000",
        "！？。",
        "<b>赤壁</b>"
      })
  void answersHostileWordsCleanly(String words) {
    assertThat(search(words).get("totalCount").asInt()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void refusesWordsThatAreTooLongOrMissingAndCursorsOfOtherLists() {
    assertThat(code(Map.of("query", "长".repeat(201)))).isEqualTo("QUERY_LENGTH");
    assertThat(code(Map.of("query", " "))).isEqualTo("QUERY_LENGTH");
    assertThat(code(Map.of("query", "赤壁", "first", 51))).isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
    assertThat(code(Map.of("query", "赤壁", "after", "nonsense"))).isEqualTo("ILLEGAL_CURSOR");
  }

  private static String code(Map<String, ?> variables) {
    JsonNode answer = Reader.anonymous().answer(Reader.text("search"), variables);
    return answer.get("errors").get(0).get("extensions").get("code").asString();
  }
}
