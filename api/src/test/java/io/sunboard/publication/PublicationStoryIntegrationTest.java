package io.sunboard.publication;

import static io.sunboard.publication.NoticeSight.ANONYMOUS;
import static io.sunboard.publication.NoticeSight.CHECKER;
import static io.sunboard.publication.NoticeSight.HANDLER;
import static io.sunboard.publication.NoticeSight.LEADER;
import static io.sunboard.publication.NoticeSight.PUBLISHER;
import static io.sunboard.publication.NoticeSight.byId;
import static io.sunboard.publication.NoticeSight.byNumber;
import static io.sunboard.publication.NoticeSight.code;
import static io.sunboard.publication.NoticeSight.found;
import static io.sunboard.publication.NoticeSight.sees;
import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import io.sunboard.testing.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notices from the draft to the release, and who sees them on the way. */
class PublicationStoryIntegrationTest {

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
  void areListedByTheYearThatTheyReportOn() {
    NoticeInHand.drafted("城管通〔2061〕1号", Map.of("period", "2061-03"));
    NoticeInHand.drafted("城管通〔2061〕2号", Map.of("period", "2060-12/2061-01"));
    NoticeInHand.drafted("城管通〔2062〕1号", Map.of("period", "2062-01"));
    assertThat(ofYear(2061)).containsExactlyInAnyOrder("城管通〔2061〕1号", "城管通〔2061〕2号");
    assertThat(ofYear(2060)).containsExactly("城管通〔2061〕2号");
    assertThat(ofYear(206)).isEmpty();
  }

  private static List<String> ofYear(int year) {
    List<String> numbers = new ArrayList<>();
    PUBLISHER
        .data("publications", Map.of("filter", Map.of("year", year), "first", 100))
        .at("/publications/edges")
        .forEach(edge -> numbers.add(edge.at("/node/number").asString()));
    return numbers;
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
}
