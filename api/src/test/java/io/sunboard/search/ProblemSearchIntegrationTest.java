package io.sunboard.search;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Staff find problems by whatever they know of them, each what they may see. */
class ProblemSearchIntegrationTest {

  private static final Reader SUPERVISOR = Reader.as("supervisor");

  /** In the title of every problem here, and nowhere else. */
  private static final String WORD = "鸢尾花坛";

  private static final double LATITUDE = 29.6312;
  private static final double LONGITUDE = 114.6621;

  /** A problem as this test filed it. */
  private record Filed(String number, String category, String county, boolean finding, int north) {}

  private static final List<Filed> FILED = new ArrayList<>();

  @BeforeAll
  static void file() {
    List<String> counties = List.of("XN-XA", "XN-CB", "XN-XA", "XN-JY");
    List<String> categories = List.of("E01", "E01", "E02", "C01");
    for (int i = 0; i < 12; i++) {
      FILED.add(file(counties.get(i % 4), categories.get(i / 3), i % 2 == 0, i));
    }
    eventually(() -> assertThat(numbers(search(SUPERVISOR, WORD))).hasSize(FILED.size()));
  }

  private static Filed file(String county, String category, boolean finding, int north) {
    Map<String, Object> input = new HashMap<>();
    input.put("category", category);
    input.put("source", finding ? "FINDING" : "TIP");
    input.put("title", WORD + "破损");
    input.put("description", "绿化带内的花坛破损，砖块散落。请尽快修复。");
    input.put("address", "桂花路与淦河大道路口");
    // A hundred metres further north each.
    input.put("location", Map.of("latitude", LATITUDE + north * 0.0009, "longitude", LONGITUDE));
    input.put("territory", county);
    input.put("reportedAt", "2021-%02d-15T02:00:00Z".formatted(1 + north % 3));
    input.put("idempotencyKey", UUID.randomUUID().toString());
    JsonNode problem = SUPERVISOR.done("fileProblemToFind", input).get("problem");
    String number = problem.get("number").asString();
    SUPERVISOR.done("dispatchProblemToFind", Map.of("problem", number, "lead", county));
    return new Filed(number, category, county, finding, north);
  }

  private static JsonNode search(Reader reader, String words) {
    return search(reader, words, Map.of(), null);
  }

  private static JsonNode search(
      Reader reader, String words, Map<String, ?> filter, @Nullable String order) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("query", words);
    variables.put("filter", filter);
    variables.put("orderBy", order);
    variables.put("first", 50);
    return reader.data("findProblems", variables).get("search");
  }

  private static List<String> numbers(JsonNode search) {
    return StreamSupport.stream(search.get("nodes").spliterator(), false)
        .map(hit -> hit.at("/node/number").asString(""))
        .filter(number -> !number.isEmpty())
        .toList();
  }

  private static List<String> filed(Predicate<Filed> which) {
    return FILED.stream().filter(which).map(Filed::number).toList();
  }

  private static Map<String, Integer> counts(JsonNode counts) {
    Map<String, Integer> all = new HashMap<>();
    counts.forEach(c -> all.put(c.get("value").asString(), c.get("count").asInt()));
    return all;
  }

  private static int count(JsonNode search, String kind) {
    return StreamSupport.stream(search.get("facets").spliterator(), false)
        .filter(facet -> facet.get("kind").asString().equals(kind))
        .findAny()
        .orElseThrow()
        .get("count")
        .asInt();
  }

  @Test
  void areFoundByTextWithTheWordsMarked() {
    JsonNode hit = search(SUPERVISOR, WORD).get("nodes").get(0);
    assertThat(hit.get("kind").asString()).isEqualTo("PROBLEM");
    assertThat(hit.get("title").toString()).contains("{\"text\":\"" + WORD + "\",\"match\":true}");
    JsonNode described = search(SUPERVISOR, WORD + " 砖块散落").get("nodes").get(0);
    assertThat(described.get("highlights").toString())
        .contains("{\"text\":\"砖块散落\",\"match\":true}");
  }

  @Test
  void areFoundByNumberUnitAndAddress() {
    Filed one = FILED.get(5);
    assertThat(numbers(search(SUPERVISOR, one.number()))).first().isEqualTo(one.number());
    assertThat(numbers(search(SUPERVISOR, WORD + " 赤壁市")))
        .containsExactlyInAnyOrderElementsOf(filed(f -> f.county().equals("XN-CB")));
    assertThat(numbers(search(SUPERVISOR, WORD + " 桂花路"))).hasSize(FILED.size());
  }

  @Test
  void areFoundByEveryFilter() {
    assertThat(found(Map.of("units", List.of("XN-XA"))))
        .containsExactlyInAnyOrderElementsOf(filed(f -> f.county().equals("XN-XA")));
    assertThat(found(Map.of("units", List.of("XN")))).hasSize(FILED.size());
    assertThat(found(Map.of("categories", List.of("E01"))))
        .containsExactlyInAnyOrderElementsOf(filed(f -> f.category().equals("E01")));
    assertThat(found(Map.of("sources", List.of("FINDING"))))
        .containsExactlyInAnyOrderElementsOf(filed(Filed::finding));
    assertThat(found(Map.of("statuses", List.of("DISPATCHED")))).hasSize(FILED.size());
    assertThat(found(Map.of("statuses", List.of("CLOSED")))).isEmpty();
    assertThat(found(Map.of("from", "2021-02-15", "to", "2021-02-15")))
        .containsExactlyInAnyOrderElementsOf(filed(f -> f.north() % 3 == 1));
    assertThat(found(Map.of("overdue", true))).isEmpty();
    assertThat(found(Map.of("sample", true))).isEmpty();
    assertThat(
            found(
                Map.of(
                    "near", Map.of("latitude", LATITUDE, "longitude", LONGITUDE, "metres", 450))))
        .containsExactlyInAnyOrderElementsOf(filed(f -> f.north() <= 4));
    assertThat(
            found(
                Map.of(
                    "box",
                    Map.of(
                        "south", LATITUDE + 0.0013,
                        "west", LONGITUDE - 0.001,
                        "north", LATITUDE + 0.0050,
                        "east", LONGITUDE + 0.001))))
        .containsExactlyInAnyOrderElementsOf(filed(f -> f.north() >= 2 && f.north() <= 5));
  }

  private static List<String> found(Map<String, ?> filter) {
    return numbers(search(SUPERVISOR, WORD, filter, null));
  }

  @Test
  void areFoundByAFilterAloneWhenNoWordsAreTyped() {
    Map<String, Object> here =
        Map.of("near", Map.of("latitude", LATITUDE, "longitude", LONGITUDE, "metres", 60));
    assertThat(numbers(search(SUPERVISOR, "", here, null))).contains(FILED.getFirst().number());
  }

  @Test
  void comeNearestFirstWithTheirDistance() {
    Map<String, Object> near =
        Map.of("near", Map.of("latitude", LATITUDE, "longitude", LONGITUDE, "metres", 5_000));
    JsonNode search = search(SUPERVISOR, WORD, near, "DISTANCE");
    assertThat(numbers(search)).isEqualTo(filed(f -> true));
    assertThat(search.at("/nodes/3/distance").asInt()).isBetween(298, 302);
  }

  @Test
  void comeNewestFirst() {
    List<String> months = new ArrayList<>();
    numbers(search(SUPERVISOR, WORD, Map.of(), "DATE"))
        .forEach(number ->
            months.add(
                filed(f -> f.north() % 3 == 2).contains(number)
                    ? "2021-03"
                    : filed(f -> f.north() % 3 == 1).contains(number) ? "2021-02" : "2021-01"));
    assertThat(months).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RELEVANCE", "DATE", "DISTANCE"})
  void pageWithoutGapsOrDoublesInEveryOrder(String order) {
    Map<String, Object> near =
        Map.of("near", Map.of("latitude", LATITUDE, "longitude", LONGITUDE, "metres", 5_000));
    Map<String, Object> next = new HashMap<>();
    next.put("query", WORD);
    next.put("filter", near);
    next.put("orderBy", order);
    next.put("first", 5);
    List<String> paged = new ArrayList<>();
    JsonNode page;
    do {
      page = SUPERVISOR.data("findProblems", next).get("search");
      paged.addAll(numbers(page));
      next.put("after", page.at("/pageInfo/endCursor").asString());
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    assertThat(paged).isEqualTo(numbers(search(SUPERVISOR, WORD, near, order)));
  }

  @Test
  void areCountedByUnitCategoryStateAndMonth() {
    JsonNode search = search(SUPERVISOR, WORD, Map.of("units", List.of("XN-XA")), null);
    assertThat(search.get("totalCount").asInt()).isEqualTo(6);
    // The unit's own choice does not limit what is counted by unit.
    assertThat(counts(search.get("unitCounts")))
        .isEqualTo(Map.of("XN-XA", 6, "XN-CB", 3, "XN-JY", 3));
    assertThat(counts(search.get("categoryCounts")))
        .isEqualTo(
            Map.of(
                "E01", filed(f -> f.county().equals("XN-XA") && f.category().equals("E01")).size(),
                "E02", filed(f -> f.county().equals("XN-XA") && f.category().equals("E02")).size(),
                "C01",
                    filed(f -> f.county().equals("XN-XA") && f.category().equals("C01")).size()));
    assertThat(counts(search.get("statusCounts"))).isEqualTo(Map.of("DISPATCHED", 6));
    assertThat(counts(search.get("monthCounts")))
        .isEqualTo(Map.of("2021-01", 2, "2021-02", 2, "2021-03", 2));
    assertThat(count(search, "PROBLEM")).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler XN-XA", "handler2 XN-CB"})
  void ofOtherUnitsAreNeverFoundNorCountedByAHandler(String who) {
    Reader handler = Reader.as(who.split(" ", 2)[0]);
    String unit = who.split(" ", 2)[1];
    List<String> own = filed(f -> f.county().equals(unit));
    JsonNode search = search(handler, WORD);
    assertThat(numbers(search)).containsExactlyInAnyOrderElementsOf(own);
    assertThat(search.get("totalCount").asInt()).isEqualTo(own.size());
    assertThat(count(search, "PROBLEM")).isEqualTo(own.size());
    assertThat(counts(search.get("unitCounts"))).isEqualTo(Map.of(unit, own.size()));
    assertThat(counts(search.get("monthCounts")).values().stream().mapToInt(n -> n).sum())
        .isEqualTo(own.size());
    Filed foreign = FILED.get(3);
    assertThat(numbers(search(handler, foreign.number()))).doesNotContain(foreign.number());
    JsonNode elsewhere = search(handler, WORD, Map.of("units", List.of("XN-JY")), null);
    assertThat(elsewhere.get("totalCount").asInt()).isZero();
    assertThat(count(elsewhere, "PROBLEM")).isZero();
    assertThat(counts(elsewhere.get("unitCounts"))).doesNotContainKey("XN-JY");
  }

  @Test
  void areFoundByEvaluatorsWhenTheyAreFindingsAndByLeadersAll() {
    assertThat(numbers(search(Reader.as("evaluator"), WORD)))
        .containsExactlyInAnyOrderElementsOf(filed(Filed::finding));
    assertThat(numbers(search(Reader.as("leader"), WORD))).hasSize(FILED.size());
    assertThat(numbers(search(Reader.as("publisher"), WORD))).isEmpty();
  }

  @Test
  void areNothingToThePublicAndToAdministrators() {
    for (Reader reader : List.of(Reader.anonymous(), Reader.as("admin"))) {
      for (Map<String, ?> filter :
          List.of(
              Map.<String, Object>of(),
              Map.of("kinds", List.of("PROBLEM")),
              Map.of("sources", List.of("TIP", "FINDING")),
              Map.of("units", List.of("XN")))) {
        JsonNode search = search(reader, WORD, filter, null);
        assertThat(search.get("totalCount").asInt()).isZero();
        assertThat(count(search, "PROBLEM")).isZero();
        assertThat(counts(search.get("unitCounts"))).isEmpty();
        assertThat(counts(search.get("statusCounts"))).isEmpty();
      }
    }
  }

  @Test
  void standBesideWhatEverybodyFinds() {
    JsonNode search = search(Reader.as("handler2"), "赤壁");
    assertThat(search.at("/nodes/0/node/code").asString("")).isEqualTo("XN-CB");
    assertThat(count(search, "RANKING")).isPositive();
    assertThat(count(search, "PROBLEM")).isPositive();
  }

  @Test
  void refusesWhatCannotBeFoundBy() {
    Map<String, Object> here = Map.of("latitude", LATITUDE, "longitude", LONGITUDE, "metres", 50);
    Map<String, Object> box = Map.of("south", 29, "west", 114, "north", 30, "east", 115);
    assertThat(code("", Map.of(), null)).isEqualTo("QUERY_LENGTH");
    assertThat(code("", Map.of("kinds", List.of("PROBLEM")), null)).isEqualTo("QUERY_LENGTH");
    assertThat(code(WORD, Map.of(), "DISTANCE")).isEqualTo("POINT_MISSING");
    assertThat(code(WORD, Map.of("near", here, "box", box), null)).isEqualTo("ONE_AREA");
    assertThat(code(WORD, Map.of("near", with(here, "metres", 0)), null))
        .isEqualTo("NUMBER_OUT_OF_RANGE");
    assertThat(code(WORD, Map.of("near", with(here, "metres", 100_001)), null))
        .isEqualTo("NUMBER_OUT_OF_RANGE");
    assertThat(code(WORD, Map.of("near", with(here, "latitude", 91)), "DISTANCE"))
        .isEqualTo("NUMBER_OUT_OF_RANGE");
    assertThat(code(WORD, Map.of("box", with(box, "south", 31)), null))
        .isEqualTo("ILLEGAL_ARGUMENT");
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      many.add("XN-" + i);
    }
    assertThat(code(WORD, Map.of("units", many), null)).isEqualTo("TOO_MANY_VALUES");
    assertThat(code(WORD, Map.of("statuses", List.of("x".repeat(201))), null))
        .isEqualTo("ILLEGAL_ARGUMENT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "XN-*", "\" OR 1=1", "\u0000", "\uD800", "XN-XA\n", "{}"})
  void findsNothingByHostileValues(String value) {
    for (String field : List.of("units", "categories", "statuses", "colours", "sources")) {
      assertThat(found(Map.of(field, List.of(value)))).isEmpty();
    }
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  private static String code(String words, Map<String, ?> filter, @Nullable String order) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("query", words);
    variables.put("filter", filter);
    variables.put("orderBy", order);
    JsonNode answer = SUPERVISOR.answer(Reader.text("findProblems"), variables);
    return answer.at("/errors/0/extensions/code").asString("");
  }
}
