package io.sunboard.calendar.graphql;

import io.sunboard.calendar.CalendarPlan;
import io.sunboard.calendar.CalendarYear;
import io.sunboard.calendar.DayKind;
import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The working calendar for everybody to read and for administrators to set. */
@Controller
class CalendarController {

  record TimeLimitInput(int amount, LimitUnit unit) {}

  record CalendarDayInput(LocalDate date, DayKind kind, @Nullable String name) {}

  record SetCalendarInput(
      int year, String source, List<CalendarDayInput> days, int expectedRevision) {}

  record SetCalendarPayload(@Nullable CalendarYear calendar, List<UserError> userErrors) {}

  private final Calendars calendars;
  private final Payloads payloads;

  CalendarController(Calendars calendars, Payloads payloads) {
    this.calendars = calendars;
    this.payloads = payloads;
  }

  @QueryMapping
  Mono<CalendarYear> calendar(@Argument int year) {
    if (year < 2000 || year > 2100) {
      throw new InvalidArgumentException("NUMBER_OUT_OF_RANGE", "year", 2000, 2100);
    }
    return calendars.year(year);
  }

  @QueryMapping
  Mono<WorkCalendar.Due> deadline(@Argument Instant from, @Argument TimeLimitInput limit) {
    if (limit.amount() < 1 || limit.amount() > TimeLimit.MOST) {
      throw new InvalidArgumentException("NUMBER_OUT_OF_RANGE", "limit.amount", 1, TimeLimit.MOST);
    }
    TimeLimit wanted = new TimeLimit(limit.amount(), limit.unit());
    return calendars.current().map(calendar -> calendar.due(from, wanted));
  }

  @SchemaMapping(typeName = "Deadline", field = "dueAt")
  Instant dueAt(WorkCalendar.Due due) {
    return due.at();
  }

  @MutationMapping
  Mono<SetCalendarPayload> setCalendar(
      @Argument SetCalendarInput input, Actor actor, Locale locale) {
    CalendarPlan plan =
        new CalendarPlan(
            input.year(),
            input.source(),
            input.days().stream()
                .map(day -> new CalendarYear.Day(day.date(), day.kind(), day.name()))
                .toList(),
            input.expectedRevision());
    return calendars
        .set(plan, actor)
        .map(decision -> payloads.of(decision, locale, SetCalendarPayload::new));
  }
}
