package io.sunboard.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarPlanTest {

  private static CalendarYear.Day off(String date) {
    return new CalendarYear.Day(LocalDate.parse(date), DayKind.OFF, "元旦");
  }

  @Test
  void announcesAYearWithItsDaysInOrder() {
    var plan = new CalendarPlan(2027, "国办发明电", List.of(off("2027-01-03"), off("2027-01-01")), 0);
    assertThat(plan.decide(CalendarYear.unannounced(2027)))
        .isEqualTo(
            Decision.accepted(
                new CalendarYear(
                    2027, true, "国办发明电", 1, List.of(off("2027-01-01"), off("2027-01-03")))));
  }

  @Test
  void namesEveryFaultWithItsPlace() {
    var plan =
        new CalendarPlan(
            2027,
            " ",
            List.of(
                off("2026-01-01"),
                off("2027-01-01"),
                off("2027-01-01"),
                new CalendarYear.Day(LocalDate.of(2027, 1, 4), DayKind.WORKING, null)),
            3);
    Decision<CalendarYear> decision = plan.decide(CalendarYear.unannounced(2027));
    assertThat(((Decision.Refused<CalendarYear>) decision).refusals())
        .extracting(Refusal::code, refusal -> String.join(".", refusal.field()))
        .containsExactly(
            tuple("TEXT_LENGTH", "source"),
            tuple("DAY_OF_ANOTHER_YEAR", "days.0.date"),
            tuple("TWICE", "days.2.date"),
            tuple("WORKING_ANYWAY", "days.3.kind"),
            tuple("STALE_REVISION", "expectedRevision"));
  }
}
