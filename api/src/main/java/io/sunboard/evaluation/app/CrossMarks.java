package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.Mark;
import io.sunboard.evaluation.Marking;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Cross evaluation 交叉考评: handlers mark the other units of their group, once and in time; evaluators
 * of the owner excuse a unit that cannot.
 */
@Service
public class CrossMarks {

  /** A unit's marks for its peers. */
  public record Command(
      UUID round, String channel, List<Marking.Given> marks, Markings.Request request) {}

  private static final int SHORTEST_KEY = 8;
  private static final int LONGEST_KEY = 64;

  private final Rounds rounds;
  private final RoundAccess access;
  private final Markings markings;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  CrossMarks(
      Rounds rounds,
      RoundAccess access,
      Markings markings,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.rounds = rounds;
    this.access = access;
    this.markings = markings;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Marks all peers at once; the same request with the same key again answers as before. */
  @Transactional
  public Mono<Decision<Marking>> submit(Command command, Actor actor) {
    actor.require(StaffRole.HANDLER);
    UnitCode unit = actor.unit();
    if (unit == null) {
      throw new ForbiddenException("WITHOUT_UNIT");
    }
    int length = command.request().key().length();
    if (length < SHORTEST_KEY || length > LONGEST_KEY) {
      return Mono.just(
          Decision.refused(Refusal.at("idempotencyKey", "TEXT_LENGTH", SHORTEST_KEY, LONGEST_KEY)));
    }
    // A round that does not compare the unit is none of its business.
    return rounds
        .hold(command.round())
        .flatMap(access::withScheme)
        .flatMap(opened ->
            Mono.justOrEmpty(Marking.group(opened.scheme(), opened.round(), unit))
                .flatMap(group -> submit(command, opened, group, unit, actor)))
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private Mono<Decision<Marking>> submit(
      Command command, Opened opened, Scheme.Group group, UnitCode unit, Actor actor) {
    Instant now = now();
    Marking marking = new Marking(command.channel(), unit, null, actor.id(), now);
    return markings
        .request(command.round(), marking)
        .map(earlier ->
            earlier.equals(command.request())
                ? Decision.accepted(marking)
                : Decision.<Marking>refused(Refusal.at("channel", "MARKED_ALREADY", unit.value())))
        .switchIfEmpty(
            Mono.defer(() -> {
              List<Refusal> refusals = new ArrayList<>(notNow(opened, now));
              cross(opened, command.channel()).ifPresent(refusals::add);
              Decision<List<Mark>> read = Marking.read(command.marks(), unit, group);
              if (read instanceof Decision.Refused<List<Mark>>(List<Refusal> wrong)) {
                refusals.addAll(wrong);
              }
              return refusals.isEmpty()
                      && read instanceof Decision.Accepted<List<Mark>>(List<Mark> marks)
                  ? insert(
                      opened.round(),
                      marking,
                      marks,
                      command.request(),
                      "submitMarks",
                      StaffRole.HANDLER,
                      actor)
                  : Mono.just(Decision.<Marking>refused(refusals));
            }));
  }

  private static List<Refusal> notNow(Opened opened, Instant now) {
    Round round = opened.round();
    if (round.state() != RoundState.OPEN) {
      return List.of(Refusal.at("round", "ROUND_NOT_OPEN", round.state().name()));
    }
    Instant until = round.times().collectBy();
    return until != null && now.isAfter(until)
        ? List.of(Refusal.at("round", "MARKS_TOO_LATE", until.toString()))
        : List.of();
  }

  private static Optional<Refusal> cross(Opened opened, String code) {
    Optional<Scheme.Channel> channel = opened.scheme().channel(code);
    if (channel.isEmpty()) {
      return Optional.of(
          Refusal.at(
              "channel",
              "UNKNOWN_CHANNEL",
              code,
              String.join(
                  ", ", opened.scheme().channels().stream().map(Scheme.Channel::code).toList())));
    }
    return channel.get().kind() == ChannelKind.CROSS
        ? Optional.empty()
        : Optional.of(
            Refusal.at("channel", "CHANNEL_TAKES_NO_MARKS", code, channel.get().kind().name()));
  }

  /** Excuses a unit from marking, with a reason; late or not, while the round is open. */
  @Transactional
  public Mono<Decision<Marking>> excuse(
      UUID round, String channel, String unit, String reason, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    return access
        .held(round, actor)
        .flatMap(opened -> excuse(opened, channel, unit, reason, actor))
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private Mono<Decision<Marking>> excuse(
      Opened opened, String channel, String unit, String reason, Actor actor) {
    List<Refusal> refusals = new ArrayList<>();
    if (opened.round().state() != RoundState.OPEN) {
      refusals.add(Refusal.at("round", "ROUND_NOT_OPEN", opened.round().state().name()));
    }
    cross(opened, channel).ifPresent(refusals::add);
    UnitCode code = UnitCode.parse(unit).orElse(null);
    if (code == null || Marking.group(opened.scheme(), opened.round(), code).isEmpty()) {
      refusals.add(Refusal.at("unit", "UNIT_NOT_IN_GROUP", unit));
    }
    if (reason.isBlank() || reason.length() > Marking.LONGEST_EXCUSE) {
      refusals.add(Refusal.at("reason", "TEXT_LENGTH", 1, Marking.LONGEST_EXCUSE));
    }
    if (code == null || !refusals.isEmpty()) {
      return Mono.just(Decision.refused(refusals));
    }
    return insert(
        opened.round(),
        new Marking(channel, code, reason, actor.id(), now()),
        List.of(),
        Markings.Request.NONE,
        "excuseFromMarking",
        StaffRole.EVALUATOR,
        actor);
  }

  /** What the audit trail keeps: marks are the unit's, and those who audit may see them. */
  private record Kept(Round round, Marking marking, List<Mark> marks) {}

  private Mono<Decision<Marking>> insert(
      Round round,
      Marking marking,
      List<Mark> marks,
      Markings.Request request,
      String action,
      StaffRole role,
      Actor actor) {
    DomainEvent event =
        new DomainEvent(
            "Round",
            round.id().toString(),
            marking.excuse() == null ? "MarksSubmitted" : "MarkingExcused",
            marking.givenAt(),
            role,
            Map.of("channel", marking.channel(), "unit", marking.unit().value()));
    return markings
        .insert(round.id(), marking, marks, request)
        .flatMap(inserted ->
            inserted
                ? outbox
                    .append(actor, event)
                    .then(
                        audit.record(
                            actor,
                            AuditEntry.evaluation(
                                action,
                                "Round",
                                round.id().toString(),
                                role,
                                null,
                                new Kept(round, marking, marks))))
                    .thenReturn(Decision.accepted(marking))
                : Mono.just(
                    Decision.<Marking>refused(
                        Refusal.at("channel", "MARKED_ALREADY", marking.unit().value()))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
