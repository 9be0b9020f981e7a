package io.sunboard.search;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Completions, other spellings, scripts and numbers: each reader's own, and nobody else's. */
class SearchWordsIntegrationTest {

  /** In what staff wrote, and in what everybody reads. */
  private static final String INSIDE = "孔雀草坛";

  private static final String OUTSIDE = "紫茉莉巷";

  private static final Reader CITIZEN = Reader.anonymous();
  private static final Reader SUPERVISOR = Reader.as("supervisor");
  private static final Reader PUBLISHER = Reader.as("publisher");

  private static String problem;
  private static JsonNode exposure;

  @BeforeAll
  static void expose() {
    Map<String, Object> filing = ProblemInHand.filing();
    filing.put("title", INSIDE + "围栏破损");
    problem = SUPERVISOR.done("fileProblemToFind", filing).at("/problem/number").asString();
    SUPERVISOR.done("dispatchProblem", Map.of("problem", problem, "lead", "XN-XA"));
    JsonNode proposed =
        SUPERVISOR
            .done(
                "exposure/redactExposure",
                Map.of(
                    "problem",
                    problem,
                    "title",
                    OUTSIDE + "圍欄破損",
                    "text",
                    "圍欄破損，限期修復。",
                    "address",
                    OUTSIDE + "一带",
                    "showPlace",
                    false,
                    "photos",
                    List.of()))
            .get("exposure");
    exposure =
        PUBLISHER
            .done(
                "exposure/approveExposure",
                Map.of(
                    "exposure", proposed.get("number").asString(),
                    "expectedRevision", proposed.get("revision").asInt()))
            .get("exposure");
    eventually(() -> assertThat(found(CITIZEN, OUTSIDE)).hasSize(1));
    eventually(() -> assertThat(found(SUPERVISOR, INSIDE)).hasSize(1));
  }

  private static JsonNode search(Reader reader, String words) {
    return reader.data("searchSpelling", Map.of("query", words)).get("search");
  }

  private static List<String> found(Reader reader, String words) {
    return search(reader, words)
        .get("nodes")
        .valueStream()
        .map(hit -> hit.at("/node/number").asString(""))
        .filter(number -> !number.isEmpty())
        .toList();
  }

  private static List<String> others(Reader reader, String words) {
    return search(reader, words).get("suggestions").valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> completions(Reader reader, String prefix) {
    return reader
        .data("searchSuggestions", Map.of("prefix", prefix))
        .get("searchSuggestions")
        .valueStream()
        .map(each -> each.get("text").asString())
        .toList();
  }

  @Test
  void completesWhatEverybodyMayKnow() {
    assertThat(completions(CITIZEN, "赤壁")).first().isEqualTo("赤壁市");
    assertThat(completions(CITIZEN, "chib")).first().isEqualTo("Chibi City");
    assertThat(completions(CITIZEN, "xn-c")).contains("XN-CB", "XN-CY");
    assertThat(completions(CITIZEN, OUTSIDE.substring(0, 2))).containsExactly(OUTSIDE + "圍欄破損");
    String number = exposure.get("number").asString();
    assertThat(completions(CITIZEN, number.substring(0, 7))).contains(number);
  }

  @Test
  void completesForNobodyWhatTheyMayNotFind() {
    assertThat(completions(SUPERVISOR, INSIDE)).containsExactly(INSIDE + "围栏破损");
    assertThat(completions(SUPERVISOR, problem)).containsExactly(problem);
    for (Reader other : List.of(CITIZEN, Reader.as("admin"), Reader.as("handler2"))) {
      assertThat(completions(other, INSIDE)).isEmpty();
      assertThat(completions(other, problem)).isEmpty();
      assertThat(others(other, "孔雀艹坛")).isEmpty();
    }
    assertThat(others(SUPERVISOR, "孔雀艹坛")).first().isEqualTo(INSIDE);
  }

  @ParameterizedTest
  @CsvSource({"赤碧, 赤壁", "Chibbi, chibi", "崇阳显, 崇阳县"})
  void asksWhetherSomethingElseWasMeant(String typed, String meant) {
    eventually(() -> assertThat(others(CITIZEN, typed)).contains(meant));
    assertThat(others(CITIZEN, meant)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"嘉魚縣, XN-JY", "崇陽縣, XN-CY", "ＸＮ－ＣＢ, XN-CB", "通城縣, XN-TC"})
  void findsAUnitInEitherScriptAndAnyWidth(String words, String code) {
    eventually(() ->
        assertThat(search(CITIZEN, words).at("/nodes/0/node/code").asString("")).isEqualTo(code));
  }

  @Test
  void showsTraditionalCharactersToWhoAskedInSimplifiedOnes() {
    JsonNode title = search(CITIZEN, OUTSIDE + " 围栏破损").at("/nodes/0/title");
    assertThat(title.toString()).isEqualTo("[{\"text\":\"" + OUTSIDE + "圍欄破損\",\"match\":true}]");
  }

  @Test
  void findsByNumbersWholeAndInPart() {
    String number = exposure.get("number").asString();
    for (String part : List.of(number, number.toLowerCase(Locale.ROOT), number.substring(0, 7))) {
      assertThat(found(CITIZEN, part)).as(part).contains(number);
    }
    for (String part :
        List.of(
            problem,
            problem.toLowerCase(Locale.ROOT),
            problem.substring(problem.indexOf('-') + 1))) {
      assertThat(found(SUPERVISOR, part)).as(part).contains(problem);
      assertThat(found(CITIZEN, part)).as(part).isEmpty();
    }
    eventually(() -> {
      String ticket =
          SUPERVISOR
              .data("problemTickets", Map.of("number", problem))
              .at("/problem/latestTicket/number")
              .asString("");
      assertThat(ticket).isNotEmpty();
      for (String written : List.of(ticket, ticket.replace('〔', '[').replace('〕', ']'))) {
        assertThat(found(SUPERVISOR, written)).contains(problem);
        assertThat(found(CITIZEN, written)).contains(number);
      }
    });
  }

  static List<String> hostile() {
    return List.of(
        "🙂",
        "。，！？…",
        "\u0007\u0001\u001f",
        "\u202E赤壁",
        "\"'()[]{}*?~^\\/",
        "title:赤壁 OR kind:PROBLEM",
        "%' OR 1=1 --",
        "\uD842\uDFB7".repeat(199),
        "-".repeat(200),
        "ﷺ".repeat(200));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void answersWhateverIsTyped(String words) {
    assertThat(search(CITIZEN, words).get("totalCount").asInt()).isNotNegative();
    assertThat(completions(CITIZEN, words)).hasSizeLessThanOrEqualTo(8);
    assertThat(search(SUPERVISOR, words).get("totalCount").asInt()).isNotNegative();
  }

  @Test
  void refusesTenThousandCharactersClearly() {
    Map<String, Object> endless = new HashMap<>();
    for (String argument : List.of("query", "prefix")) {
      endless.put(argument, "垃圾".repeat(5_000));
    }
    for (String document : List.of("searchSpelling", "searchSuggestions")) {
      JsonNode error = CITIZEN.answer(Reader.text(document), endless).get("errors").get(0);
      assertThat(error.at("/extensions/code").asString()).isEqualTo("QUERY_LENGTH");
      assertThat(error.get("message").asString()).contains("200");
    }
    assertThat(completions(CITIZEN, "")).isEmpty();
  }
}
