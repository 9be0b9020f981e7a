package io.sunboard.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.sample.app.SampleFiles;
import io.sunboard.sample.app.SampleLoader;
import io.sunboard.sample.app.SampleLoader.Size;
import io.sunboard.shared.Actor;
import io.sunboard.statistics.app.StatisticsCommands;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Whole years, loaded and asked for their published figures. In cities of their own. */
@Isolated("it loads 71,752 problems")
class SampleYearIntegrationTest {

  private static <T> T bean(Sunboard.Node city, Class<T> type) {
    return city.beans(type).values().iterator().next();
  }

  private static int load(Sunboard.Node city, String profile, Size size) {
    return bean(city, SampleLoader.class)
        .load(SampleFiles.read(profile), size)
        .blockOptional()
        .orElseThrow();
  }

  private static JsonNode statistics(Reader reader, Map<String, ?> filter) {
    return reader.data("statistics", Map.of("filter", filter)).get("statistics");
  }

  private static JsonNode live(Sunboard.Node city, Map<String, ?> more) {
    Map<String, Object> filter = new HashMap<>(more);
    filter.put("live", true);
    return statistics(Reader.as("leader").at(city.url()), filter);
  }

  /** Not through HTTP: recounting a year takes longer than a reader waits. */
  private static int wrong(Sunboard.Node city) {
    Actor admin = new Actor("recount", "recount", null, false, true, Set.of(), null);
    return bean(city, StatisticsCommands.class)
        .verify(false, admin)
        .blockOptional()
        .orElseThrow()
        .wrong();
  }

  private static long count(Sunboard.Node city, String sql) {
    return bean(city, DatabaseClient.class)
        .sql(sql)
        .map(row -> row.get(0, Long.class))
        .one()
        .blockOptional()
        .orElseThrow();
  }

  @Test
  void answersWithThePublishedFiguresOfXianningIn2021() {
    try (Sunboard.Node city = Sunboard.ownCity("year")) {
      assertThat(load(city, "xianning", Size.YEAR)).isEqualTo(9_833 + 61_919);
      assertThat(load(city, "xianning", Size.YEAR)).isZero();
      assertThatThrownBy(() -> load(city, "xianning", Size.SMALL))
          .hasMessageContaining("needs an empty database");

      JsonNode findings = live(city, Map.of("period", "2021", "source", "FINDING")).get("total");
      assertThat(findings.get("filed").asInt()).isEqualTo(9_833);
      assertThat(findings.get("inTimeDisposal").toString())
          .isEqualTo("{\"numerator\":9833,\"denominator\":9833,\"percent\":\"100.00\"}");

      JsonNode departments = live(city, Map.of("period", "2021", "unit", "XN-D"));
      assertThat(departments.at("/total/filed").asInt()).isEqualTo(61_919);
      assertThat(departments.at("/total/disposal").toString())
          .isEqualTo("{\"numerator\":61696,\"denominator\":61919,\"percent\":\"99.64\"}");
      assertThat(departments.get("byUnit").size()).isEqualTo(32);
      assertThat(departments.at("/total/sample").asBoolean()).isTrue();

      assertThat(wrong(city)).isZero();
      assertThat(count(city, "select count(*) from problem where not sample")).isZero();
      thePublicReadsTheSameOnceAllMonthsAreReleased(city);
    }
  }

  private static void thePublicReadsTheSameOnceAllMonthsAreReleased(Sunboard.Node city) {
    Reader anonymous = Reader.anonymous().at(city.url());
    Map<String, String> departments = Map.of("period", "2021", "unit", "XN-D");
    assertThat(statistics(anonymous, departments).at("/total/filed").asInt()).isZero();
    for (int month = 1; month <= 12; month++) {
      String name = "2021-%02d".formatted(month);
      Reader.as("publisher").at(city.url()).done("prepareStatistics", Map.of("month", name));
      Reader.as("publisher2")
          .at(city.url())
          .done("releaseStatistics", Map.of("month", name, "expectedRevision", 1));
    }
    assertThat(statistics(anonymous, departments).at("/total/disposal/percent").asString())
        .isEqualTo("99.64");
  }

  @Test
  void answersWithThePublishedFiguresOfXuchangIn2008() {
    try (Sunboard.Node city = Sunboard.anyCity("xuchang", "xuchang")) {
      assertThat(load(city, "xuchang", Size.YEAR)).isEqualTo(125);
      JsonNode total = live(city, Map.of("period", "2008")).get("total");
      assertThat(total.get("filed").asInt()).isEqualTo(125);
      assertThat(total.at("/outcomes/fixed").asInt()).isEqualTo(121);
      assertThat(total.at("/deferred/works").asInt()).isEqualTo(4);
      assertThat(
              count(
                  city,
                  "select count(*) from problem where state = 'DEFERRED'"
                      + " and review_at at time zone 'Asia/Shanghai' = '2009-07-01'"))
          .isEqualTo(4);
      assertThat(wrong(city)).isZero();
    }
  }
}
