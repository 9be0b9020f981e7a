package io.sunboard.publication;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What each kind of publication holds and asks, and how it is corrected and taken back. */
class PublicationKindsIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();
  private static final Reader PUBLISHER = Reader.as("publisher");

  private static JsonNode published(Reader reader, String number) {
    return reader.data("publication", Map.of("number", number)).get("publication");
  }

  private static JsonNode asOf(String number, Instant then) {
    return CITIZEN
        .data("publication", Map.of("number", number, "asOf", then.toString()))
        .get("publication");
  }

  private static List<String> codes(JsonNode userErrors) {
    List<String> codes = new ArrayList<>();
    userErrors.forEach(
        each -> codes.add(each.get("code").asString() + " " + each.at("/field/1").asString()));
    return codes;
  }

  private static Instant releasedAt(NoticeInHand notice) {
    return Instant.parse(notice.json().get("releasedAt").asString());
  }

  @ParameterizedTest
  @CsvSource({"DAILY_BRIEF,1", "WEEKLY_COORDINATION,2"})
  void briefsAndCoordinationStayInTheOffice(String kind, int serial) {
    String number = "督日〔2048〕" + serial + "号";
    Map<String, Object> fit =
        Map.of("kind", kind, "audience", "INTERNAL", "period", "2048-01", "day", "2048-01-05");
    Map<String, Object> open = NoticeInHand.draft(number, fit);
    open.put("audience", "PUBLIC");
    open.put("day", "2048-02-05");
    assertThat(codes(PUBLISHER.refused("draftPublication", open)))
        .containsExactly("INTERNAL_ONLY audience", "DAY_OUTSIDE_PERIOD day");
    open.put("audience", "INTERNAL");
    open.remove("day");
    assertThat(codes(PUBLISHER.refused("draftPublication", open))).containsExactly("REQUIRED day");
    NoticeInHand.drafted(number, fit).check().sign(Map.of()).release();
    assertThat(published(CITIZEN, number).isNull()).isTrue();
    assertThat(published(Reader.as("handler"), number).get("day").asString())
        .isEqualTo("2048-01-05");
  }

  @Test
  void aDailyBriefSetsWhatWasFiledBesideWhatPatrolsFound() {
    ExposureInHand.filed();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    JsonNode brief =
        NoticeInHand.drafted(
                "督日〔2048〕3号",
                Map.of(
                    "kind",
                    "DAILY_BRIEF",
                    "audience",
                    "INTERNAL",
                    "period",
                    today.toString().substring(0, 7),
                    "day",
                    today.toString(),
                    "compose",
                    true,
                    "sample",
                    true))
            .json();
    assertThat(brief.get("figures").valueStream().map(each -> each.get("code").asString()))
        .containsExactly("problems_total", "closed", "red_tickets", "listed");
    assertThat(brief.at("/tables/0/code").asString()).isEqualTo("problems_by_source");
    assertThat(
            brief
                .at("/tables/0/rows")
                .valueStream()
                .filter(row -> row.get("label").asString().equals("群众反映")))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get("count").asInt()).isPositive();
          assertThat(row.get("change").isNull()).isFalse();
        });
  }

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
            number,
            Map.of("absentParts", List.of(Map.of("part", "ANNEXES", "reason", "本期没有附件"))));
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
  void aWeeklyCoordinationListsTheMajorProblemsByNumber() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Map<String, Object> filing = ProblemInHand.filing();
    filing.put("sample", true);
    ProblemInHand listed =
        ProblemInHand.filed(filing)
            .step("supervisor", "dispatchProblem", Map.of("lead", "XN-XA"))
            .step(
                "supervisor",
                "listForSupervision",
                Map.of(
                    "office",
                    "XN-CJB",
                    "dueOn",
                    today.plusDays(30).toString(),
                    "reason",
                    "多次反弹"));
    ProblemInHand plain = ProblemInHand.dispatched();
    JsonNode week =
        NoticeInHand.drafted(
                "周调〔2048〕" + listed.number() + "号",
                Map.of(
                    "kind",
                    "WEEKLY_COORDINATION",
                    "audience",
                    "INTERNAL",
                    "period",
                    today.toString().substring(0, 7),
                    "day",
                    today.toString(),
                    "compose",
                    true,
                    "sample",
                    true))
            .json();
    assertThat(
            week.get("majorProblems")
                .valueStream()
                .filter(each -> each.get("number").asString().equals(listed.number())))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.get("causes").toString()).contains("LISTED");
          assertThat(each.get("unit").asString()).isEqualTo("XN-XA");
          assertThat(each.get("title").asString()).isEqualTo("路口暴露垃圾");
        });
    assertThat(week.get("majorProblems").toString()).doesNotContain(plain.number());
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

  @Test
  void aQuarterlyReviewNeedsTheFirstAndTheLast() {
    String number = "季评〔2048〕1号";
    Map<String, Object> input =
        NoticeInHand.draft(number, Map.of("kind", "QUARTERLY_REVIEW", "period", "2048-01"));
    assertThat(codes(PUBLISHER.refused("draftPublication", input)))
        .containsExactly(
            "PERIOD_OF_ANOTHER_KIND period",
            "STATEMENT_MISSING statements",
            "STATEMENT_MISSING statements");
    NoticeInHand.drafted(
            number,
            Map.of(
                "kind", "QUARTERLY_REVIEW",
                "period", "2048-Q1",
                "statements",
                    List.of(
                        Map.of("unit", "XN-GX", "occasion", "EXPERIENCE", "text", "我们的做法"),
                        Map.of("unit", "XN-TS", "occasion", "POSITION", "text", "我们的表态"))))
        .check()
        .sign(Map.of())
        .release();
    JsonNode seen = published(CITIZEN, number);
    assertThat(seen.at("/statements/0/unit/code").asString()).isEqualTo("XN-GX");
    assertThat(seen.at("/statements/1/text").asString()).isEqualTo("我们的表态");
    Map<String, Object> annual =
        NoticeInHand.draft("年报〔2048〕1号", Map.of("kind", "ANNUAL_REPORT", "period", "2048-H1"));
    assertThat(codes(PUBLISHER.refused("draftPublication", annual)))
        .containsExactly("PERIOD_OF_ANOTHER_KIND period");
  }

  /** The only test here that publishes press releases: each follows up the last. */
  @Test
  void aPressReleaseTellsWhatBecameOfTheLastOnesProblems() {
    ExposureInHand first = ExposureInHand.filed().dispatched().redacted("上期问题").released();
    NoticeInHand.drafted(
            "发布〔2048〕1号",
            Map.of("kind", "PRESS_RELEASE", "salient", List.of(Map.of("exposure", first.number()))))
        .check()
        .sign(Map.of())
        .release();
    NoticeInHand.drafted("发布〔2048〕2号", Map.of("kind", "PRESS_RELEASE"))
        .check()
        .sign(Map.of())
        .release();
    JsonNode second = published(CITIZEN, "发布〔2048〕2号").get("followUp");
    assertThat(second.toString()).contains(first.number());
    assertThat(second.at("/0/outcome").asString()).isEqualTo("NOT_YET");
    assertThat(second.at("/0/since").asString()).isEqualTo("发布〔2048〕1号");
    first.fixed();
    eventually(
        () -> assertThat(first.seenBy(CITIZEN).get("outcome").asString("")).isEqualTo("FIXED"));
    JsonNode third = NoticeInHand.drafted("发布〔2048〕3号", Map.of("kind", "PRESS_RELEASE")).json();
    assertThat(third.at("/followUp/0/outcome").asString()).isEqualTo("FIXED");
    assertThat(third.at("/followUp/0/since").asString()).isEqualTo("发布〔2048〕1号");
  }

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
