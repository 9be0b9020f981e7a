package io.sunboard.publication;

import static io.sunboard.publication.SeenPublications.CITIZEN;
import static io.sunboard.publication.SeenPublications.PUBLISHER;
import static io.sunboard.publication.SeenPublications.codes;
import static io.sunboard.publication.SeenPublications.published;
import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What each kind of publication holds and asks. */
class PublicationKindsIntegrationTest {

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
                    "office", "XN-CJB", "dueOn", today.plusDays(30).toString(), "reason", "多次反弹"));
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
}
