package io.sunboard.publication;

import static io.sunboard.publication.SeenPublications.CITIZEN;
import static io.sunboard.publication.SeenPublications.PUBLISHER;
import static io.sunboard.publication.SeenPublications.asOf;
import static io.sunboard.publication.SeenPublications.codes;
import static io.sunboard.publication.SeenPublications.published;
import static io.sunboard.publication.SeenPublications.releasedAt;
import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a publication is corrected and taken back, and what each may do with it. */
class PublicationEditionsIntegrationTest {

  @Test
  void isCorrectedInTheSameMomentAndBothEditionsStayReadable() {
    String number = "城管通〔2048〕4号";
    NoticeInHand first =
        NoticeInHand.drafted(number, Map.of("title", "原题")).check().sign(Map.of()).release();
    NoticeInHand second = first.correct("数字有误", Map.of("title", "更正题"));
    assertThat(second.json().get("version").asInt()).isEqualTo(2);
    assertThat(published(CITIZEN, number).get("title").asString()).isEqualTo("原题");
    Map<String, Object> another = first.input(Map.of("reason", "又改", "title", "再改"));
    another.put("idempotencyKey", "another correction");
    assertThat(codes(PUBLISHER.refused("correctPublication", another)))
        .containsExactly("CORRECTION_UNDER_WAY publication");
    assertThat(
            PUBLISHER.forbidden(
                "checkPublication", second.input(Map.of("checklist", NoticeInHand.checklist()))))
        .isEqualTo("SECOND_PERSON_REQUIRED");
    second.check().sign(Map.of()).release();
    JsonNode now = published(CITIZEN, number);
    assertThat(now.get("title").asString()).isEqualTo("更正题");
    assertThat(now.get("correctionReason").asString()).isEqualTo("数字有误");
    JsonNode then = asOf(number, releasedAt(second).minusMillis(1));
    assertThat(then.get("title").asString()).isEqualTo("原题");
    assertThat(then.get("version").asInt()).isEqualTo(1);
    assertThat(then.get("supersededAt").asString()).isEqualTo(now.get("releasedAt").asString());
    eventually(() -> {
      String found = CITIZEN.data("search", Map.of("query", number)).toString();
      assertThat(found).contains(second.id()).doesNotContain(first.id());
    });
    String feed = CITIZEN.send(CITIZEN.request("/feeds/publications.json")).body();
    assertThat(feed).contains("更正题").doesNotContain("原题");
  }

  @Test
  void isTakenBackDownToItsNumberAndTheReason() {
    String number = "城管通〔2048〕5号";
    NoticeInHand notice =
        NoticeInHand.drafted(number, Map.of("title", "将撤回")).check().sign(Map.of()).release();
    eventually(() ->
        assertThat(CITIZEN.data("search", Map.of("query", number)).toString())
            .contains(notice.id()));
    assertThat(
            Reader.as("handler")
                .forbidden("withdrawPublication", notice.input(Map.of("reason", "无权"))))
        .isEqualTo("ROLE_REQUIRED");
    notice.withdraw("内容涉密");
    JsonNode left = published(CITIZEN, number);
    assertThat(left.get("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(left.get("title").asString()).isEqualTo(number);
    assertThat(left.at("/withdrawal/reason").asString()).isEqualTo("内容涉密");
    assertThat(left.get("sections").isEmpty()).isTrue();
    eventually(() ->
        assertThat(CITIZEN.data("search", Map.of("query", number)).toString())
            .doesNotContain(notice.id()));
    String atom = CITIZEN.send(CITIZEN.request("/feeds/publications.atom")).body();
    assertThat(atom).contains("deleted-entry", "内容涉密").doesNotContain("将撤回");
  }

  @Test
  void tellsEachWhatTheyMayDoAndTheOfficeWhenItGoesOut() {
    String number = "城管通〔2048〕6号";
    NoticeInHand notice = NoticeInHand.drafted(number, Map.of());
    assertThat(published(PUBLISHER, number).get("viewerCanCheck").asBoolean()).isFalse();
    assertThat(published(Reader.as("publisher2"), number).get("viewerCanCheck").asBoolean())
        .isTrue();
    notice.check();
    assertThat(published(Reader.as("leader"), number).get("viewerCanSign").asBoolean()).isTrue();
    notice.sign(Map.of());
    assertThat(published(PUBLISHER, number).get("viewerCanRelease").asBoolean()).isFalse();
    JsonNode signed = published(Reader.as("publisher2"), number);
    assertThat(signed.get("viewerCanRelease").asBoolean()).isTrue();
    assertThat(signed.get("releaseAt").isNull()).isFalse();
    notice.release();
    JsonNode seen = published(CITIZEN, number);
    assertThat(seen.get("releaseAt").isNull()).isTrue();
    assertThat(seen.get("viewerCanCorrect").asBoolean()).isFalse();
    assertThat(seen.get("viewerCanWithdraw").asBoolean()).isFalse();
    assertThat(published(PUBLISHER, number).get("viewerCanCorrect").asBoolean()).isTrue();
  }
}
