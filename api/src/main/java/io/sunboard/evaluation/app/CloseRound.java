package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.evaluation.Marking;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundStep;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Ending the collecting, once every channel of the scheme has what it needs: evaluators of the
 * owner. What the problem ledger gives is taken down in this moment.
 */
@Service
public class CloseRound {

  private final RoundAccess access;
  private final Rounds rounds;
  private final RoundInputs inputs;
  private final Markings markings;
  private final DisposalRates rates;
  private final Calendars calendars;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  CloseRound(
      RoundAccess access,
      Rounds rounds,
      RoundInputs inputs,
      Markings markings,
      DisposalRates rates,
      Calendars calendars,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.rounds = rounds;
    this.inputs = inputs;
    this.markings = markings;
    this.rates = rates;
    this.calendars = calendars;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Closes, or says everything that is missing, by channel and by name. */
  @Transactional
  public Mono<Decision<Round>> run(UUID id, int expectedRevision, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return access
        .locked(id, actor)
        .flatMap(opened ->
            switch (opened.round().take(RoundStep.CLOSE, expectedRevision)) {
              case Decision.Refused<Round> refused -> Mono.just((Decision<Round>) refused);
              case Decision.Accepted<Round>(Round closed) ->
                  missing(opened)
                      .flatMap(missing ->
                          missing.isEmpty()
                              ? close(opened, closed, actor)
                              : Mono.just(Decision.<Round>refused(missing)));
            })
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private Mono<List<Refusal>> missing(Opened opened) {
    UUID id = opened.round().id();
    // One connection carries the transaction, so these follow each other.
    return inputs
        .given(id)
        .flatMap(given ->
            inputs
                .findingsWithoutSample(id)
                .flatMap(unsampled ->
                    markings
                        .of(List.of(id))
                        .map(Markings.Of::marking)
                        .collectList()
                        .map(marked -> missing(opened, given, unsampled, marked))));
  }

  private static List<Refusal> missing(
      Opened opened,
      Set<String> given,
      Map<String, List<UnitCode>> unsampled,
      List<Marking> marked) {
    List<Refusal> refusals = new ArrayList<>();
    List<String> empty =
        opened.scheme().channels().stream()
            .filter(ChannelFiles::takesFile)
            .map(Scheme.Channel::code)
            .filter(channel -> !given.contains(channel))
            .toList();
    if (!empty.isEmpty()) {
      refusals.add(Refusal.at("round", "CHANNEL_WITHOUT_SCORES", String.join(", ", empty)));
    }
    for (Scheme.Channel channel : opened.scheme().channels()) {
      List<UnitCode> notSampled = unsampled.getOrDefault(channel.code(), List.of());
      if (given.contains(channel.code()) && !notSampled.isEmpty()) {
        refusals.add(
            Refusal.at("round", "FINDINGS_WITHOUT_SAMPLE", channel.code(), joined(notSampled)));
      }
      if (channel.kind() == ChannelKind.CROSS) {
        List<UnitCode> silent = silent(opened, channel, marked);
        if (!silent.isEmpty()) {
          refusals.add(Refusal.at("round", "UNITS_NOT_MARKED", channel.code(), joined(silent)));
        }
      }
    }
    return refusals;
  }

  /** Who has neither marked nor been excused from it; a unit alone in its group has no peers. */
  static List<UnitCode> silent(Opened opened, Scheme.Channel channel, List<Marking> marked) {
    Set<UnitCode> done =
        marked.stream()
            .filter(marking -> marking.channel().equals(channel.code()))
            .map(Marking::unit)
            .collect(Collectors.toSet());
    return opened.scheme().groups().stream()
        .filter(group -> opened.round().groups().contains(group.code()))
        .filter(group -> group.units().size() > 1)
        .flatMap(group -> group.units().stream())
        .filter(unit -> !done.contains(unit))
        .sorted()
        .toList();
  }

  private static String joined(List<UnitCode> units) {
    return units.stream().map(UnitCode::value).collect(Collectors.joining(", "));
  }

  private Mono<Decision<Round>> close(Opened opened, Round closed, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return calendars
        .current()
        .map(calendar ->
            closed.with(closed.times().collected(opened.scheme().deadlines(), calendar, now)))
        .flatMap(timed ->
            rates
                .freeze(opened, now)
                .then(rounds.update(timed))
                .then(outbox.append(actor, event(timed, now)))
                .then(
                    audit.record(
                        actor,
                        AuditEntry.evaluation(
                            "closeRound",
                            "Round",
                            timed.id().toString(),
                            StaffRole.EVALUATOR,
                            opened.round(),
                            timed)))
                .thenReturn(Decision.accepted(timed)));
  }

  private static DomainEvent event(Round round, Instant at) {
    return new DomainEvent(
        "Round",
        round.id().toString(),
        "RoundCollected",
        at,
        StaffRole.EVALUATOR,
        Map.of("period", round.period().code(), "groups", round.groups()));
  }
}
