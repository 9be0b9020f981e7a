package io.sunboard.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reading the working calendar and setting years that are announced later. */
class CalendarIntegrationTest {

  private static JsonNode year(int year) {
    return Reader.anonymous().data("calendar", Map.of("year", year)).get("calendar");
  }

  private static JsonNode deadline(String from, int amount, String unit) {
    return Reader.anonymous()
        .data("deadline", Map.of("from", from, "limit", Map.of("amount", amount, "unit", unit)))
        .get("deadline");
  }

  private static Map<String, Object> input(int year, int expectedRevision, List<?> days) {
    return Map.of(
        "year", year, "source", "测试通知", "expectedRevision", expectedRevision, "days", days);
  }

  @Test
  void tellsAnybodyWhenALimitEnds() {
    // The last working hour before the week of National Day 2021.
    JsonNode end = deadline("2021-09-30T17:00:00+08:00", 1, "WORKING_HOURS");
    assertThat(end.get("dueAt").asString()).isEqualTo("2021-10-08T01:00:00Z");
    assertThat(end.get("provisional").asBoolean()).isFalse();
  }

  @Test
  void letsAdministratorsAnnounceAYearAndMovesItsDeadlines() {
    assertThat(year(2061).get("announced").asBoolean()).isFalse();
    JsonNode before = deadline("2061-10-03T15:30:00+08:00", 2, "WORKING_HOURS");
    assertThat(before.get("dueAt").asString()).isEqualTo("2061-10-03T09:30:00Z");
    assertThat(before.get("provisional").asBoolean()).isTrue();

    JsonNode set =
        Reader.as("admin")
            .done(
                "setCalendar",
                input(2061, 0, List.of(Map.of("date", "2061-10-03", "kind", "OFF", "name", "国庆节"))))
            .get("calendar");
    assertThat(set.get("revision").asInt()).isEqualTo(1);

    assertThat(year(2061).get("days").get(0).get("name").asString()).isEqualTo("国庆节");
    JsonNode after = deadline("2061-10-03T15:30:00+08:00", 2, "WORKING_HOURS");
    assertThat(after.get("dueAt").asString()).isEqualTo("2061-10-04T02:30:00Z");
    assertThat(after.get("provisional").asBoolean()).isFalse();
  }

  @Test
  void refusesFaultsByPlaceAndChangesNothing() {
    JsonNode errors =
        Reader.as("admin")
            .inEnglish()
            .refused(
                "setCalendar",
                input(2062, 0, List.of(Map.of("date", "2063-01-01", "kind", "OFF"))));
    assertThat(errors.get(0).get("code").asString()).isEqualTo("DAY_OF_ANOTHER_YEAR");
    assertThat(errors.get(0).get("field").toString())
        .isEqualTo("[\"input\",\"days\",\"0\",\"date\"]");
    assertThat(errors.get(0).get("message").asString()).isEqualTo("2063-01-01 is not in 2062.");
    assertThat(year(2062).get("announced").asBoolean()).isFalse();
  }

  @Test
  void tellsTheSecondOfTwoAdministrators() {
    Reader.as("admin").done("setCalendar", input(2064, 0, List.of()));
    assertThat(
            Reader.as("admin")
                .refused("setCalendar", input(2064, 0, List.of()))
                .get(0)
                .get("code")
                .asString())
        .isEqualTo("STALE_REVISION");
  }

  @Test
  void isForAdministratorsToSet() {
    JsonNode answer =
        Reader.as("supervisor")
            .answer(Reader.text("setCalendar"), Map.of("input", input(2065, 0, List.of())));
    assertThat(answer.get("errors").get(0).get("extensions").get("code").asString())
        .isEqualTo("FORBIDDEN");
    JsonNode limit =
        Reader.anonymous()
            .answer(
                Reader.text("deadline"),
                Map.of(
                    "from", "2024-01-01T00:00:00Z", "limit", Map.of("amount", 0, "unit", "DAYS")));
    assertThat(limit.get("errors").get(0).get("extensions").get("code").asString())
        .isEqualTo("NUMBER_OUT_OF_RANGE");
  }
}
