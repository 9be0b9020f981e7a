package io.sunboard.statistics.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
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
  private final AuditTrail audit;
  private final ZoneId zone;
  private final Clock clock;

  StatisticsCommands(
      MonthReleases releases,
      StatisticsStore store,
      Outbox outbox,
      AuditTrail audit,
      ZoneId zone,
      Clock clock) {
    this.releases = releases;
    this.store = store;
    this.outbox = outbox;
    this.audit = audit;
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
        .flatMap(latest ->
            prepare(
                latest.orElse(null),
                MonthRelease.prepare(month, latest.orElse(null), reason, actor.id(), today, now),
                actor));
  }

  private Mono<Decision<MonthRelease>> prepare(
      @Nullable MonthRelease before, Decision<MonthRelease> decision, Actor actor) {
    return decision instanceof Decision.Accepted<MonthRelease>(MonthRelease prepared)
        ? releases
            .prepare(prepared)
            .then(note("prepareStatistics", "StatisticsPrepared", before, prepared, actor))
            .thenReturn(decision)
        : Mono.just(decision);
  }

  /** Releases what another person prepared; a publisher or a leader. */
  @Transactional
  public Mono<Decision<MonthRelease>> release(YearMonth month, int expectedRevision, Actor actor) {
    actor.requireAny(StaffRole.PUBLISHER, StaffRole.LEADER);
    return releases
        .lock(month)
        .flatMap(latest ->
            release(latest, latest.release(expectedRevision, actor.id(), clock.instant()), actor))
        .defaultIfEmpty(
            Decision.refused(Refusal.at("month", "NOTHING_PREPARED", month.toString())));
  }

  private Mono<Decision<MonthRelease>> release(
      MonthRelease before, Decision<MonthRelease> decision, Actor actor) {
    return decision instanceof Decision.Accepted<MonthRelease>(MonthRelease released)
        ? releases
            .release(released)
            .then(note("releaseStatistics", "StatisticsReleased", before, released, actor))
            .thenReturn(decision)
        : Mono.just(decision);
  }

  /** Counts all problems anew and compares; administrators. */
  @Transactional
  public Mono<StatisticsStore.Check> verify(boolean repair, Actor actor) {
    actor.requireAdmin();
    return repair
        ? store
            .repair()
            .flatMap(found ->
                audit
                    .record(
                        actor,
                        AuditEntry.setup("verifyStatistics", "Statistics", "all", found, null))
                    .thenReturn(found))
        : store.check();
  }

  private Mono<Void> note(
      String action, String event, @Nullable MonthRelease before, MonthRelease after, Actor actor) {
    StaffRole role = actor.has(StaffRole.PUBLISHER) ? StaffRole.PUBLISHER : StaffRole.LEADER;
    String month = after.month().toString();
    AuditEntry entry =
        new AuditEntry(AuditScope.PUBLICATION, action, "Statistics", month, role, before, after);
    DomainEvent happened =
        new DomainEvent(
            "Statistics", month, event, clock.instant(), role, Map.of("version", after.version()));
    return outbox.append(actor, happened).then(audit.record(actor, entry));
  }
}
