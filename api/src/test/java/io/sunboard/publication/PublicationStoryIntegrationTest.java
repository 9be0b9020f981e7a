package io.sunboard.publication;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import io.sunboard.testing.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notices from the draft to the release, and who sees them on the way. */
class PublicationStoryIntegrationTest {

  private static final Reader ANONYMOUS = Reader.anonymous();
  private static final Reader HANDLER = Reader.as("handler");
  private static final Reader PUBLISHER = Reader.as("publisher");
  private static final Reader CHECKER = Reader.as("publisher2");
  private static final Reader LEADER = Reader.as("leader");

  private static JsonNode byNumber(Reader reader, String number) {
    return reader.data("publication", Map.of("number", number)).get("publication");
  }

  private static JsonNode byId(Reader reader, NoticeInHand notice) {
    return reader.data("node", Map.of("id", notice.id())).get("node");
  }

  private static List<String> listed(Reader reader) {
    JsonNode list =
        reader
            .data("publications", Map.of("filter", Map.of("period", "2043-01"), "first", 100))
            .get("publications");
    List<String> numbers = new ArrayList<>();
    list.get("edges").forEach(edge -> numbers.add(edge.at("/node/number").asString()));
    return numbers;
  }

  private static List<String> found(String words) {
    List<String> ids = new ArrayList<>();
    ANONYMOUS
        .data("search", Map.of("query", words))
        .at("/search/edges")
        .forEach(edge -> ids.add(edge.at("/node/node/id").asString()));
    return ids;
  }

  private static boolean sees(Reader reader, NoticeInHand notice, String number) {
    Set<Boolean> answers = new HashSet<>();
    answers.add(!byNumber(reader, number).isNull());
    answers.add(!byId(reader, notice).isNull());
    answers.add(listed(reader).contains(number));
    assertThat(answers).as("every way leads to the same answer").hasSize(1);
    return answers.contains(true);
  }

  private static String code(JsonNode userErrors) {
    return userErrors.at("/0/code").asString();
  }

  @Test
  void goThroughFourHandsAndArePublicAtTheEndOnly() {
    String number = "城管通〔2043〕1号";
    NoticeInHand notice = NoticeInHand.drafted(number, Map.of());
    for (String status : List.of("DRAFTED", "CHECKED", "SIGNED")) {
      assertThat(notice.status()).isEqualTo(status);
      assertThat(sees(ANONYMOUS, notice, number)).isFalse();
      assertThat(sees(HANDLER, notice, number)).isFalse();
      assertThat(sees(Reader.as("admin"), notice, number)).isFalse();
      assertThat(sees(Reader.as("evaluator"), notice, number)).isFalse();
      assertThat(sees(CHECKER, notice, number)).isTrue();
      assertThat(sees(LEADER, notice, number)).isTrue();
      assertThat(found(number)).doesNotContain(notice.id());
      switch (status) {
        case "DRAFTED" -> notice.check();
        case "CHECKED" -> notice.sign(Map.of());
        default -> notice.release();
      }
    }
    assertThat(notice.status()).isEqualTo("RELEASED");
    assertThat(sees(ANONYMOUS, notice, number)).isTrue();
    assertThat(sees(HANDLER, notice, number)).isTrue();
    eventually(() -> assertThat(found(number)).contains(notice.id()));
  }

  @Test
  void keepWhatWasWrittenExactly() {
    String number = "城管通〔2043〕2号";
    Map<String, Object> content =
        Map.of(
            "figures",
            List.of(
                Map.of(
                    "code",
                    "city_avg",
                    "label",
                    "平均得分",
                    "labelEn",
                    "Average",
                    "value",
                    "89.030",
                    "change",
                    "-0.10",
                    "unit",
                    "分")),
            "tables",
            List.of(
                Map.of(
                    "code",
                    "kinds",
                    "title",
                    "类别",
                    "whole",
                    "727",
                    "rows",
                    List.of(Map.of("label", "自管型小区", "count", 156, "printedShare", "16.42")))),
            "sources",
            List.of(Map.of("title", "咸宁网", "url", "http://news.xnnews.com.cn/a.shtml")));
    JsonNode json = NoticeInHand.drafted(number, content).json();
    assertThat(json.at("/figures/0/value").asString()).isEqualTo("89.030");
    assertThat(json.at("/figures/0/change").asString()).isEqualTo("-0.10");
    assertThat(json.at("/tables/0/rows/0/share").asString()).isEqualTo("21.46");
    assertThat(json.at("/tables/0/rows/0/printedShare").asString()).isEqualTo("16.42");
    assertThat(json.at("/sources/0/url").asString()).isEqualTo("http://news.xnnews.com.cn/a.shtml");
    assertThat(json.at("/sections/0/text").asString()).isEqualTo("本月排名见附表。");
    assertThat(json.get("sample").asBoolean()).isFalse();
  }

  @Test
  void areCheckedAndReleasedByAnotherThanTheAuthor() {
    NoticeInHand notice = NoticeInHand.drafted("城管通〔2043〕3号", Map.of());
    Map<String, Object> check = notice.input(Map.of("checklist", NoticeInHand.checklist()));
    assertThat(PUBLISHER.forbidden("checkPublication", check)).isEqualTo("SECOND_PERSON_REQUIRED");
    assertThat(byId(CHECKER, notice).get("publicationStatus").asString()).isEqualTo("DRAFTED");
    notice.check().sign(Map.of());
    assertThat(PUBLISHER.forbidden("releasePublication", notice.input(Map.of())))
        .isEqualTo("SECOND_PERSON_REQUIRED");
    assertThat(byId(CHECKER, notice).get("publicationStatus").asString()).isEqualTo("SIGNED");
    assertThat(notice.release().status()).isEqualTo("RELEASED");
  }

  @Test
  void passNoCheckWithoutTheConfidentialityChecklist() {
    NoticeInHand notice = NoticeInHand.drafted("城管通〔2043〕4号", Map.of());
    List<Map<String, Object>> answers = new ArrayList<>(NoticeInHand.checklist());
    answers.set(0, Map.of("item", "STATE_SECRETS", "clear", false));
    answers.remove(1);
    JsonNode refused =
        CHECKER.refused("checkPublication", notice.input(Map.of("checklist", answers)));
    assertThat(code(refused)).isEqualTo("CONFIDENTIALITY_NOT_CLEAR");
    assertThat(refused.at("/1/code").asString()).isEqualTo("CONFIDENTIALITY_NOT_ANSWERED");
    assertThat(refused.at("/1/message").asString()).contains("WORK_SECRETS");
    assertThat(refused.at("/0/field").toString()).isEqualTo("[\"input\",\"checklist\"]");
    assertThat(byId(CHECKER, notice).get("publicationStatus").asString()).isEqualTo("DRAFTED");
  }

  @Test
  void stayUnderTheirEmbargo() {
    NoticeInHand notice = NoticeInHand.drafted("城管通〔2043〕5号", Map.of()).check();
    Instant soon = Instant.now().plusSeconds(3);
    notice.sign(Map.of("releaseAt", soon.toString()));
    JsonNode refused = CHECKER.refused("releasePublication", notice.input(Map.of()));
    assertThat(code(refused)).isEqualTo("UNDER_EMBARGO");
    assertThat(refused.at("/0/message").asString()).contains(soon.toString().substring(0, 19));
    eventually(() -> assertThat(sees(ANONYMOUS, notice, "城管通〔2043〕5号")).as("by itself").isTrue());
    JsonNode out = byNumber(ANONYMOUS, "城管通〔2043〕5号");
    assertThat(Instant.parse(out.get("releasedAt").asString())).isAfterOrEqualTo(soon);
  }

  @Test
  void areNotReleasedBeforeTheRankingThatTheyAnnounce() {
    RoundInHand round =
        RoundInHand.computed(
            "2043-01",
            "XN-GX,90",
            "XN-ZX,91",
            "XN-XA,92",
            "XN-JY,93",
            "XN-CB,94",
            "XN-TC,95",
            "XN-CY,96",
            "XN-TS,97");
    NoticeInHand notice = NoticeInHand.drafted("城管通〔2043〕6号", Map.of("rankings", round.rankings()));
    notice.check().sign(Map.of());
    JsonNode refused = CHECKER.refused("releasePublication", notice.input(Map.of()));
    assertThat(code(refused)).isEqualTo("RANKING_NOT_RELEASED");
    round.approve().release(Map.of());
    notice.release();
    JsonNode announced = byNumber(ANONYMOUS, "城管通〔2043〕6号").get("rankings");
    assertThat(announced.at("/0/id").asString()).isEqualTo(round.rankings().getFirst());
    JsonNode ranking =
        ANONYMOUS.data("ranking", Map.of("group", "county", "period", "2043-01")).get("ranking");
    assertThat(ranking.at("/publications/0/number").asString()).isEqualTo("城管通〔2043〕6号");
  }

  @Test
  void forTheOfficeAloneAreReadByCadresOnceReleasedAndNeverByThePublic() {
    String number = "城管内〔2043〕1号";
    NoticeInHand notice = NoticeInHand.drafted(number, Map.of("audience", "INTERNAL"));
    notice.check().sign(Map.of());
    assertThat(sees(HANDLER, notice, number)).isFalse();
    notice.release();
    assertThat(sees(HANDLER, notice, number)).isTrue();
    assertThat(sees(ANONYMOUS, notice, number)).isFalse();
    assertThat(sees(Reader.as("admin"), notice, number)).isFalse();
    assertThat(found(number)).doesNotContain(notice.id());
  }

  @Test
  void areReadAsTheyStoodAtAnInstant() {
    String number = "城管通〔2043〕7号";
    NoticeInHand notice = NoticeInHand.drafted(number, Map.of()).check().sign(Map.of()).release();
    Instant released = Instant.parse(notice.json().get("releasedAt").asString());
    Map<String, Object> before =
        Map.of("number", number, "asOf", released.minusSeconds(1).toString());
    Map<String, Object> after =
        Map.of("number", number, "asOf", released.plusSeconds(1).toString());
    assertThat(ANONYMOUS.data("publication", before).get("publication").isNull()).isTrue();
    assertThat(ANONYMOUS.data("publication", after).get("publication").isNull()).isFalse();
  }

  @Test
  void areDraftedOnceForOneKey() {
    String number = "城管通〔2043〕8号";
    NoticeInHand first = NoticeInHand.drafted(number, Map.of());
    assertThat(NoticeInHand.drafted(number, Map.of()).id()).isEqualTo(first.id());
    Map<String, Object> other = NoticeInHand.draft(number, Map.of("title", "另一份通报"));
    assertThat(code(PUBLISHER.refused("draftPublication", other)))
        .isEqualTo("KEY_OF_ANOTHER_REQUEST");
    other.put("idempotencyKey", "another key");
    assertThat(code(PUBLISHER.refused("draftPublication", other))).isEqualTo("NUMBER_TAKEN");
  }

  @Test
  void areDraftedOnceByTwoRequestsAtOnce() {
    List<String> ids = Together.all(8, _ -> NoticeInHand.drafted("城管通〔2043〕9号", Map.of()).id());
    assertThat(new HashSet<>(ids)).hasSize(1);
  }

  @Test
  void areCheckedOnceByTwoPeopleAtOnce() {
    NoticeInHand notice = NoticeInHand.drafted("城管通〔2043〕10号", Map.of());
    Map<String, Object> input = notice.input(Map.of("checklist", NoticeInHand.checklist()));
    List<JsonNode> payloads =
        Together.all(
            6,
            _ -> CHECKER.data("checkPublication", Map.of("input", input)).get("checkPublication"));
    assertThat(payloads)
        .extracting(payload -> payload.at("/userErrors/0/code").asString(""))
        .containsExactlyInAnyOrder(
            "",
            "STALE_REVISION",
            "STALE_REVISION",
            "STALE_REVISION",
            "STALE_REVISION",
            "STALE_REVISION");
  }

  @Test
  void areDraftedWithoutFaults() {
    Map<String, Object> input = new HashMap<>();
    input.put("number", "");
    input.put("kind", "MONTHLY_NOTICE");
    input.put("audience", "PUBLIC");
    input.put("title", "题".repeat(121));
    input.put("period", "2043-13");
    input.put("rankings", List.of("UmFua2luZzp4", "nonsense"));
    input.put("idempotencyKey", "short");
    List<String> faults = new ArrayList<>();
    for (JsonNode error : PUBLISHER.refused("draftPublication", input)) {
      faults.add(error.get("code").asString() + " " + error.get("field"));
    }
    assertThat(faults)
        .containsExactly(
            "MALFORMED_PERIOD [\"input\",\"period\"]",
            "TEXT_LENGTH [\"input\",\"number\"]",
            "TEXT_LENGTH [\"input\",\"title\"]",
            "TEXT_LENGTH [\"input\",\"idempotencyKey\"]",
            "UNKNOWN_RANKING [\"input\",\"rankings\",\"0\"]",
            "UNKNOWN_RANKING [\"input\",\"rankings\",\"1\"]");
  }

  @Test
  void haveNoEmptyTexts() {
    Map<String, Object> input =
        NoticeInHand.draft(
            "城管通〔2043〕11号",
            Map.of(
                "sections", List.of(Map.of("heading", "", "text", " ")),
                "figures", List.of(Map.of("code", "", "label", "", "value", "1", "unit", "")),
                "tables",
                    List.of(
                        Map.of(
                            "code",
                            "a",
                            "title",
                            "",
                            "note",
                            "",
                            "rows",
                            List.of(Map.of("label", "", "count", -1)))),
                "sources", List.of(Map.of("title", ""))));
    List<String> places = new ArrayList<>();
    for (JsonNode error : PUBLISHER.refused("draftPublication", input)) {
      List<String> place = new ArrayList<>();
      error.get("field").forEach(step -> place.add(step.asString()));
      places.add(String.join(".", place));
    }
    assertThat(places)
        .containsExactly(
            "input.sections.0.heading",
            "input.sections.0.text",
            "input.figures.0.code",
            "input.figures.0.label",
            "input.figures.0.unit",
            "input.tables.0.title",
            "input.tables.0.note",
            "input.tables.0.rows.0.label",
            "input.tables.0.rows.0.count",
            "input.sources.0.title");
  }
}
