package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.PointsSheet;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.app.Findings.Done;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.media.app.Uploads;
import io.sunboard.media.app.Uploads.Upload;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.table.TableImport;
import io.sunboard.problem.Problem;
import io.sunboard.problem.app.FindingFiles;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.RowReader;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Importing a file of findings into an open round: each costs its unit points and becomes a problem
 * on file, all of them or none and every fault. Several files add up; the same file again does
 * nothing.
 */
@Service
public class ImportRoundFindings {

  /** What came of it; nothing was imported when there are faults. */
  public record Result(Done done, List<ImportFault> faults) {}

  private static final Done NOTHING = new Done(0, "", "");

  private final RoundAccess access;
  private final Findings findings;
  private final FindingFiles files;
  private final ChannelFiles channels;
  private final Uploads uploads;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ImportRoundFindings(
      RoundAccess access,
      Findings findings,
      FindingFiles files,
      ChannelFiles channels,
      Uploads uploads,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.findings = findings;
    this.files = files;
    this.channels = channels;
    this.uploads = uploads;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Imports; the same file into the same channel again answers as before. */
  @Transactional
  public Mono<Decision<Result>> run(UUID round, String channel, UUID uploadId, Actor actor) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.EVALUATOR);
    return uploads
        .find(uploadId)
        .flatMap(upload ->
            access
                .held(round, actor)
                .flatMap(opened -> intoRound(opened, channel, upload, actor))
                .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND"))))
        .defaultIfEmpty(Decision.refused(Refusal.at("uploadId", "UNKNOWN_UPLOAD")));
  }

  private Mono<Decision<Result>> intoRound(
      Opened opened, String channel, Upload upload, Actor actor) {
    FindingRules rules = FindingRules.of(opened, channel);
    if (rules.problem() != null) {
      return Mono.just(Decision.refused(rules.problem()));
    }
    return findings
        .earlierFile(opened.round().id(), channel, upload.digest())
        .map(done -> Decision.accepted(new Result(done, List.of())))
        .switchIfEmpty(Mono.defer(() -> first(opened, channel, rules, upload, actor)));
  }

  private Mono<Decision<Result>> first(
      Opened opened, String channel, FindingRules rules, Upload upload, Actor actor) {
    if (opened.round().state() != RoundState.OPEN) {
      return Mono.just(
          Decision.refused(Refusal.at("round", "ROUND_NOT_OPEN", opened.round().state().name())));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return lines(opened, rules, now, actor)
        .map(readers -> new TableImport<>(upload.bytes(), readers))
        .flatMap(table ->
            table
                .faults()
                .flatMap(faults ->
                    faults.isEmpty()
                        ? file(opened, channel, table, upload, now, actor)
                        : Mono.just(Decision.accepted(new Result(NOTHING, faults)))));
  }

  private Mono<Supplier<RowReader<FindingLines.Line>>> lines(
      Opened opened, FindingRules rules, Instant now, Actor actor) {
    // One connection carries the transaction, so these follow each other.
    return files
        .readers(rules.source(), opened.round().sample(), now, actor)
        .flatMap(filings ->
            channels
                .units(opened.round(), opened.scheme())
                .map(units ->
                    () ->
                        new FindingLines(
                            filings.get(), PointsSheet.reader(units, rules.indicators()))));
  }

  private Mono<Decision<Result>> file(
      Opened opened,
      String channel,
      TableImport<FindingLines.Line> table,
      Upload upload,
      Instant now,
      Actor actor) {
    UUID round = opened.round().id();
    return table
        .batches()
        .concatMap(lines -> file(round, channel, lines, now, actor), 1)
        .reduce(Done::and)
        .flatMap(done ->
            findings
                .rememberFile(round, channel, upload.digest(), upload.id(), actor.id(), done, now)
                .then(outbox.append(actor, event(round, channel, upload, done, now, actor)))
                .then(audit.record(actor, entry(round, channel, upload, done, actor)))
                .thenReturn(Decision.accepted(new Result(done, List.of()))));
  }

  private Mono<Done> file(
      UUID round, String channel, List<FindingLines.Line> lines, Instant now, Actor actor) {
    return files
        .file(lines.stream().map(FindingLines.Line::filing).toList(), now, actor)
        .flatMap(problems -> {
          List<Finding> recorded = new ArrayList<>();
          for (int i = 0; i < lines.size(); i++) {
            recorded.add(finding(round, channel, lines.get(i), problems.get(i), now, actor));
          }
          return findings
              .insertAll(recorded)
              .thenReturn(
                  new Done(
                      problems.size(),
                      problems.getFirst().file().number(),
                      problems.getLast().file().number()));
        });
  }

  private static Finding finding(
      UUID round,
      String channel,
      FindingLines.Line line,
      Problem problem,
      Instant now,
      Actor actor) {
    Instant seen = line.filing().reportedAt();
    PointsSheet.Loss loss = line.costs().loss();
    return new Finding(
        round,
        UUID.randomUUID(),
        channel,
        line.costs().unit(),
        loss.indicator(),
        loss.standard(),
        loss.points(),
        line.filing().title(),
        line.filing().address(),
        List.of(),
        seen == null ? now : seen,
        problem.id(),
        actor.id(),
        now,
        null,
        null);
  }

  private static StaffRole role(Actor actor) {
    return actor.has(StaffRole.EVALUATOR) ? StaffRole.EVALUATOR : StaffRole.SUPERVISOR;
  }

  private static DomainEvent event(
      UUID round, String channel, Upload upload, Done done, Instant at, Actor actor) {
    return new DomainEvent(
        "Round",
        round.toString(),
        "FindingsImported",
        at,
        role(actor),
        Map.of("channel", channel, "digest", upload.digest(), "findings", done.imported()));
  }

  /** One entry for the file; what was filed is in the events of each problem. */
  private static AuditEntry entry(
      UUID round, String channel, Upload upload, Done done, Actor actor) {
    return AuditEntry.evaluation(
        "importFindings",
        "Round",
        round.toString(),
        role(actor),
        null,
        Map.of("channel", channel, "upload", upload.id(), "digest", upload.digest(), "done", done));
  }
}
