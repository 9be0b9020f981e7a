package io.sunboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.app.LoadHistory;
import io.sunboard.statistics.app.StatisticsStore;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/**
 * Hundreds of random lives, counted as they were loaded, recounted by the ledger, asked for through
 * GraphQL. In a deployment of its own, whose counts are known.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatisticsIntegrationTest {

  private static final int LIVES = 600;
  private static final String MONTH = "2012-05";

  private static Sunboard.Node city;
  private static final List<ProblemChange> CHANGES = new ArrayList<>();

  @BeforeAll
  static void aCityWithAPast() {
    city = Sunboard.ownCity("statistics");
    for (int seed = 0; seed < LIVES; seed++) {
      CHANGES.add(
          RandomLives.whole(
              RandomLives.life(seed, Instant.parse("2011-12-20T00:00:00Z"), "XN-2012-" + seed)));
    }
    for (int from = 0; from < LIVES; from += 200) {
      bean(LoadHistory.class).load(CHANGES.subList(from, from + 200)).block();
    }
  }

  @AfterAll
  static void noCityAnyMore() {
    city.close();
  }

  private static <T> T bean(Class<T> type) {
    return city.beans(type).values().iterator().next();
  }

  private static Reader anonymous() {
    return Reader.anonymous().at(city.url());
  }

  private static Reader as(String account) {
    return Reader.as(account).at(city.url());
  }

  private static JsonNode live(Map<String, ?> more) {
    Map<String, Object> filter = new HashMap<>(Map.of("period", "2011-01/2016-12", "live", true));
    filter.putAll(more);
    return as("supervisor").data("statistics", Map.of("filter", filter)).get("statistics");
  }

  private static JsonNode released() {
    return anonymous()
        .data("statistics", Map.of("filter", Map.of("period", MONTH)))
        .get("statistics");
  }

  private static Figures expected(List<ProblemChange> changes) {
    Map<Measure, Integer> sums = new EnumMap<>(Measure.class);
    Counting.moved(changes, RandomLives.ZONE)
        .forEach((cell, n) -> sums.merge(cell.measure(), n, Integer::sum));
    return new Figures(sums, true);
  }

  private static void assertSame(JsonNode answered, Figures expected) {
    assertThat(answered.get("filed").asInt()).isEqualTo(expected.filed());
    assertThat(answered.get("open").asInt()).isEqualTo(expected.open());
    assertThat(answered.at("/deferred/works").asInt()).isEqualTo(expected.deferred().works());
    assertThat(answered.at("/outcomes/unfixed").asInt()).isEqualTo(expected.outcomes().unfixed());
    assertRate(answered.get("disposal"), expected.disposal());
    assertRate(answered.get("inTimeDisposal"), expected.inTimeDisposal());
    assertRate(answered.get("closing"), expected.closing());
    assertRate(answered.get("inTimeClosing"), expected.inTimeClosing());
    assertRate(answered.get("rework"), expected.rework());
    assertRate(answered.get("overdue"), expected.overdue());
    assertRate(answered.get("extension"), expected.extension());
    assertRate(answered.get("contested"), expected.contested());
  }

  private static void assertRate(JsonNode answered, Rate expected) {
    assertThat(answered.get("numerator").asInt()).isEqualTo(expected.numerator());
    assertThat(answered.get("denominator").asInt()).isEqualTo(expected.denominator());
  }

  private static int wrong(boolean repair) {
    return as("admin")
        .done("verifyStatistics", Map.of("repair", repair))
        .at("/check/wrong")
        .asInt();
  }

  @Test
  @Order(1)
  void keepsCountsThatARecountConfirmsBeforeAndAfterTheyAreSummedUp() {
    assertThat(wrong(false)).isZero();
    StatisticsStore store = bean(StatisticsStore.class);
    while (store.fold(500).blockOptional().orElseThrow() > 0) {
      assertThat(wrong(false)).isZero();
    }
    assertThat(wrong(false)).isZero();
  }

  @Test
  @Order(2)
  void answersWithWhatTheLivesAddUpTo() {
    JsonNode answer = live(Map.of());
    assertSame(answer.get("total"), expected(CHANGES));
    assertThat(answer.at("/total/sample").asBoolean()).isTrue();
    int filed = 0;
    for (JsonNode unit : answer.get("byUnit")) {
      filed += unit.at("/figures/filed").asInt();
    }
    assertThat(filed).isEqualTo(expected(CHANGES).filed());
    filed = 0;
    for (JsonNode month : answer.get("byMonth")) {
      filed += month.at("/figures/filed").asInt();
    }
    assertThat(filed).isEqualTo(expected(CHANGES).filed());
    assertThat(answer.get("byMonth").size()).isEqualTo(72);
  }

  @Test
  @Order(3)
  void narrowsByUnitCategoryAndSource() {
    List<ProblemChange> chibi =
        CHANGES.stream().filter(change -> unit(change).equals("XN-CB")).toList();
    assertThat(live(Map.of("unit", "XN-CB")).at("/total/filed").asInt())
        .isEqualTo(expected(chibi).filed());
    assertThat(live(Map.of("unit", "XN-CB")).at("/total/disposal/denominator").asInt())
        .isEqualTo(expected(chibi).disposal().denominator());
    List<ProblemChange> waste =
        CHANGES.stream()
            .filter(change -> change.after().file().category().equals("E01-02"))
            .toList();
    assertSame(live(Map.of("category", "E01")).get("total"), expected(waste));
    JsonNode both = live(Map.of("category", "E01", "unit", "XN"));
    assertSame(both.get("total"), expected(waste));
    assertThat(both.at("/byCategory/0/category/code").asString()).isEqualTo("E01-02");
    assertThat(live(Map.of()).at("/byCategory/0/category/code").asString()).isEqualTo("C01");
    assertThat(live(Map.of("source", "PRESS")).at("/bySource").size()).isEqualTo(1);
    assertThat(live(Map.of("sample", false)).at("/total/filed").asInt()).isZero();
  }

  private static String unit(ProblemChange change) {
    var run = change.after().run();
    return (run == null ? change.after().file().territory() : run.lead()).value();
  }

  @Test
  @Order(4)
  void showsThePublicAMonthOnceASecondPersonReleasesIt() {
    assertThat(released().at("/byMonth/0/figures").isNull()).isTrue();
    assertThat(released().at("/total/filed").asInt()).isZero();
    assertThat(released().at("/total/disposal/percent").isNull()).isTrue();

    JsonNode prepared =
        as("publisher").done("prepareStatistics", Map.of("month", MONTH)).get("release");
    assertThat(prepared.get("status").asString()).isEqualTo("PREPARED");
    assertThat(released().at("/byMonth/0/figures").isNull()).isTrue();
    assertThat(released().at("/byMonth/0/prepared").isNull()).isTrue();
    assertThat(
            as("publisher")
                .forbidden("releaseStatistics", Map.of("month", MONTH, "expectedRevision", 1)))
        .isEqualTo("SECOND_PERSON_REQUIRED");
    assertThat(
            as("leader")
                .refused("releaseStatistics", Map.of("month", MONTH, "expectedRevision", 9))
                .at("/0/code")
                .asString())
        .isEqualTo("STALE_REVISION");
    as("leader").done("releaseStatistics", Map.of("month", MONTH, "expectedRevision", 1));

    JsonNode present = live(Map.of("period", MONTH));
    assertThat(released().get("total")).isEqualTo(present.get("total"));
    assertThat(released().get("byUnit")).isEqualTo(present.get("byUnit"));
    assertThat(released().get("byCategory")).isEqualTo(present.get("byCategory"));
    assertThat(released().get("bySource").isNull()).isTrue();
    assertThat(released().at("/byMonth/0/release/version").asInt()).isEqualTo(1);
  }

  @Test
  @Order(5)
  void keepsWhatWasReleasedUntilACorrectionIs() {
    int before = released().at("/total/filed").asInt();
    List<ProblemChange> late = new ArrayList<>();
    for (int seed = 10_000; late.size() < 5; seed++) {
      ProblemChange change =
          RandomLives.whole(
              RandomLives.life(seed, Instant.parse("2011-12-20T00:00:00Z"), "XN-2012-" + seed));
      if (change.after().file().filedAt().toString().startsWith("2012-05-1")
          && expected(List.of(change)).filed() == 1) {
        late.add(change);
      }
    }
    bean(LoadHistory.class).load(late).block();
    assertThat(live(Map.of("period", MONTH)).at("/total/filed").asInt()).isEqualTo(before + 5);
    assertThat(released().at("/total/filed").asInt()).isEqualTo(before);

    assertThat(
            as("publisher2")
                .refused("prepareStatistics", Map.of("month", MONTH))
                .at("/0/code")
                .asString())
        .isEqualTo("REQUIRED");
    as("publisher2").done("prepareStatistics", Map.of("month", MONTH, "reason", "补录五件"));
    assertThat(released().at("/total/filed").asInt()).isEqualTo(before);
    as("publisher").done("releaseStatistics", Map.of("month", MONTH, "expectedRevision", 1));
    assertThat(released().at("/total/filed").asInt()).isEqualTo(before + 5);
    assertThat(released().at("/byMonth/0/release/reason").asString()).isEqualTo("补录五件");
    assertThat(wrong(false)).isZero();
  }

  @Test
  @Order(6)
  void keepsThePresentForStaff() {
    Map<String, Object> present = Map.of("period", "2012", "live", true);
    assertThat(code(anonymous(), present)).isEqualTo("SIGN_IN_REQUIRED");
    assertThat(code(anonymous(), Map.of("period", "2012", "source", "TIP")))
        .isEqualTo("SIGN_IN_REQUIRED");
    assertThat(code(as("handler"), present)).isEqualTo("OTHER_UNIT");
    assertThat(code(as("handler"), Map.of("period", "2012", "live", true, "unit", "XN-CB")))
        .isEqualTo("OTHER_UNIT");
    JsonNode own =
        as("handler")
            .data(
                "statistics",
                Map.of("filter", Map.of("period", "2012", "live", true, "unit", "XN-XA")));
    assertThat(own.at("/statistics/total/filed").asInt()).isPositive();
    assertThat(as("supervisor").forbidden("prepareStatistics", Map.of("month", MONTH)))
        .isEqualTo("ROLE_REQUIRED");
    assertThat(as("leader").forbidden("verifyStatistics", Map.of())).isEqualTo("ROLE_REQUIRED");
  }

  private static String code(Reader reader, Map<String, ?> filter) {
    JsonNode answer = reader.answer(Reader.text("statistics"), Map.of("filter", filter));
    JsonNode extensions = answer.at("/errors/0/extensions");
    JsonNode reason = extensions.get("reason");
    return reason == null ? extensions.get("code").asString() : reason.asString();
  }

  @Test
  @Order(7)
  void refusesWhatCannotBe() {
    assertThat(code(anonymous(), Map.of("period", "2012-13"))).isEqualTo("MALFORMED_PERIOD");
    assertThat(code(anonymous(), Map.of("period", "2001-01/2012-01"))).isEqualTo("TOO_MANY_MONTHS");
    assertThat(code(anonymous(), Map.of("period", "2012", "unit", "咸安"))).isEqualTo("UNKNOWN_UNIT");
    assertThat(code(anonymous(), Map.of("period", "2012", "category", "X")))
        .isEqualTo("UNKNOWN_CATEGORY");
    assertThat(refusal(Map.of("month", "2999-01"))).isEqualTo("MONTH_NOT_OVER");
    assertThat(refusal(Map.of("month", "2012"))).isEqualTo("MALFORMED_MONTH");
    assertThat(
            as("leader")
                .refused("releaseStatistics", Map.of("month", "2012-06", "expectedRevision", 1))
                .at("/0/code")
                .asString())
        .isEqualTo("NOTHING_PREPARED");
  }

  private static String refusal(Map<String, ?> input) {
    return as("publisher").refused("prepareStatistics", input).at("/0/code").asString();
  }

  @Test
  @Order(8)
  void findsACountThatIsWrongAndPutsItRight() {
    bean(DatabaseClient.class)
        .sql(
            """
            insert into statistic_delta (day, unit, category, source, sample, measure, n)
            values ('2012-05-01', 'XN-CB', 'E01-02', 'TIP', true, 'FILED', 3)
            """)
        .then()
        .block();
    assertThat(wrong(false)).isPositive();
    assertThat(wrong(true)).isPositive();
    assertThat(wrong(false)).isZero();
    assertThat(live(Map.of()).at("/total/filed").asInt()).isEqualTo(expected(CHANGES).filed() + 5);
  }
}
