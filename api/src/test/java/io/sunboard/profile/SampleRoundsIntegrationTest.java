package io.sunboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Mengzi and Xuchang, each in a deployment of its own; the expected totals are by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRoundsIntegrationTest {

  private final Sunboard.Node mengzi = Sunboard.anyCity("mengzi", "mengzi");
  private final Sunboard.Node xuchang = Sunboard.anyCity("xuchang", "polled");

  @AfterAll
  void noCitiesAnyMore() {
    mengzi.close();
    xuchang.close();
  }

  private static JsonNode explained(Sunboard.Node city, String group, String period) {
    JsonNode ranking =
        Reader.anonymous()
            .at(city.url())
            .data("rankingExplained", Map.of("group", group, "period", period))
            .get("ranking");
    assertThat(ranking.isNull()).as("%s %s is released", group, period).isFalse();
    return ranking;
  }

  private static List<String> rows(JsonNode ranking) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : ranking.at("/rows/nodes")) {
      rows.add(
          row.get("rank").asString("-")
              + " "
              + row.at("/unit/code").asString()
              + " "
              + row.get("total").asString("-")
              + " "
              + row.at("/grade/code").asString("-")
              + " "
              + row.get("list").asString("-"));
    }
    return rows;
  }

  private static int created(Sunboard.Node city, String profile) {
    return Reader.as("admin")
        .at(city.url())
        .done("loadProfile", Map.of("profile", profile))
        .get("created")
        .asInt();
  }

  private static JsonNode published(Sunboard.Node city, String group, String period) {
    return Reader.anonymous()
        .at(city.url())
        .data("ranking", Map.of("group", group, "period", period))
        .get("ranking");
  }

  @Test
  void aSecondLoadingChangesNothing() {
    assertThat(created(mengzi, "mengzi")).isZero();
    assertThat(created(xuchang, "xuchang")).isZero();
  }

  /** 0.6 of what the inspection left and 0.4 of what the patrols left. */
  @Test
  void mengziScoresWhatWasInspectedAndPatrolled() {
    assertThat(rows(explained(mengzi, "township", "2020-07")))
        .containsExactly(
            "1 MZ-WL 98.80 excellent RED",
            "2 MZ-T2 96.00 excellent -",
            "2 MZ-T3 96.00 excellent -",
            "4 MZ-T1 92.20 good -",
            "5 MZ-T4 85.60 fair BLACK");
    assertThat(rows(explained(mengzi, "community", "2020-07")))
        .containsExactly(
            "1 MZ-WL-C1 100.00 excellent RED",
            "2 MZ-WL-C2 99.40 excellent -",
            "3 MZ-WL-C3 96.80 excellent -",
            "4 MZ-WL-C4 95.20 excellent -",
            "5 MZ-WL-C5 90.60 good -");
    assertThat(rows(explained(mengzi, "department", "2020-07")))
        .containsExactly(
            "1 MZ-D-ZW 99.60 excellent RED",
            "2 MZ-D-SC 97.20 excellent -",
            "3 MZ-D-JJ 97.00 excellent -",
            "4 MZ-D-ZJ 96.80 excellent -",
            "5 MZ-D-ZF 94.00 good -");
  }

  /** Six places with rubbish would cost twelve points; the standard costs ten at most. */
  @Test
  void mengziCapsWhatOneStandardCosts() {
    JsonNode steps = explained(mengzi, "township", "2020-07").at("/steps/nodes/3/components/0");
    assertThat(steps.get("score").asString()).startsWith("89");
    JsonNode rubbish = steps.at("/steps/indicators/0/standards/0");
    assertThat(rubbish.get("findings").size()).isEqualTo(6);
    assertThat(new BigDecimal(rubbish.get("lost").asString())).isEqualByComparingTo("12");
    assertThat(new BigDecimal(rubbish.get("counted").asString())).isEqualByComparingTo("10");
  }

  /** The mean of four marks without the highest and the lowest. */
  @Test
  void mengzisPeersMarkEachOther() {
    assertThat(rows(explained(mengzi, "township-cross", "2020-07/2020-08")))
        .containsExactly(
            "1 MZ-T2 93.50 good -",
            "1 MZ-T3 93.50 good -",
            "3 MZ-WL 91.00 good -",
            "4 MZ-T1 89.00 fair -",
            "5 MZ-T4 77.50 poor -");
    assertThat(rows(explained(mengzi, "community-cross", "2020-07/2020-08")))
        .containsExactly(
            "1 MZ-WL-C2 95.50 excellent -",
            "2 MZ-WL-C1 91.50 good -",
            "3 MZ-WL-C4 88.75 fair -",
            "4 MZ-WL-C3 85.00 fair -",
            "5 MZ-WL-C5 76.50 poor -");
  }

  /** 0.4 of the streets, 0.2 of the parks and 0.4 of the communities. */
  @Test
  void xuchangRanksByWhatPeopleSay() {
    assertThat(rows(explained(xuchang, "county", "2008-03/2008-04")))
        .containsExactly(
            "1 XC-WD 88.20 - -",
            "2 XC-KF 86.00 - -",
            "3 XC-CG 84.00 - -",
            "3 XC-YZ 84.00 - -",
            "5 XC-XC 82.40 - -",
            "6 XC-YL 80.00 - -",
            "7 XC-XX 76.80 - -",
            "- XC-DC - - -");
    assertThat(rows(explained(xuchang, "department", "2008-03/2008-04")))
        .containsExactly(
            "1 XC-D1 91.50 - -",
            "2 XC-D2 88.00 - -",
            "2 XC-D3 88.00 - -",
            "4 XC-D4 85.25 - -",
            "5 XC-D5 79.00 - -");
  }

  @Test
  void everySampleSaysSoAndStandsInItsNotice() {
    for (String group : List.of("township", "community", "department")) {
      sample(published(mengzi, group, "2020-07"), "MZ-2020-07-SAMPLE");
    }
    for (String group : List.of("township-cross", "community-cross")) {
      sample(published(mengzi, group, "2020-07/2020-08"), "MZ-2020-07-08-SAMPLE");
    }
    for (String group : List.of("county", "department")) {
      sample(published(xuchang, group, "2008-03/2008-04"), "XC-2008-02-SAMPLE");
    }
  }

  private static void sample(JsonNode ranking, String notice) {
    assertThat(ranking.get("sample").asBoolean()).isTrue();
    assertThat(ranking.at("/publications/0/number").asString()).isEqualTo(notice);
  }
}
