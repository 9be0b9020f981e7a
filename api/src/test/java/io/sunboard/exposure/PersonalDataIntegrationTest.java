package io.sunboard.exposure;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Personal data on its way into the open: refused, masked, or said to be none. */
class PersonalDataIntegrationTest {

  private static final Reader LEADER = Reader.as("leader");

  private static Map<String, Object> input(ExposureInHand exposure, String text) {
    Map<String, Object> input = exposure.redaction("占道经营");
    input.put("text", text);
    return input;
  }

  private static List<String> codes(JsonNode errors) {
    return StreamSupport.stream(errors.spliterator(), false)
        .map(error -> error.get("code").asString() + "@" + error.get("field").get(1).asString())
        .toList();
  }

  private static JsonNode draft(String number) {
    return ExposureInHand.PUBLISHER
        .answer(
            """
            query ($number: String!) {
              exposure(number: $number) {
                draft { title text address personalData { kind text masked } }
              }
            }
            """,
            Map.of("number", number))
        .at("/data/exposure/draft");
  }

  @Test
  void refusesEachWithItsPlaceAndItsMaskedForm() {
    ExposureInHand exposure = ExposureInHand.filed();
    Map<String, Object> input = input(exposure, "车主请拨１３８－１２３４－５６７８，车牌鄂L·12345。");
    input.put("address", "温泉路88号3栋2单元501室");
    JsonNode errors = ExposureInHand.SUPERVISOR.refused("exposure/redactExposure", input);
    assertThat(codes(errors))
        .containsExactly("PERSONAL_MOBILE@text", "PERSONAL_PLATE@text", "PERSONAL_DOOR@address");
    assertThat(errors.get(0).get("message").asString())
        .contains("第5至17字", "手机号", "*************", "notPersonal")
        .doesNotContain("5678");
    assertThat(errors.get(1).get("message").asString()).contains("鄂L·*****");
    assertThat(errors.get(2).get("message").asString()).contains("*栋*单元***室");
    input.put("text", "车主请拨*************，车牌鄂L·*****。");
    input.put("address", "温泉路88号*栋*单元***室");
    exposure.redacted(ExposureInHand.SUPERVISOR, input);
    assertThat(draft(exposure.number()).get("personalData")).isEmpty();
  }

  @Test
  void takesWhatSomebodySaysIsNoneAndTellsWhoeverApproves() {
    ExposureInHand exposure = ExposureInHand.filed();
    Map<String, Object> input = input(exposure, "咨询请致电社区0715-8123456。");
    assertThat(codes(ExposureInHand.SUPERVISOR.refused("exposure/redactExposure", input)))
        .containsExactly("PERSONAL_LANDLINE@text");
    input.put("notPersonal", List.of("0715-8123457"));
    assertThat(codes(ExposureInHand.SUPERVISOR.refused("exposure/redactExposure", input)))
        .containsExactly("PERSONAL_LANDLINE@text");
    input.put("notPersonal", List.of("0715-8123456"));
    exposure.redacted(ExposureInHand.SUPERVISOR, input);
    JsonNode found = draft(exposure.number()).get("personalData");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("kind").asString()).isEqualTo("LANDLINE");
    assertThat(found.get(0).get("text").asString()).isEqualTo("0715-8123456");
    JsonNode trail =
        LEADER.data(
            "auditTrail",
            Map.of("filter", Map.of("key", exposure.number(), "action", "ExposureNotPersonal")));
    assertThat(trail.at("/auditTrail/nodes/0/after").asString()).contains("0715-8123456");
  }

  @Test
  void showsMarkedNamesAsSomebodyAndFindsSlipsOfThePen() {
    ExposureInHand exposure = ExposureInHand.filed();
    Map<String, Object> input = input(exposure, "经查，张建国在欧阳修家门前堆放砖块。");
    input.put("title", "张建国占道堆物");
    input.put("names", List.of("张建国", "欧阳休", "张"));
    assertThat(codes(ExposureInHand.SUPERVISOR.refused("exposure/redactExposure", input)))
        .containsExactly("NAME_NOT_IN_TEXT@names", "NOT_A_NAME@names");
    input.put("names", List.of("张建国", "欧阳修"));
    exposure.redacted(ExposureInHand.SUPERVISOR, input);
    JsonNode draft = draft(exposure.number());
    assertThat(draft.get("title").asString()).isEqualTo("张某某占道堆物");
    assertThat(draft.get("text").asString()).isEqualTo("经查，张某某在欧阳某家门前堆放砖块。");
  }

  /** The public index holds what was redacted, so no highlight can show what was masked. */
  @Test
  void isNeverFoundNorHighlightedByWhatWasMasked() {
    String word = "辛夷" + unguessable() + "巷";
    ExposureInHand exposure = ExposureInHand.filed();
    Map<String, Object> input = input(exposure, word + "商户司马青衫占道，请尽快处理。");
    input.put("names", List.of("司马青衫"));
    exposure.redacted(ExposureInHand.SUPERVISOR, input).released();
    eventually(() -> assertThat(found(word)).hasSize(1));
    JsonNode hit = found(word).get(0);
    assertThat(hit.toString()).contains("司马某").doesNotContain("青衫", "13800000000", "张三反映");
    for (String masked : List.of(word + "司马青衫", "司马青衫", "13800000000")) {
      for (JsonNode other : found(masked)) {
        assertThat(other.toString()).doesNotContain("青衫", "13800000000");
      }
    }
  }

  private static JsonNode found(String words) {
    return ExposureInHand.CITIZEN
        .data("findProblems", Map.of("query", words, "first", 10))
        .at("/search/nodes");
  }

  /** Letters that no other test has, in characters of their own. */
  private static String unguessable() {
    StringBuilder word = new StringBuilder();
    UUID.randomUUID().toString().chars().limit(6).forEach(c -> word.append((char) ('\u5100' + c)));
    return word.toString();
  }

  @Test
  void helpsWhoeverChecksAPublication() {
    NoticeInHand notice =
        NoticeInHand.drafted(
            "咸创测〔2043〕" + UUID.randomUUID().toString().substring(0, 8) + "号",
            Map.of(
                "sections",
                List.of(Map.of("heading", "说明", "text", "当事人电话13812345678，车牌鄂LD12345。"))));
    Map<String, Object> id = new HashMap<>(Map.of("id", notice.id()));
    String query =
        """
        query ($id: ID!) {
          node(id: $id) { ... on Publication { personalData { kind masked } } }
        }
        """;
    JsonNode found = Reader.as("publisher2").answer(query, id).at("/data/node/personalData");
    assertThat(found.toString())
        .isEqualTo(
            "[{\"kind\":\"MOBILE\",\"masked\":\"***********\"},"
                + "{\"kind\":\"PLATE\",\"masked\":\"鄂L******\"}]");
    assertThat(Reader.anonymous().answer(query, id).at("/data/node").isNull()).isTrue();
  }
}
