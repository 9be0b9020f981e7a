package io.sunboard.statistics.app;

import io.sunboard.shared.Period;
import io.sunboard.statistics.MonthRelease;
import java.time.YearMonth;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The months' versions and their figures as prepared. */
public interface MonthReleases {

  /** The latest version; the month is locked against others until the transaction ends. */
  Mono<MonthRelease> lock(YearMonth month);

  /** Writes the version and, in place of what it held, the month's counts as they are now. */
  Mono<Void> prepare(MonthRelease release);

  Mono<Void> release(MonthRelease release);

  /** The latest released version of each month, and any that is prepared behind it; by month. */
  Flux<MonthRelease> current(Period period);
}
