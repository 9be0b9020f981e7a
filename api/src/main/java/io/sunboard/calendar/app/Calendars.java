package io.sunboard.calendar.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
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
  private final AuditTrail audit;
  private final Clock clock;

  Calendars(
      CalendarStore store,
      CalendarSettings settings,
      ZoneId zone,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.hours = settings.officeHours();
    this.zone = zone;
    this.outbox = outbox;
    this.audit = audit;
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
        .flatMap(before -> save(before, plan.decide(before), actor));
  }

  private Mono<Decision<CalendarYear>> save(
      CalendarYear before, Decision<CalendarYear> decision, Actor actor) {
    if (!(decision instanceof Decision.Accepted<CalendarYear>(CalendarYear year))) {
      return Mono.just(decision);
    }
    AuditEntry entry =
        AuditEntry.setup("setCalendar", "Calendar", String.valueOf(year.year()), before, year);
    return store
        .save(year)
        .then(outbox.append(actor, event(year)))
        .then(audit.record(actor, entry))
        .thenReturn(decision);
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
