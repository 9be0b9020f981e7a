package io.sunboard.statistics.app;

import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.statistics.MonthRelease;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Releasing a month's figures, and checking the counts. */
@Service
public class StatisticsCommands {

  private final MonthReleases releases;
  private final StatisticsStore store;
  private final Outbox outbox;
  private final ZoneId zone;
  private final Clock clock;

  StatisticsCommands(
      MonthReleases releases, StatisticsStore store, Outbox outbox, ZoneId zone, Clock clock) {
    this.releases = releases;
    this.store = store;
    this.outbox = outbox;
    this.zone = zone;
    this.clock = clock;
  }

  /** Takes a month's figures down as they are now; a publisher. The public sees nothing of it. */
  @Transactional
  public Mono<Decision<MonthRelease>> prepare(
      YearMonth month, @Nullable String reason, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    Instant now = clock.instant();
    YearMonth today = YearMonth.from(now.atZone(zone));
    return releases
        .lock(month)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .map(latest ->
            MonthRelease.prepare(month, latest.orElse(null), reason, actor.id(), today, now))
        .flatMap(decision ->
            decision instanceof Decision.Accepted<MonthRelease>(MonthRelease prepared)
                ? releases
                    .prepare(prepared)
                    .then(outbox.append(actor, event(prepared, "StatisticsPrepared", actor)))
                    .thenReturn(decision)
                : Mono.just(decision));
  }

  /** Releases what another person prepared; a publisher or a leader. */
  @Transactional
  public Mono<Decision<MonthRelease>> release(YearMonth month, int expectedRevision, Actor actor) {
    actor.requireAny(StaffRole.PUBLISHER, StaffRole.LEADER);
    return releases
        .lock(month)
        .map(latest -> latest.release(expectedRevision, actor.id(), clock.instant()))
        .defaultIfEmpty(Decision.refused(Refusal.at("month", "NOTHING_PREPARED", month.toString())))
        .flatMap(decision ->
            decision instanceof Decision.Accepted<MonthRelease>(MonthRelease released)
                ? releases
                    .release(released)
                    .then(outbox.append(actor, event(released, "StatisticsReleased", actor)))
                    .thenReturn(decision)
                : Mono.just(decision));
  }

  /** Counts all problems anew and compares; administrators. */
  @Transactional
  public Mono<StatisticsStore.Check> verify(boolean repair, Actor actor) {
    actor.requireAdmin();
    return repair ? store.repair() : store.check();
  }

  private DomainEvent event(MonthRelease release, String type, Actor actor) {
    return new DomainEvent(
        "Statistics",
        release.month().toString(),
        type,
        clock.instant(),
        actor.has(StaffRole.PUBLISHER) ? StaffRole.PUBLISHER : StaffRole.LEADER,
        Map.of("version", release.version()));
  }
}
