package io.sunboard.calendar.app;

import io.sunboard.calendar.CalendarPlan;
import io.sunboard.calendar.CalendarYear;
import io.sunboard.calendar.OfficeHours;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The working calendar: configured years, and those that administrators have set instead. */
@Service
public class Calendars {

  private final Map<Integer, CalendarYear> configured = ConfiguredCalendar.read();
  private final CalendarStore store;
  private final OfficeHours hours;
  private final ZoneId zone;
  private final Outbox outbox;
  private final Clock clock;

  Calendars(
      CalendarStore store, CalendarSettings settings, ZoneId zone, Outbox outbox, Clock clock) {
    this.store = store;
    this.hours = settings.officeHours();
    this.zone = zone;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The calendar as it is now; one statement. */
  public Mono<WorkCalendar> current() {
    return years().map(years -> new WorkCalendar(zone, hours, years.values()));
  }

  /** One year; one that is not announced has weekends only. */
  public Mono<CalendarYear> year(int year) {
    return years().map(years -> years.getOrDefault(year, CalendarYear.unannounced(year)));
  }

  private Mono<Map<Integer, CalendarYear>> years() {
    return store
        .all()
        .collectMap(CalendarYear::year, year -> year, () -> new TreeMap<>(configured));
  }

  /** Sets a year, in place of what was configured or set before. Administrators. */
  @Transactional
  public Mono<Decision<CalendarYear>> set(CalendarPlan plan, Actor actor) {
    actor.requireAdmin();
    CalendarYear asConfigured =
        configured.getOrDefault(plan.year(), CalendarYear.unannounced(plan.year()));
    return store
        .lock(plan.year())
        .defaultIfEmpty(asConfigured)
        .map(plan::decide)
        .flatMap(decision ->
            decision instanceof Decision.Accepted<CalendarYear>(CalendarYear year)
                ? store.save(year).then(outbox.append(actor, event(year))).thenReturn(decision)
                : Mono.just(decision));
  }

  private DomainEvent event(CalendarYear year) {
    return new DomainEvent(
        "Calendar",
        String.valueOf(year.year()),
        "CalendarSet",
        clock.instant(),
        null,
        Map.of("source", String.valueOf(year.source()), "days", year.days().size()));
  }
}
