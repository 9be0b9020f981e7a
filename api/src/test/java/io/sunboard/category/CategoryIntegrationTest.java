package io.sunboard.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reading the catalogue and keeping it. */
class CategoryIntegrationTest {

  private static Map<String, Object> input(String code, String name, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>();
    input.put("code", code);
    input.put("name", name);
    input.put("limit", Map.of("amount", 2, "unit", "WORKING_DAYS"));
    input.putAll(more);
    return input;
  }

  private static JsonNode category(String code) {
    return Reader.anonymous().data("category", Map.of("code", code)).get("category");
  }

  @Test
  void showsTheCityItsCatalogueInTheOrderOfTheTree() {
    List<String> codes = new ArrayList<>();
    JsonNode waste = null;
    JsonNode gathering = null;
    for (JsonNode each : Reader.anonymous().data("categories").get("categories")) {
      codes.add(each.get("code").asString());
      waste = each.get("code").asString().equals("E01-02") ? each : waste;
      gathering = each.get("code").asString().equals("E04-09") ? each : gathering;
    }
    assertThat(codes).isSorted();
    assertThat(codes.stream().filter(code -> code.matches("E0[1-5]-..")).count())
        .isGreaterThanOrEqualTo(54);
    assertThat(codes.stream().filter(code -> code.matches("C0[1-5]-..")).count())
        .isGreaterThanOrEqualTo(86);
    assertThat(waste).isNotNull();
    assertThat(waste.get("name").asString()).isEqualTo("暴露垃圾");
    assertThat(waste.get("english").asString()).isEqualTo("Exposed waste");
    assertThat(waste.get("standardCode").asString()).isEqualTo("0102");
    assertThat(waste.get("limit").toString())
        .isEqualTo("{\"amount\":4,\"unit\":\"WORKING_HOURS\"}");
    assertThat(waste.get("contentArea").asString()).isEqualTo("环境卫生");
    assertThat(waste.get("closingStandard").asString()).contains("清除");
    assertThat(gathering).isNotNull();
    assertThat(gathering.get("sensitive").asBoolean()).isTrue();
    assertThat(gathering.get("gridMetres").asInt()).isEqualTo(1000);
  }

  @Test
  void takesTheContentAreaOfTheClassWhereASubclassHasNoneOfItsOwn() {
    assertThat(category("C04-05").get("contentArea").asString()).isEqualTo("园林绿化");
    assertThat(category("C04-07").get("contentArea").asString()).isEqualTo("公共空间");
  }

  @Test
  void letsAdministratorsMakeChangeAndRetireCategories() {
    Reader admin = Reader.as("admin");
    admin.done("upsertCategory", input("E71", "试点问题", Map.of()));
    JsonNode made =
        admin
            .done("upsertCategory", input("E71-01", "共享单车淤积", Map.of("gridMetres", 200)))
            .get("category");
    assertThat(made.get("revision").asInt()).isEqualTo(1);
    assertThat(made.get("sensitive").asBoolean()).isTrue();
    assertThat(made.get("returnLimit").toString())
        .isEqualTo("{\"amount\":4,\"unit\":\"WORKING_HOURS\"}");
    assertThat(category("E71-01").at("/parent/name").asString()).isEqualTo("试点问题");
    assertThat(category("E71").at("/children/0/code").asString()).isEqualTo("E71-01");
    assertThat(
            Reader.anonymous()
                .data("node", Map.of("id", made.get("id").asString()))
                .at("/node/code")
                .asString())
        .isEqualTo("E71-01");

    JsonNode same =
        admin
            .done(
                "upsertCategory",
                input("E71-01", "共享单车淤积", Map.of("gridMetres", 200, "expectedRevision", 1)))
            .get("category");
    assertThat(same.get("revision").asInt()).isEqualTo(1);

    JsonNode early =
        admin.refused(
            "upsertCategory", input("E71", "试点问题", Map.of("active", false, "expectedRevision", 1)));
    assertThat(early.at("/0/code").asString()).isEqualTo("SUBCLASSES_ACTIVE");

    JsonNode retired =
        admin
            .done(
                "upsertCategory",
                input("E71-01", "共享单车淤积", Map.of("active", false, "expectedRevision", 1)))
            .get("category");
    assertThat(retired.get("active").asBoolean()).isFalse();
    assertThat(retired.get("revision").asInt()).isEqualTo(2);
    admin.done(
        "upsertCategory", input("E71", "试点问题", Map.of("active", false, "expectedRevision", 1)));
    assertThat(category("E71").at("/children/0/active").asBoolean()).isFalse();
  }

  @Test
  void refusesFaultsByFieldAndChangesNothing() {
    JsonNode errors =
        Reader.as("admin")
            .inEnglish()
            .refused(
                "upsertCategory",
                Map.of(
                    "code",
                    "E72-01",
                    "name",
                    "",
                    "limit",
                    Map.of("amount", 0, "unit", "DAYS"),
                    "gridMetres",
                    1));
    assertThat(errors.size()).isEqualTo(4);
    assertThat(errors.at("/0/message").asString())
        .isEqualTo("There is no active category with the code \"E72\".");
    assertThat(errors.at("/2/field").toString()).isEqualTo("[\"input\",\"limit\",\"amount\"]");
    assertThat(category("E72-01").isNull()).isTrue();
  }

  @Test
  void tellsTheSecondOfTwoAdministrators() {
    Reader.as("admin").done("upsertCategory", input("E73", "另一试点", Map.of()));
    assertThat(
            Reader.as("admin")
                .refused("upsertCategory", input("E73", "又一试点", Map.of()))
                .at("/0/code")
                .asString())
        .isEqualTo("STALE_REVISION");
    assertThat(category("E73").get("name").asString()).isEqualTo("另一试点");
  }

  @Test
  void isForAdministratorsToKeep() {
    assertThat(Reader.as("supervisor").forbidden("upsertCategory", input("E74", "越权", Map.of())))
        .isEqualTo("ROLE_REQUIRED");
    assertThat(Reader.anonymous().forbidden("upsertCategory", input("E74", "越权", Map.of())))
        .isEqualTo("SIGN_IN_REQUIRED");
    assertThat(category("E74").isNull()).isTrue();
  }
}
