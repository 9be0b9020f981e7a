package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundTimes;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.scheme.Rhythm;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Opening rounds and corrections of them: evaluators of the scheme's owner. */
@Service
public class RoundCommands {

  private final Rounds rounds;
  private final RoundAccess access;
  private final RoundInputs inputs;
  private final Owners owners;
  private final SchemeReader schemes;
  private final Calendars calendars;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final ZoneId zone;
  private final Clock clock;

  RoundCommands(
      Rounds rounds,
      RoundAccess access,
      RoundInputs inputs,
      Owners owners,
      SchemeReader schemes,
      Calendars calendars,
      Outbox outbox,
      AuditTrail audit,
      ZoneId zone,
      Clock clock) {
    this.rounds = rounds;
    this.access = access;
    this.inputs = inputs;
    this.owners = owners;
    this.schemes = schemes;
    this.calendars = calendars;
    this.outbox = outbox;
    this.audit = audit;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Opens a round under the scheme in force.
   *
   * @param groups codes of ranking groups; all of the scheme's when empty
   */
  @Transactional
  public Mono<Decision<Round>> open(
      String period, List<String> groups, boolean sample, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return Period.parse(period)
        .map(parsed -> open(parsed, groups, sample, actor))
        .orElseGet(
            () -> Mono.just(Decision.refused(Refusal.at("period", "MALFORMED_PERIOD", period))));
  }

  private Mono<Decision<Round>> open(
      Period period, List<String> groups, boolean sample, Actor actor) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.indexOf(groups.get(i)) < i) {
        return Mono.just(Decision.refused(Refusal.at("groups." + i, "TWICE", groups.get(i))));
      }
    }
    return schemes
        .inForce(period, groups)
        .flatMap(scheme -> open(period, groups, sample, scheme, actor))
        .switchIfEmpty(
            Mono.fromSupplier(() ->
                Decision.refused(
                    Refusal.at(
                        "period",
                        "NO_SCHEME_IN_FORCE",
                        period.code(),
                        String.join(", ", groups)))));
  }

  private Mono<Decision<Round>> open(
      Period period, List<String> groups, boolean sample, Scheme scheme, Actor actor) {
    Rhythm rhythm = scheme.rhythm();
    if (rhythm != null && !rhythm.covers(period)) {
      return Mono.just(
          Decision.refused(
              Refusal.at("period", "PERIOD_NOT_IN_RHYTHM", period.code(), rhythm.name())));
    }
    List<String> scored =
        groups.isEmpty() ? scheme.groups().stream().map(Scheme.Group::code).toList() : groups;
    return owner(scheme)
        .flatMap(owner ->
            owners
                .reach(actor, owner)
                .doOnNext(Owners.Reach::requireActing)
                .flatMap(_ -> calendars.current())
                .map(calendar ->
                    Round.opened(
                        UUID.randomUUID(),
                        scheme.id(),
                        period,
                        scored,
                        owner,
                        sample,
                        opened(period, scheme, calendar))))
        .flatMap(round -> insert(round, actor));
  }

  private Mono<UnitCode> owner(Scheme scheme) {
    return Mono.justOrEmpty(scheme.owner()).switchIfEmpty(owners.city());
  }

  private RoundTimes opened(Period period, Scheme scheme, WorkCalendar calendar) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return RoundTimes.opened(period, scheme.deadlines(), calendar, zone, now);
  }

  private Mono<Decision<Round>> insert(Round round, Actor actor) {
    return rounds
        .insert(round)
        .flatMap(inserted ->
            inserted
                ? outbox
                    .append(actor, event(round, "RoundOpened"))
                    .then(audit.record(actor, entry("openRound", null, round)))
                    .thenReturn(Decision.accepted(round))
                : Mono.just(
                    Decision.refused(Refusal.at("period", "ROUND_EXISTS", round.period().code()))));
  }

  /**
   * Opens the correction of a released round: a round of its own, with everything that the first
   * was given, whose rankings will be the next version. What is released stays as it is.
   */
  @Transactional
  public Mono<Decision<Round>> correct(UUID id, String reason, int expectedRevision, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return access
        .locked(id, actor)
        .flatMap(released -> correct(released, reason, expectedRevision, actor))
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private Mono<Decision<Round>> correct(
      Opened released, String reason, int expectedRevision, Actor actor) {
    return calendars
        .current()
        .flatMap(calendar ->
            switch (released
                .round()
                .correct(
                    UUID.randomUUID(),
                    reason,
                    expectedRevision,
                    opened(released.round().period(), released.scheme(), calendar))) {
              case Decision.Refused<Round>(List<Refusal> refusals) ->
                  Mono.just(Decision.<Round>refused(refusals));
              case Decision.Accepted<Round>(Round correction) ->
                  rounds
                      .insert(correction)
                      .flatMap(inserted ->
                          inserted
                              ? takeOver(released.round(), correction, actor)
                              : Mono.just(
                                  Decision.<Round>refused(
                                      Refusal.at("round", "CORRECTED_ALREADY"))));
            });
  }

  private Mono<Decision<Round>> takeOver(Round released, Round correction, Actor actor) {
    return inputs
        .copy(released.id(), correction.id())
        .then(outbox.append(actor, event(correction, "CorrectionOpened")))
        .then(audit.record(actor, entry("correctRanking", null, correction)))
        .thenReturn(Decision.accepted(correction));
  }

  private static AuditEntry entry(String action, @Nullable Round before, Round after) {
    return AuditEntry.evaluation(
        action, "Round", after.id().toString(), StaffRole.EVALUATOR, before, after);
  }

  private DomainEvent event(Round round, String type) {
    return new DomainEvent(
        "Round",
        round.id().toString(),
        type,
        clock.instant(),
        StaffRole.EVALUATOR,
        Map.of("period", round.period().code(), "groups", round.groups()));
  }
}
