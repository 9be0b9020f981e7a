package io.sunboard.publication;

import static io.sunboard.publication.SeenPublications.CITIZEN;
import static io.sunboard.publication.SeenPublications.PUBLISHER;
import static io.sunboard.publication.SeenPublications.codes;
import static io.sunboard.publication.SeenPublications.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a month's notice holds and asks, and what it names. */
class NoticePartsIntegrationTest {

  @Test
  void aNoticeHasAllItsParts() {
    ExposureInHand salient = ExposureInHand.filed().dispatched().redacted("突出问题").released();
    String number = "城管通〔2048〕1号";
    NoticeInHand.drafted(
            number,
            Map.of(
                "basis",
                "依据实施方案",
                "next",
                "下月重点整治",
                "salient",
                List.of(Map.of("exposure", salient.number(), "remark", "多次反弹")),
                "annexes",
                List.of(Map.of("title", "附件一", "url", "https://example.org/1.pdf")),
                "signature",
                Map.of("office", "市创建办", "on", "2048-02-03"),
                "compose",
                true,
                "sample",
                true))
        .check()
        .sign(Map.of())
        .release();
    JsonNode seen = published(CITIZEN, number);
    assertThat(seen.get("basis").asString()).isEqualTo("依据实施方案");
    assertThat(seen.get("next").asString()).isEqualTo("下月重点整治");
    assertThat(seen.at("/salient/0/exposure/number").asString()).isEqualTo(salient.number());
    assertThat(seen.at("/salient/0/remark").asString()).isEqualTo("多次反弹");
    assertThat(seen.at("/annexes/0/title").asString()).isEqualTo("附件一");
    assertThat(seen.at("/signature/office").asString()).isEqualTo("市创建办");
    assertThat(seen.get("sample").asBoolean()).isTrue();
    assertThat(seen.get("figures").valueStream().map(each -> each.get("code").asString()))
        .contains("problems_total", "due", "disposed");
  }

  @Test
  void aNoticeIsNotCheckedWithoutAPartUnlessItSaysWhyNot() {
    String number = "城管通〔2048〕7号";
    Map<String, Object> bare =
        NoticeInHand.draft(
            number, Map.of("absentParts", List.of(Map.of("part", "ANNEXES", "reason", "本期没有附件"))));
    JsonNode drafted = PUBLISHER.done("draftPublication", bare).get("publication");
    JsonNode refused =
        Reader.as("publisher2")
            .inEnglish()
            .refused(
                "checkPublication",
                Map.of(
                    "publication",
                    drafted.get("id").asString(),
                    "expectedRevision",
                    drafted.get("revision").asInt(),
                    "checklist",
                    NoticeInHand.checklist()));
    assertThat(refused.valueStream().map(each -> each.get("code").asString()))
        .hasSize(6)
        .containsOnly("NOTICE_PART_MISSING");
    assertThat(refused.valueStream().map(each -> each.get("message").asString()))
        .anyMatch(message -> message.contains("BASIS"))
        .noneMatch(message -> message.contains("ANNEXES"));
    NoticeInHand.drafted("城管通〔2048〕8号", Map.of()).check().sign(Map.of()).release();
    assertThat(
            published(CITIZEN, "城管通〔2048〕8号")
                .get("absentParts")
                .valueStream()
                .map(each -> each.get("part").asString() + " " + each.get("reason").asString()))
        .contains("SALIENT 本期没有", "NEXT 本期没有");
  }

  @Test
  void namesNoExposureThatIsNotPublic() {
    ExposureInHand hidden = ExposureInHand.filed().dispatched().redacted("尚未公开");
    Map<String, Object> naming = Map.of("salient", List.of(Map.of("exposure", hidden.number())));
    NoticeInHand notice = NoticeInHand.drafted("城管通〔2048〕2号", naming).check();
    assertThat(codes(Reader.as("leader").refused("schedulePublication", notice.input(Map.of()))))
        .containsExactly("EXPOSURE_NOT_RELEASED salient");
    hidden.released();
    notice.sign(Map.of()).release();
    Map<String, Object> unknown =
        NoticeInHand.draft(
            "城管通〔2048〕3号", Map.of("salient", List.of(Map.of("exposure", "GS-0000-0000"))));
    assertThat(codes(PUBLISHER.refused("draftPublication", unknown)))
        .containsExactly("UNKNOWN_EXPOSURE salient");
  }
}
