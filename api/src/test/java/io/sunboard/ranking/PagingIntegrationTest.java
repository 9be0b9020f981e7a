package io.sunboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every list by small pages: together they are the one big page. In a city of its own. */
class PagingIntegrationTest {

  private static Sunboard.Node city;

  @BeforeAll
  static void aCityWithDrafts() {
    city = Sunboard.ownCity("paging");
    for (int i = 0; i < 3; i++) {
      as("publisher").done("draftPublication", NoticeInHand.draft("待发〔2043〕" + i + "号", Map.of()));
    }
  }

  @AfterAll
  static void noCityAnyMore() {
    city.close();
  }

  private static Reader as(String account) {
    return (account.isEmpty() ? Reader.anonymous() : Reader.as(account)).at(city.url());
  }

  /** Account, document, where its connection is, variables, how many items there are at least. */
  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("", "rankings", "/rankings", Map.of(), 4),
        Arguments.of("", "rankings", "/rankings", Map.of("orderBy", "PERIOD_ASC"), 4),
        Arguments.of(
            "",
            "rankings",
            "/rankings",
            Map.of("filter", Map.of("group", "county", "from", "2022-08", "to", "2022-12")),
            2),
        Arguments.of(
            "", "rows", "/ranking/rows", Map.of("group", "county", "period", "2023-06"), 8),
        Arguments.of("", "standings", "/unit/standings", Map.of("code", "XN-GX"), 4),
        Arguments.of(
            "", "standings", "/unit/standings", Map.of("code", "XN-CB", "group", "county"), 4),
        Arguments.of("", "units", "/units", Map.of(), 10),
        Arguments.of("", "units", "/units", Map.of("filter", Map.of("tier", "COUNTY")), 8),
        Arguments.of("", "unit", "/unit/children", Map.of("code", "XN"), 9),
        Arguments.of("", "schemes", "/schemes", Map.of(), 4),
        Arguments.of("admin", "schemes", "/schemes", Map.of(), 4),
        Arguments.of("", "publications", "/publications", Map.of(), 4),
        Arguments.of("publisher", "publications", "/publications", Map.of(), 7),
        Arguments.of("evaluator", "rounds", "/rounds", Map.of(), 4));
  }

  private static JsonNode page(
      String account,
      String document,
      String path,
      Map<String, ?> variables,
      Integer first,
      @Nullable String after) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("first", first);
    all.put("after", after);
    return as(account).data(document, all).at(path);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void readByPagesIsTheSameAsReadAtOnce(
      String account, String document, String path, Map<String, ?> variables, int size) {
    JsonNode whole = page(account, document, path, variables, 100, null);
    assertThat(whole.get("edges").size()).isGreaterThanOrEqualTo(size);
    assertThat(whole.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    assertThat(whole.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    List<JsonNode> expected = new ArrayList<>();
    whole.get("edges").forEach(expected::add);
    assertThat(expected).extracting(edge -> edge.get("cursor").asString()).doesNotHaveDuplicates();
    for (int first = 1; first <= 3; first++) {
      List<JsonNode> read = new ArrayList<>();
      String after = null;
      boolean more = true;
      while (more) {
        JsonNode page = page(account, document, path, variables, first, after);
        JsonNode info = page.get("pageInfo");
        assertThat(page.get("edges").size()).isBetween(1, first);
        assertThat(info.get("hasPreviousPage").asBoolean()).isEqualTo(after != null);
        assertThat(info.get("startCursor")).isEqualTo(page.at("/edges/0/cursor"));
        page.get("edges").forEach(read::add);
        after = info.get("endCursor").asString();
        assertThat(after).isEqualTo(read.getLast().get("cursor").asString());
        more = info.get("hasNextPage").asBoolean();
      }
      assertThat(read).isEqualTo(expected);
    }
    JsonNode behind =
        page(account, document, path, variables, 1, expected.getLast().get("cursor").asString());
    assertThat(behind.get("edges").isEmpty()).isTrue();
    assertThat(behind.at("/pageInfo/endCursor").isNull()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void readWithASizeOutOfRangeOrACursorOfNobodyIsRefused(
      String account, String document, String path, Map<String, ?> variables, int size) {
    for (Integer first : List.of(0, -1, 101, Integer.MAX_VALUE)) {
      assertThat(refused(account, document, variables, first, null))
          .isEqualTo("PAGE_SIZE_OUT_OF_RANGE first");
    }
    List<String> cursors = new ArrayList<>(List.of("%%%", "赤壁", cursor("x", "x", "x", "x")));
    if (!document.startsWith("unit")) {
      // A unit's cursor is a text, so that any text is a place in that list.
      cursors.addAll(List.of("", cursor("x"), cursor("x", "x"), cursor("x", "x", "x")));
    }
    for (String after : cursors) {
      assertThat(refused(account, document, variables, 1, after))
          .as(after)
          .isEqualTo("ILLEGAL_CURSOR after");
    }
  }

  private static String cursor(String... keys) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("\u001f", keys).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2147483547", "2147483647"})
  void aPlaceFarOutInATableIsNoFault(String position) {
    Map<String, Object> variables =
        Map.of("group", "county", "period", "2023-06", "first", 100, "after", cursor(position));
    assertThat(as("").data("rows", variables).at("/ranking/rows/edges").size())
        .isEqualTo(position.startsWith("-") ? 8 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "rankings, +123456789-01-01",
    "rankings, -0001-01-01",
    "publications, +1000000000-12-31T23:59:59Z",
    "publications, -1000000000-01-01T00:00:00Z",
    "schemes, +999999999-12-31",
  })
  void aPlaceFarOutInTimeIsNoFaultOfOurs(String document, String time) {
    String id = "00000000-0000-0000-0000-000000000000";
    String after = document.equals("rankings") ? cursor(time, "county", id) : cursor(time, id);
    String answer =
        as("").answer(Reader.text(document), Map.of("first", 5, "after", after)).toString();
    assertThat(answer).doesNotContain("INTERNAL_ERROR").doesNotContain("UNAVAILABLE");
  }

  private static String refused(
      String account,
      String document,
      Map<String, ?> variables,
      Integer first,
      @Nullable String after) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("first", first);
    all.put("after", after);
    JsonNode answer = as(account).answer(Reader.text(document), all);
    JsonNode error = answer.at("/errors/0");
    assertThat(error.get("message").asString()).isNotBlank();
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    return error.at("/extensions/code").asString()
        + " "
        + error.at("/extensions/argument").asString();
  }
}
