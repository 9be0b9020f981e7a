package io.sunboard.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.platform.yaml.YamlDocuments;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRulesTest {

  private static final Set<String> UNITS = Set.of("XN-XA", "XN-CB", "XN-CJB");
  private static final Set<String> CATEGORIES = Set.of("E01", "E01-02", "E04", "E04-06", "E05-10");

  private static Decision<RoutingRules> read(String yaml) {
    return switch (YamlDocuments.read(
        yaml.getBytes(StandardCharsets.UTF_8), RoutingDocument.class)) {
      case Decision.Accepted<RoutingDocument>(RoutingDocument document) ->
          RoutingReading.read(document, UNITS::contains, CATEGORIES::contains);
      case Decision.Refused<RoutingDocument>(List<Refusal> refusals) -> Decision.refused(refusals);
    };
  }

  private static RoutingRules rules(String yaml) {
    Decision<RoutingRules> decision = read(yaml);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<RoutingRules>) decision).value();
  }

  private static List<String> faults(String yaml) {
    Decision<RoutingRules> decision = read(yaml);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<RoutingRules>) decision)
        .refusals().stream()
            .map(each -> String.join(".", each.field()) + " " + each.code())
            .toList();
  }

  private static Reported tip(
      String category, String text, @Nullable String address, @Nullable Double north, String at) {
    return Reported.of(
        category, text, address, north, north == null ? null : 114.3, LocalDateTime.parse(at));
  }

  private static List<String> suggested(RoutingRules rules, Reported tip) {
    return rules.suggest(tip).stream().map(each -> each.rule().code()).toList();
  }

  private static final String TWO =
      """
      areas:
        - {code: north, name: 城北, names: [城北路, 北门], boxes: [{south: 29.8, west: 114.2, north: 29.9, east: 114.4}]}
      rules:
        - {code: waste, name: 垃圾, unit: XN-XA, priority: 1, categories: [E01], areas: [north], words: [垃圾, ＡＢ]}
        - {code: urgent, name: 险情, unit: XN-CJB, priority: 9, words: [塌陷], notWords: [已修好]}
        - {code: rest, name: 其他, unit: XN-CB}
      """;

  @Test
  void suggestsByTheHighestRuleFirstAndEachUnitOnce() {
    RoutingRules rules = rules(TWO);
    assertThat(suggested(rules, tip("E01-02", "垃圾堆旁路面塌陷", null, 29.85, "2026-06-01T10:00")))
        .containsExactly("urgent", "waste", "rest");
    assertThat(suggested(rules, tip("E04-06", "积水", "别处", null, "2026-06-01T10:00")))
        .containsExactly("rest");
  }

  @Test
  void saysWhatMetEachCondition() {
    Suggestion first =
        rules(TWO).suggest(tip("E01-02", "垃 圾，ab", "城 北路5号", null, "2026-06-01T10:00")).getFirst();
    assertThat(first.unit().value()).isEqualTo("XN-XA");
    assertThat(first.reasons())
        .containsExactly(
            new Reason(Reason.Kind.CATEGORY, "E01"),
            new Reason(Reason.Kind.AREA, "城北路"),
            new Reason(Reason.Kind.WORD, "垃圾"),
            new Reason(Reason.Kind.WORD, "ＡＢ"));
  }

  @Test
  void holdsBackWhereAWordSpeaksAgainstIt() {
    assertThat(suggested(rules(TWO), tip("E04", "塌陷已修好", null, 29.0, "2026-06-01T10:00")))
        .containsExactly("rest");
  }

  @ParameterizedTest
  @CsvSource({
    "22:00-06:00, 23:59, true",
    "22:00-06:00, 05:59, true",
    "22:00-06:00, 06:00, false",
    "22:00-06:00, 21:59, false",
    "08:00-12:00, 08:00, true",
    "08:00-12:00, 12:00, false"
  })
  void keepsTheHours(String hours, String time, boolean applies) {
    RoutingRules rules =
        rules("rules: [{code: ab, name: 甲, unit: XN-XA, hours: '%s'}]".formatted(hours));
    assertThat(suggested(rules, tip("E01", "x", null, 29.0, "2026-06-01T" + time)))
        .hasSize(applies ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "05-01/09-30, 05-01, true",
    "05-01/09-30, 09-30, true",
    "05-01/09-30, 10-01, false",
    "11-15/02-28, 01-10, true",
    "11-15/02-28, 03-01, false",
    "11-15/02-28, 11-15, true"
  })
  void keepsTheSeason(String season, String day, boolean applies) {
    RoutingRules rules =
        rules("rules: [{code: ab, name: 甲, unit: XN-XA, season: '%s'}]".formatted(season));
    assertThat(suggested(rules, tip("E01", "x", null, 29.0, "2026-%sT10:00".formatted(day))))
        .hasSize(applies ? 1 : 0);
  }

  @Test
  void namesEveryFaultAtItsPlace() {
    assertThat(
            faults(
                """
                areas:
                  - {code: A, name: "", boxes: [{south: 2, west: 1, north: 1, east: 3}, {south: 1}]}
                  - {code: empty, name: 空}
                rules:
                  - {name: 甲, unit: XN-NO, priority: -1, categories: [E99], areas: [nowhere]}
                  - {code: bb, name: 乙, unit: XN-XA, words: ["!!", 垃圾, 垃圾], hours: "25:00-26:00"}
                  - {code: bb, name: 丙, unit: XN-XA, season: "02-30/03-01", notWords: []}
                  -
                """))
        .containsExactlyInAnyOrder(
            "areas.0.code MALFORMED_CODE",
            "areas.0.name REQUIRED",
            "areas.0.boxes.0 BOX_IMPOSSIBLE",
            "areas.0.boxes.1 BOX_INCOMPLETE",
            "areas.1 AREA_WITHOUT_GROUND",
            "rules.0.code REQUIRED",
            "rules.0.unit UNKNOWN_UNIT",
            "rules.0.priority NUMBER_OUT_OF_RANGE",
            "rules.0.categories.0 UNKNOWN_CATEGORY",
            "rules.0.areas.0 UNKNOWN_AREA",
            "rules.1.words.0 NOT_A_WORD",
            "rules.1.words.2 TWICE",
            "rules.1.hours MALFORMED_HOURS",
            "rules.2 TWICE",
            "rules.2.season MALFORMED_SEASON",
            "rules.2.notWords REQUIRED",
            "rules.3.code REQUIRED",
            "rules.3.name REQUIRED",
            "rules.3.unit REQUIRED");
  }

  @Test
  void readsJsonAsWellAndRefusesWhatItDoesNotKnow() {
    assertThat(
            rules("{\"rules\": [{\"code\": \"ab\", \"name\": \"甲\", \"unit\": \"XN-XA\"}]}")
                .rules())
        .hasSize(1);
    assertThat(faults("rules: [{code: ab, nmae: 甲}]"))
        .containsExactly("rules.0.nmae UNKNOWN_FIELD");
    assertThat(faults("")).containsExactly(" EMPTY_DOCUMENT");
    assertThat(faults("rules: [")).containsExactly(" MALFORMED_DOCUMENT");
    assertThat(faults("areas: []")).containsExactly("rules REQUIRED");
  }
}
