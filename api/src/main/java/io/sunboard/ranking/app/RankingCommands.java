package io.sunboard.ranking.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.RoundStep;
import io.sunboard.evaluation.RoundTimes;
import io.sunboard.evaluation.app.Findings;
import io.sunboard.evaluation.app.RoundAccess;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.evaluation.app.Rounds;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Computing rankings (evaluators) and approving them (leaders), of the owner. */
@Service
public class RankingCommands {

  /** So many open appeals are named; the rest follows once these are decided. */
  private static final int MOST_NAMED = 20;

  private final RankingStore rankings;
  private final RoundAccess access;
  private final Rounds rounds;
  private final Findings findings;
  private final Calendars calendars;
  private final ComputeGroups computing;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  RankingCommands(
      RankingStore rankings,
      RoundAccess access,
      Rounds rounds,
      Findings findings,
      Calendars calendars,
      ComputeGroups computing,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.rankings = rankings;
    this.access = access;
    this.rounds = rounds;
    this.findings = findings;
    this.calendars = calendars;
    this.computing = computing;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Computes one ranking a group; computing again gives the same, unless an appeal was decided in
   * between. Refused while one is open.
   */
  @Transactional
  public Mono<Decision<Round>> compute(UUID id, int expectedRevision, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return access
        .locked(id, actor)
        .flatMap(opened ->
            switch (opened.round().take(RoundStep.COMPUTE, expectedRevision)) {
              case Decision.Refused<Round> refused -> Mono.just((Decision<Round>) refused);
              case Decision.Accepted<Round>(Round next) ->
                  openAppeals(next)
                      .flatMap(open ->
                          open.isEmpty()
                              ? compute(opened, next, actor)
                              : Mono.just(Decision.<Round>refused(open)));
            })
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private Mono<Decision<Round>> compute(Opened opened, Round next, Actor actor) {
    boolean first = opened.round().state() == RoundState.COLLECTED;
    return timed(
            opened,
            next,
            (times, calendar, now) ->
                times.computed(opened.scheme().deadlines(), calendar, first, now))
        .flatMap(timed ->
            computing
                .run(timed, opened.scheme())
                .then(
                    done(
                        opened.round(),
                        timed,
                        "computeRanking",
                        "RankingComputed",
                        StaffRole.EVALUATOR,
                        actor)));
  }

  /** The leading group's approval, once no appeal can come any more; nothing is public yet. */
  @Transactional
  public Mono<Decision<Round>> approve(UUID id, int expectedRevision, Actor actor) {
    actor.require(StaffRole.LEADER);
    return access
        .locked(id, actor)
        .flatMap(opened ->
            switch (opened.round().take(RoundStep.APPROVE, expectedRevision)) {
              case Decision.Refused<Round> refused -> Mono.just((Decision<Round>) refused);
              case Decision.Accepted<Round>(Round next) ->
                  unsettled(opened.round())
                      .flatMap(unsettled ->
                          unsettled.isEmpty()
                              ? approve(opened, next, actor)
                              : Mono.just(Decision.<Round>refused(unsettled)));
            })
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private Mono<Decision<Round>> approve(Opened opened, Round next, Actor actor) {
    return timed(
            opened,
            next,
            (times, calendar, now) -> times.approved(opened.scheme().deadlines(), calendar, now))
        .flatMap(timed ->
            rankings
                .approve(timed.id())
                .then(
                    done(
                        opened.round(),
                        timed,
                        "approveRanking",
                        "RankingApproved",
                        StaffRole.LEADER,
                        actor)));
  }

  /** Everything that still may change what was computed. */
  private Mono<List<Refusal>> unsettled(Round round) {
    return openAppeals(round)
        .flatMap(open ->
            findings
                .any(round.id())
                .map(any -> {
                  List<Refusal> refusals = new ArrayList<>(open);
                  Instant until = round.times().appealsUntil();
                  if (any && until != null && !clock.instant().isAfter(until)) {
                    refusals.add(Refusal.at("round", "APPEALS_STILL_POSSIBLE", until.toString()));
                  }
                  if (round.outdated()) {
                    refusals.add(Refusal.at("round", "COMPUTE_ANEW"));
                  }
                  return refusals;
                }));
  }

  private Mono<List<Refusal>> openAppeals(Round round) {
    return findings
        .openAppeals(round.id(), MOST_NAMED)
        .collectList()
        .map(open ->
            open.isEmpty() ? List.of() : List.of(Refusal.at("round", "APPEALS_OPEN", named(open))));
  }

  /** By unit and standard, as people speak of them. */
  private static String named(List<Finding> open) {
    return open.stream()
        .map(finding -> finding.unit() + " " + finding.standard())
        .collect(Collectors.joining(", "));
  }

  private interface Timing {
    RoundTimes of(RoundTimes times, WorkCalendar calendar, Instant now);
  }

  private Mono<Round> timed(Opened opened, Round next, Timing timing) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return calendars
        .current()
        .map(calendar -> next.with(timing.of(opened.round().times(), calendar, now)));
  }

  private Mono<Decision<Round>> done(
      Round before, Round after, String action, String type, StaffRole role, Actor actor) {
    DomainEvent event =
        new DomainEvent(
            "Round",
            after.id().toString(),
            type,
            clock.instant(),
            role,
            Map.of("period", after.period().code(), "groups", after.groups()));
    return rounds
        .update(after)
        .then(outbox.append(actor, event))
        .then(
            audit.record(
                actor,
                AuditEntry.evaluation(action, "Round", after.id().toString(), role, before, after)))
        .thenReturn(Decision.accepted(after));
  }

  /** When something of the past was first published: never later than now. */
  static Decision<Instant> publishedAt(@Nullable Instant wanted, Instant now) {
    if (wanted == null) {
      return Decision.accepted(now);
    }
    return wanted.isAfter(now)
        ? Decision.refused(Refusal.at("publishedAt", "IN_THE_FUTURE", wanted.toString()))
        : Decision.accepted(wanted);
  }
}
