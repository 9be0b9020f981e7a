package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.request.Repeats;
import io.sunboard.problem.Filing;
import io.sunboard.problem.Problem;
import io.sunboard.problem.app.FileFinding;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Recording one finding in an open round: it costs its unit points, and opens a problem.
 * Supervisors in their territory and evaluators anywhere, both of the owner's staff.
 */
@Service
public class RecordFinding {

  /** What was seen; a territory or points that are not given follow from the unit and standard. */
  public record Command(
      UUID round,
      String channel,
      String unit,
      String standard,
      @Nullable BigDecimal points,
      String category,
      String title,
      String description,
      String address,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String territory,
      List<UUID> photos,
      @Nullable Instant seenAt,
      @Nullable String sweep,
      String idempotencyKey) {}

  /** Decimal places that points may have. */
  static final int MOST_PLACES = 2;

  private static final int SHORTEST_KEY = 8;
  private static final int LONGEST_KEY = 64;

  private final RoundAccess access;
  private final Findings findings;
  private final FileFinding problems;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  RecordFinding(
      RoundAccess access,
      Findings findings,
      FileFinding problems,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.findings = findings;
    this.problems = problems;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records; the same request with the same key again answers with the same finding.
   *
   * @param digest of the whole request
   */
  @Transactional
  public Mono<Decision<Finding>> run(Command command, String digest, Actor actor) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.EVALUATOR);
    int length = command.idempotencyKey().length();
    if (length < SHORTEST_KEY || length > LONGEST_KEY) {
      return Mono.just(
          Decision.refused(Refusal.at("idempotencyKey", "TEXT_LENGTH", SHORTEST_KEY, LONGEST_KEY)));
    }
    return access
        .held(command.round(), actor)
        .flatMap(opened ->
            findings
                .earlier(command.round(), command.idempotencyKey())
                .flatMap(earlier -> again(command, earlier, digest))
                .switchIfEmpty(Mono.defer(() -> first(command, digest, opened, actor))))
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")));
  }

  private Mono<Decision<Finding>> again(Command command, Findings.Earlier earlier, String digest) {
    return Repeats.of(
        earlier.digest(),
        digest,
        () ->
            findings.byKeys(List.of(new Findings.Key(command.round(), earlier.finding()))).next());
  }

  private Mono<Decision<Finding>> first(
      Command command, String digest, Opened opened, Actor actor) {
    FindingRules rules = FindingRules.of(opened, command.channel());
    List<Refusal> refusals = new ArrayList<>();
    if (opened.round().state() != RoundState.OPEN) {
      refusals.add(Refusal.at("round", "ROUND_NOT_OPEN", opened.round().state().name()));
    }
    if (rules.problem() != null) {
      refusals.add(rules.problem());
    }
    UnitCode unit = UnitCode.parse(command.unit()).orElse(null);
    if (unit == null || !ChannelFiles.compared(opened.round(), opened.scheme()).contains(unit)) {
      refusals.add(Refusal.at("unit", "UNIT_NOT_IN_GROUP", command.unit()));
    }
    FindingRules.Standing standing = rules.standard(command.standard());
    if (rules.problem() == null && standing == null) {
      refusals.add(Refusal.at("standard", "UNKNOWN_STANDARD", command.standard()));
    }
    UnitCode territory =
        command.territory() == null ? unit : UnitCode.parse(command.territory()).orElse(null);
    if (territory == null && unit != null) {
      refusals.add(Refusal.at("territory", "UNKNOWN_UNIT", String.valueOf(command.territory())));
    }
    BigDecimal points =
        command.points() == null && standing != null
            ? standing.standard().points()
            : command.points();
    if (standing != null
        && points != null
        && (points.signum() < 0
            || points.compareTo(standing.standard().points()) > 0
            || points.stripTrailingZeros().scale() > MOST_PLACES)) {
      refusals.add(
          Refusal.at(
              "points",
              "POINTS_OUT_OF_RANGE",
              standing.standard().points().toPlainString(),
              MOST_PLACES));
    }
    return refusals.isEmpty()
        ? file(
            command,
            digest,
            opened,
            rules,
            Objects.requireNonNull(standing),
            Objects.requireNonNull(unit),
            Objects.requireNonNull(territory),
            Objects.requireNonNull(points),
            actor)
        : Mono.just(Decision.refused(refusals));
  }

  private Mono<Decision<Finding>> file(
      Command command,
      String digest,
      Opened opened,
      FindingRules rules,
      FindingRules.Standing standing,
      UnitCode unit,
      UnitCode territory,
      BigDecimal points,
      Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Filing filing =
        new Filing(
            command.category(),
            rules.source(),
            command.title(),
            command.description(),
            command.address(),
            command.latitude(),
            command.longitude(),
            territory,
            command.photos(),
            command.seenAt(),
            opened.round().sample(),
            command.sweep());
    return problems
        .run(filing, now, actor)
        .flatMap(filed ->
            switch (filed) {
              case Decision.Refused<Problem>(List<Refusal> refusals) ->
                  Mono.just(Decision.<Finding>refused(refusals));
              case Decision.Accepted<Problem>(Problem problem) ->
                  write(
                      new Finding(
                          command.round(),
                          UUID.randomUUID(),
                          command.channel(),
                          unit,
                          standing.indicator().code(),
                          standing.standard().code(),
                          points,
                          command.title(),
                          command.address(),
                          command.photos(),
                          command.seenAt() == null ? now : command.seenAt(),
                          problem.id(),
                          actor.id(),
                          now,
                          null,
                          null),
                      command,
                      digest,
                      actor);
            });
  }

  private Mono<Decision<Finding>> write(
      Finding finding, Command command, String digest, Actor actor) {
    StaffRole role = actor.has(StaffRole.EVALUATOR) ? StaffRole.EVALUATOR : StaffRole.SUPERVISOR;
    DomainEvent event =
        new DomainEvent(
            "Round",
            finding.round().toString(),
            "FindingRecorded",
            finding.recordedAt(),
            role,
            Map.of("finding", finding.id(), "channel", finding.channel()));
    return findings
        .insert(finding, command.idempotencyKey(), digest)
        .then(outbox.append(actor, event))
        .then(
            audit.record(
                actor,
                AuditEntry.evaluation(
                    "recordFinding", "Finding", finding.id().toString(), role, null, finding)))
        .thenReturn(Decision.accepted(finding));
  }
}
