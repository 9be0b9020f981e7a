package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundStep;
import io.sunboard.evaluation.ScoreSheet;
import io.sunboard.media.app.Uploads;
import io.sunboard.media.app.Uploads.Upload;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.table.UploadedSheets;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.Source;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Importing a file of scores: all of it, or nothing and every fault. Evaluators only. */
@Service
public class ImportScores {

  /** What is imported where; ids that name nothing are refused. */
  public record Command(
      UUID round, String channel, UUID upload, @Nullable Source source, int expectedRevision) {}

  /**
   * What came of it.
   *
   * @param round the round as it is now
   * @param imported scores that the file held; 0 when it has faults
   */
  public record Result(Round round, int imported, List<ImportFault> faults) {}

  private static final int LONGEST_TITLE = 200;

  private final Rounds rounds;
  private final SchemeReader schemes;
  private final UnitReader units;
  private final Uploads uploads;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ImportScores(
      Rounds rounds,
      SchemeReader schemes,
      UnitReader units,
      Uploads uploads,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.rounds = rounds;
    this.schemes = schemes;
    this.units = units;
    this.uploads = uploads;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Imports; a file that the channel already has, from the same source, changes nothing and answers
   * as the first time.
   */
  @Transactional
  public Mono<Decision<Result>> run(Command command, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    Source source = command.source();
    if (source != null && (source.title().isBlank() || source.title().length() > LONGEST_TITLE)) {
      return Mono.just(
          Decision.refused(Refusal.at("source.title", "TEXT_LENGTH", 1, LONGEST_TITLE)));
    }
    return uploads
        .find(command.upload())
        .flatMap(upload ->
            rounds
                .lock(command.round())
                .flatMap(round -> intoRound(command, round, upload, actor))
                .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND"))))
        .defaultIfEmpty(Decision.refused(Refusal.at("uploadId", "UNKNOWN_UPLOAD")));
  }

  private Mono<Decision<Result>> intoRound(
      Command command, Round round, Upload upload, Actor actor) {
    return schemes
        .byIds(List.of(round.schemeId()))
        .map(found -> Objects.requireNonNull(found.get(round.schemeId())))
        .flatMap(scheme ->
            scheme.channel(command.channel()).isEmpty()
                ? Mono.just(
                    Decision.refused(
                        Refusal.at(
                            "channel", "UNKNOWN_CHANNEL", command.channel(), channels(scheme))))
                : read(upload, round, scheme)
                    .flatMap(reading -> keep(command, round, upload, reading, actor)));
  }

  private Mono<Sheet.Reading<ImportedScore>> read(Upload upload, Round round, Scheme scheme) {
    // One behind the other: a query that is given up half way leaves its rows lying about.
    return UploadedSheets.read(
        upload.bytes(),
        rows -> units.active().map(known -> ScoreSheet.read(rows, rules(known, round, scheme))));
  }

  private Mono<Decision<Result>> keep(
      Command command,
      Round round,
      Upload upload,
      Sheet.Reading<ImportedScore> reading,
      Actor actor) {
    if (!reading.faults().isEmpty()) {
      return Mono.just(Decision.accepted(new Result(round, 0, reading.faults())));
    }
    int count = reading.records().size();
    return rounds
        .imported(round.id(), command.channel())
        .filter(new Rounds.Imported(upload.digest(), command.source())::equals)
        .map(_ -> Decision.accepted(new Result(round, count, List.of())))
        .switchIfEmpty(Mono.defer(() -> replace(command, round, upload, reading, actor)));
  }

  private Mono<Decision<Result>> replace(
      Command command,
      Round round,
      Upload upload,
      Sheet.Reading<ImportedScore> reading,
      Actor actor) {
    Decision<Round> decision = round.take(RoundStep.IMPORT, command.expectedRevision());
    if (!(decision instanceof Decision.Accepted<Round>(Round next))) {
      return Mono.just(decision.map(same -> new Result(same, 0, List.of())));
    }
    int count = reading.records().size();
    DomainEvent event =
        new DomainEvent(
            "Round",
            round.id().toString(),
            "ScoresImported",
            clock.instant(),
            StaffRole.EVALUATOR,
            Map.of(
                "channel",
                command.channel(),
                "upload",
                upload.id(),
                "digest",
                upload.digest(),
                "scores",
                count));
    Mono<List<ImportedScore>> there =
        rounds
            .collected(round.id())
            .map(collected -> {
              Rounds.Collected of = collected.get(command.channel());
              return of == null ? List.of() : of.scores();
            });
    return there.flatMap(before ->
        rounds
            .replaceScores(
                round.id(),
                command.channel(),
                upload.id(),
                upload.digest(),
                command.source(),
                reading.records(),
                clock.instant())
            .then(rounds.update(next))
            .then(outbox.append(actor, event))
            .then(audit.record(actor, imported(command, round, before, upload, reading)))
            .thenReturn(Decision.accepted(new Result(next, count, List.of()))));
  }

  private static AuditEntry imported(
      Command command,
      Round round,
      List<ImportedScore> before,
      Upload upload,
      Sheet.Reading<ImportedScore> reading) {
    return AuditEntry.evaluation(
        "importScores",
        "Round",
        round.id().toString(),
        StaffRole.EVALUATOR,
        before.isEmpty() ? null : Map.of("channel", command.channel(), "scores", before),
        Map.of(
            "channel",
            command.channel(),
            "upload",
            upload.id(),
            "digest",
            upload.digest(),
            "scores",
            reading.records()));
  }

  private static ScoreSheet.Rules rules(List<Unit> known, Round round, Scheme scheme) {
    Map<String, UnitCode> byText = new HashMap<>();
    for (Unit unit : known) {
      byText.put(unit.name().zh(), unit.code());
      byText.put(unit.code().value(), unit.code());
    }
    List<UnitCode> allowed =
        scheme.groups().stream()
            .filter(group -> round.groups().contains(group.code()))
            .flatMap(group -> group.units().stream())
            .toList();
    return new ScoreSheet.Rules(byText, allowed, scheme.rounding().places());
  }

  private static String channels(Scheme scheme) {
    return String.join(", ", scheme.channels().stream().map(Scheme.Channel::code).toList());
  }
}
