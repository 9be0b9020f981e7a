package io.sunboard.calendar.app;

import io.sunboard.calendar.CalendarYear;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The years that administrators have set. */
public interface CalendarStore {

  Flux<CalendarYear> all();

  /** Locks the year against others until the transaction ends; empty when nobody has set it. */
  Mono<CalendarYear> lock(int year);

  Mono<Void> save(CalendarYear year);
}
