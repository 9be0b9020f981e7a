package io.sunboard.unit;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Setting up the tree of units, as the administrator. Codes of this class begin with UT. */
class UnitTreeIntegrationTest {

  private static final Reader ADMIN = Reader.as("admin");
  private static final Reader ANONYMOUS = Reader.anonymous();

  private static Map<String, Object> plan(
      String code, String name, String tier, String parent, @Nullable Integer expected) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("code", code);
    plan.put("name", name);
    plan.put("tier", tier);
    plan.put("parent", parent);
    plan.put("expectedRevision", expected);
    return plan;
  }

  private static JsonNode made(String code, String name, String tier, String parent) {
    return ADMIN.done("upsertUnit", plan(code, name, tier, parent, null)).get("unit");
  }

  private static JsonNode unit(String code) {
    return ANONYMOUS.data("unit", Map.of("code", code)).get("unit");
  }

  private static List<String> below(String code) {
    List<String> codes = new ArrayList<>();
    unit(code).at("/children/edges").forEach(edge -> codes.add(edge.at("/node/code").asString()));
    return codes;
  }

  private static String refusal(Map<String, ?> plan) {
    JsonNode refused = ADMIN.refused("upsertUnit", plan);
    return refused.at("/0/code").asString() + " " + refused.at("/0/field/1").asString();
  }

  @Test
  void standsInTheTreeAndInTheSearchOnceItIsMade() {
    JsonNode made = made("UT-A", "甲测试区", "OFFICE", "XN");
    assertThat(made.get("revision").asInt()).isEqualTo(1);
    assertThat(below("XN")).contains("UT-A");
    assertThat(unit("UT-A").at("/parent/code").asString()).isEqualTo("XN");
    eventually(() -> {
      JsonNode found =
          ANONYMOUS.data("search", Map.of("query", "甲测试区")).at("/search/edges/0/node/node");
      assertThat(found.get("code").asString()).isEqualTo("UT-A");
    });
  }

  @Test
  void takesAllThatIsBelowItAlongWhenItMoves() {
    made("UT-B", "乙测试区", "OFFICE", "XN");
    made("UT-C", "丙测试区", "OFFICE", "XN");
    made("UT-B1", "乙一街道", "COUNTY", "UT-B");
    // The tiers of Xianning are three; a street below an office is as deep as it goes.
    assertThat(below("UT-B")).containsExactly("UT-B1");
    JsonNode moved =
        ADMIN.done("upsertUnit", plan("UT-B1", "乙一街道", "COUNTY", "UT-C", 1)).get("unit");
    assertThat(moved.get("revision").asInt()).isEqualTo(2);
    assertThat(below("UT-B")).isEmpty();
    assertThat(below("UT-C")).containsExactly("UT-B1");
    assertThat(treeOrder()).containsSubsequence("UT-B", "UT-C", "UT-B1");
  }

  /** Codes of this class in the order of the tree, which is the order of their paths. */
  private static List<String> treeOrder() {
    List<String> codes = new ArrayList<>();
    String after = null;
    do {
      Map<String, Object> variables = new HashMap<>();
      variables.put("first", 100);
      variables.put("after", after);
      JsonNode page = ANONYMOUS.data("units", variables).get("units");
      page.get("edges").forEach(edge -> codes.add(edge.at("/node/code").asString()));
      after =
          page.at("/pageInfo/hasNextPage").asBoolean()
              ? page.at("/pageInfo/endCursor").asString()
              : null;
    } while (after != null);
    return codes.stream().filter(code -> code.startsWith("UT-")).toList();
  }

  @Test
  void neverMovesBelowItself() {
    made("UT-D", "丁测试区", "OFFICE", "XN");
    made("UT-D1", "丁一街道", "COUNTY", "UT-D");
    assertThat(refusal(plan("UT-D", "丁测试区", "COUNTY", "UT-D1", 1)))
        .isEqualTo("UNIT_BELOW_ITSELF parent");
  }

  @Test
  void changesForWhoeverHasReadItLast() {
    made("UT-E", "戊测试区", "OFFICE", "XN");
    ADMIN.done("upsertUnit", plan("UT-E", "戊新区", "OFFICE", "XN", 1));
    assertThat(refusal(plan("UT-E", "戊旧区", "OFFICE", "XN", 1)))
        .isEqualTo("STALE_REVISION expectedRevision");
    assertThat(refusal(plan("UT-E", "戊旧区", "OFFICE", "XN", null)))
        .isEqualTo("STALE_REVISION expectedRevision");
    assertThat(refusal(plan("UT-NEW", "不存在", "OFFICE", "XN", 1)))
        .isEqualTo("UNKNOWN_UNIT expectedRevision");
    assertThat(unit("UT-E").get("name").asString()).isEqualTo("戊新区");
    assertThat(unit("UT-E").get("revision").asInt()).isEqualTo(2);
  }

  @Test
  void countsNoChangeThatIsNone() {
    made("UT-F", "己测试区", "OFFICE", "XN");
    JsonNode same = ADMIN.done("upsertUnit", plan("UT-F", "己测试区", "OFFICE", "XN", 1)).get("unit");
    assertThat(same.get("revision").asInt()).isEqualTo(1);
  }

  @Test
  void bearsItsNameAlone() {
    assertThat(refusal(plan("UT-G", "赤壁市", "OFFICE", "XN", null))).isEqualTo("NAME_TAKEN name");
    made("UT-H", "庚测试区", "OFFICE", "XN");
    retire("UT-H", 1);
    made("UT-I", "庚测试区", "OFFICE", "XN");
    assertThat(refusal(plan("UT-H", "庚测试区", "OFFICE", "XN", 2))).isEqualTo("NAME_TAKEN name");
  }

  @ParameterizedTest
  @CsvSource({
    "ut-a, 甲, OFFICE, XN, MALFORMED_UNIT_CODE code",
    "UT-Z, '', OFFICE, XN, TEXT_LENGTH name",
    "UT-Z, 甲, VILLAGE, XN, UNKNOWN_TIER tier",
    "UT-Z, 甲, OFFICE, , PARENT_REQUIRED parent",
    "UT-Z, 甲, OFFICE, XN-NO, UNKNOWN_UNIT parent",
    "UT-Z, 甲, OFFICE, no code, UNKNOWN_UNIT parent",
    "UT-Z, 甲, CITY, XN, TIER_NOT_BELOW_PARENT tier",
  })
  void isRefusedWithThePlaceOfTheFault(
      String code, String name, String tier, String parent, String refusal) {
    assertThat(refusal(plan(code, name, tier, parent, null))).isEqualTo(refusal);
  }

  private static JsonNode retire(String code, int expected) {
    return ADMIN
        .done("retireUnit", Map.of("code", code, "reason", "撤并", "expectedRevision", expected))
        .get("unit");
  }

  private static String notRetired(String code, String reason, int expected) {
    return ADMIN
        .refused("retireUnit", Map.of("code", code, "reason", reason, "expectedRevision", expected))
        .at("/0/code")
        .asString();
  }

  @Test
  void closesAndStaysReadable() {
    made("UT-J", "辛测试区", "OFFICE", "XN");
    made("UT-J1", "辛一街道", "COUNTY", "UT-J");
    assertThat(notRetired("UT-J", "撤并", 1)).isEqualTo("UNITS_BELOW");
    assertThat(notRetired("UT-J1", "", 1)).isEqualTo("TEXT_LENGTH");
    assertThat(notRetired("UT-J1", "由".repeat(201), 1)).isEqualTo("TEXT_LENGTH");
    assertThat(notRetired("UT-J1", "撤并", 9)).isEqualTo("STALE_REVISION");
    assertThat(retire("UT-J1", 1).get("active").asBoolean()).isFalse();
    assertThat(notRetired("UT-J1", "撤并", 2)).isEqualTo("UNIT_RETIRED");
    assertThat(retire("UT-J", 1).get("active").asBoolean()).isFalse();
    assertThat(unit("UT-J").get("active").asBoolean()).isFalse();
    assertThat(refusal(plan("UT-J2", "辛二街道", "COUNTY", "UT-J", null)))
        .isEqualTo("UNKNOWN_UNIT parent");
  }

  @Test
  void isMadeOnceByTwoAtOnce() {
    List<JsonNode> payloads =
        Together.all(
            6,
            n ->
                ADMIN
                    .data(
                        "upsertUnit",
                        Map.of("input", plan("UT-K", "壬测试区" + n, "OFFICE", "XN", null)))
                    .get("upsertUnit"));
    assertThat(payloads)
        .extracting(payload -> payload.at("/userErrors/0/code").asString(""))
        .containsOnlyOnce("")
        .containsOnly("", "STALE_REVISION");
  }
}
