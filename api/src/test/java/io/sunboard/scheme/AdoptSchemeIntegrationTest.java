package io.sunboard.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Together;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Adopting schemes from YAML, as the administrator. Codes of this class begin with adopt. */
class AdoptSchemeIntegrationTest {

  private static final Reader ADMIN = Reader.as("admin");

  private static String aScheme(String code, String weight) {
    return """
    code: %s
    name: {zh: 测试方案, en: A scheme for tests}
    inForceFrom: 2090-01
    groups:
      - {code: adopt, name: {zh: 测试组}, units: [XN-CB, XN-JY]}
    channels:
      - {code: published, kind: IMPORTED, weight: %s, name: {zh: 公布总分}}
    rounding: {places: 2, mode: HALF_UP, orderBy: EXACT}
    """
        .formatted(code, weight);
  }

  private static Map<String, Object> uploaded(byte[] document) {
    return Map.of("uploadId", ADMIN.upload("scheme.yaml", document));
  }

  private static Map<String, Object> uploaded(String document) {
    return uploaded(document.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode adopted(String document) {
    return ADMIN.done("adoptScheme", uploaded(document)).get("scheme");
  }

  private static List<String> faults(byte[] document) {
    List<String> faults = new ArrayList<>();
    for (JsonNode error : ADMIN.refused("adoptScheme", uploaded(document))) {
      List<String> place = new ArrayList<>();
      error.get("field").forEach(step -> place.add(step.asString()));
      faults.add((error.get("code").asString() + " " + String.join(".", place)).strip());
    }
    return faults;
  }

  private static List<String> faults(String document) {
    return faults(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theSameDocumentTwiceIsOneScheme() {
    JsonNode first = adopted(aScheme("adopt-a", "1"));
    assertThat(first.get("version").asInt()).isEqualTo(1);
    assertThat(first.get("inForceFrom").asString()).isEqualTo("2090-01");
    assertThat(first.at("/channels/0/weight").asString()).isEqualTo("1");
    assertThat(adopted("# a remark changes nothing\n" + aScheme("adopt-a", "1"))).isEqualTo(first);
  }

  @Test
  void whatIsOnlyCheckedIsNotAdopted() {
    Map<String, Object> sound = new HashMap<>(uploaded(aScheme("adopt-checked", "1")));
    sound.put("checkOnly", true);
    JsonNode checked = ADMIN.done("adoptScheme", sound).get("scheme");
    assertThat(checked.get("name").asString()).isEqualTo("测试方案");
    assertThat(adopted(aScheme("adopt-checked", "1")).get("id").asString())
        .isNotEqualTo(checked.get("id").asString());
    Map<String, Object> faulty = new HashMap<>(uploaded(aScheme("adopt-checked", "0.7")));
    faulty.put("checkOnly", true);
    assertThat(ADMIN.refused("adoptScheme", faulty).at("/0/code").asString())
        .isEqualTo("WEIGHTS_DO_NOT_ADD_UP");
  }

  @Test
  void anotherWordingIsAnotherVersion() {
    JsonNode first = adopted(aScheme("adopt-b", "1"));
    JsonNode second = adopted(aScheme("adopt-b", "1").replace("测试方案", "测试方案（修订）"));
    assertThat(second.get("version").asInt()).isEqualTo(2);
    assertThat(second.get("id").asString()).isNotEqualTo(first.get("id").asString());
    assertThat(adopted(aScheme("adopt-b", "1"))).isEqualTo(first);
  }

  @Test
  void twoAtOnceAdoptOne() {
    List<String> ids = Together.all(6, _ -> adopted(aScheme("adopt-c", "1")).get("id").asString());
    assertThat(new HashSet<>(ids)).hasSize(1);
  }

  @Test
  void everyFaultIsNamedWithItsPlace() {
    String document =
        """
        code: Adopt D
        name: {en: without Chinese}
        inForceFrom: 2090
        source: {title: 文件, url: "javascript:x"}
        groups:
          - {code: adopt, name: {zh: 组}, units: [XN-CB, XN-NO]}
          -
        channels:
          - {code: one, kind: IMPORTED, weight: 0.5, name: {zh: 一}, parts: [{code: part, weight: 2, name: {zh: 部分}}]}
          - {code: two, kind: GUESSED, weight: 0.4, name: {zh: 二}}
        rounding: {places: 9, mode: SOMEHOW, orderBy: LUCK}
        incentives:
          - {amount: 1e+99, text: {zh: 奖}}
        """;
    assertThat(faults(document))
        .containsExactlyInAnyOrder(
            "MALFORMED_CODE input.code",
            "REQUIRED input.name.zh",
            "MALFORMED_MONTH input.inForceFrom",
            "NOT_AN_ADDRESS input.source.url",
            "UNKNOWN_UNIT input.groups.0.units.1",
            "REQUIRED input.groups.1.code",
            "REQUIRED input.groups.1.name.zh",
            "REQUIRED input.groups.1.units",
            "WEIGHTS_DO_NOT_ADD_UP input.channels",
            "WEIGHT_OUT_OF_RANGE input.channels.0.parts.0.weight",
            "ONE_OF input.channels.1.kind",
            "NUMBER_OUT_OF_RANGE input.rounding.places",
            "ONE_OF input.rounding.mode",
            "ONE_OF input.rounding.orderBy",
            "ONE_OF_TWO input.incentives.0.rank",
            "NUMBER_OUT_OF_RANGE input.incentives.0.amount");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code: \"adopt",
        "code: adopt-e\ncode: adopt-f",
        "code: adopt-e\nname: {zh: 案",
        "code: \"\\0\"\n: :",
        "code: adopt-e\n\tname: tab",
      })
  void whatIsNoYamlIsMalformed(String document) {
    JsonNode error = ADMIN.refused("adoptScheme", uploaded(document)).get(0);
    assertThat(error.get("code").asString()).isEqualTo("MALFORMED_DOCUMENT");
    assertThat(error.get("message").asString()).matches("(?s)第\\d+行第\\d+列不合格式：.+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown: 1|UNKNOWN_FIELD input.unknown",
        "channels: [{code: a1, wieght: 1}]|UNKNOWN_FIELD input.channels.0.wieght",
        "rounding: {places: two}|WRONG_KIND_OF_VALUE input.rounding.places",
        "code: [1]|WRONG_KIND_OF_VALUE input.code",
        "groups: county|WRONG_KIND_OF_VALUE input.groups",
        "- a list|WRONG_KIND_OF_VALUE",
        "a word|WRONG_KIND_OF_VALUE",
      })
  void whatHasAnotherShapeIsRefusedAtItsPlace(String document, String fault) {
    JsonNode errors = ADMIN.refused("adoptScheme", uploaded(document));
    assertThat(faults(document)).containsExactly(fault);
    assertThat(errors.at("/0/message").asString()).doesNotContain("io.sunboard", "jackson");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "# only a remark", "---", "null"})
  void whatSaysNothingIsEmpty(String document) {
    assertThat(faults(document)).containsExactly("EMPTY_DOCUMENT");
  }

  @Test
  void neitherAnotherEncodingNorAnotherKindOfFileIsAScheme() {
    byte[] gbk = aScheme("adopt-g", "1").getBytes(Charset.forName("GBK"));
    assertThat(faults(gbk)).containsExactly("MALFORMED_DOCUMENT");
    assertThat(faults(new byte[] {'P', 'K', 3, 4, 0, 0})).containsExactly("MALFORMED_DOCUMENT");
  }

  @Test
  @Timeout(20)
  void aHostileDocumentIsRefusedInNoTime() {
    String bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\n";
    assertThat(faults(bomb)).containsExactly("UNKNOWN_FIELD input.a");
    assertThat(faults("[".repeat(100_000))).hasSize(1);
    assertThat(faults("groups: " + "[".repeat(100_000))).hasSize(1);
    assertThat(faults("x".repeat(5_000_000))).containsExactly("DOCUMENT_TOO_LARGE");
    assertThat(faults("x".repeat(256 * 1024))).containsExactly("WRONG_KIND_OF_VALUE");
    assertThat(faults(aScheme("adopt-h", "1e-1000000000")))
        .contains("WEIGHT_OUT_OF_RANGE input.channels.0.weight");
  }

  @Test
  void aDocumentThatWasNotUploadedIsNotThere() {
    for (String upload : List.of("no id", "", "00000000-0000-0000-0000-000000000000")) {
      assertThat(ADMIN.refused("adoptScheme", Map.of("uploadId", upload)).at("/0/code").asString())
          .isEqualTo("UNKNOWN_UPLOAD");
    }
  }

  @Test
  void whatIsAdoptedIsThePublicRuleBook() {
    String id = adopted(aScheme("adopt-i", "1")).get("id").asString();
    assertThat(Reader.anonymous().data("node", Map.of("id", id)).at("/node/code").asString())
        .isEqualTo("adopt-i");
    assertThat(codes(Reader.anonymous())).contains("adopt-i", "xianning-2023");
  }

  @Test
  void everythingThatASchemeSaysCanBeReadByEverybody() {
    String document =
        SchemeDocumentTest.EVERYTHING
            .replace("code: township-2023", "code: adopt-j")
            .replace("code: township,", "code: adopt-group-j,")
            .replace("owner: XN-CB\n", "")
            .replace("inForceFrom: 2023-01", "inForceFrom: 2095-01")
            .replace("CB-A, CB-B, CB-C", "XN-CB, XN-JY, XN-TS");
    adopted(document);
    JsonNode scheme = null;
    for (JsonNode each :
        Reader.anonymous().data("schemeRules", Map.of("first", 20)).at("/schemes/nodes")) {
      if (each.get("code").asString().equals("adopt-j")) {
        scheme = each;
      }
    }
    assertThat(scheme).isNotNull();
    assertThat(scheme.get("rhythm").asString()).isEqualTo("TWO_MONTHLY");
    assertThat(scheme.at("/groups/0/shows").asString()).isEqualTo("FIRST_AND_LAST");
    assertThat(scheme.at("/groups/0/units/2").asString()).isEqualTo("XN-TS");
    assertThat(scheme.at("/channels/0/rules/__typename").asString()).isEqualTo("InspectionRules");
    assertThat(scheme.at("/channels/0/rules/minimumSample").asInt()).isEqualTo(2);
    assertThat(scheme.at("/channels/3/rules/rates/2/complement").asBoolean()).isTrue();
    assertThat(scheme.at("/channels/6/rules").isNull()).isTrue();
    assertThat(scheme.at("/indicators/0/standards/0/cap").asString()).isEqualTo("3");
    assertThat(scheme.at("/rounding/quotientPlaces").asInt()).isEqualTo(4);
    assertThat(scheme.at("/tieBreaks/1/code").asString()).isEqualTo("disposal");
    assertThat(scheme.at("/grades/0/from").asString()).isEqualTo("90");
    assertThat(scheme.at("/lists/black/threshold").asString()).isEqualTo("60");
    assertThat(scheme.at("/deadlines/appeal/amount").asInt()).isEqualTo(3);
    assertThat(scheme.at("/sharing").asString()).isEqualTo("SPLIT");
  }

  @Test
  void aGroupOfAnotherOwnerAndAUnitElsewhereAreRefused() {
    String foreign = aScheme("adopt-k", "1").replace("inForceFrom", "owner: XN-CB\ninForceFrom");
    adopted(aScheme("adopt-l", "1").replace("code: adopt,", "code: adopt-of-city,"));
    assertThat(faults(foreign.replace("code: adopt,", "code: adopt-of-city,")))
        .containsExactly(
            "GROUP_OF_ANOTHER_OWNER input.groups.0.code",
            "UNIT_NOT_BELOW_OWNER input.groups.0.units.0",
            "UNIT_NOT_BELOW_OWNER input.groups.0.units.1");
  }

  private static List<String> codes(Reader reader) {
    List<String> codes = new ArrayList<>();
    reader
        .data("schemes", Map.of("first", 100))
        .at("/schemes/edges")
        .forEach(edge -> codes.add(edge.at("/node/code").asString()));
    return codes;
  }
}
