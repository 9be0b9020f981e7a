package io.sunboard.problem.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.media.app.Uploads;
import io.sunboard.media.app.Uploads.Upload;
import io.sunboard.platform.table.TableImport;
import io.sunboard.problem.Filing;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Importing a file of findings 测评问题点位: each becomes a problem on file, all of them or none and
 * every fault. Supervisors in their territory, evaluators anywhere.
 */
@Service
public class ImportFindings {

  /** What came of it; nothing was imported when there are faults. */
  public record Result(FindingImports.Done done, List<ImportFault> faults) {}

  private static final FindingImports.Done NOTHING = new FindingImports.Done(0, "", "");

  private final FindingFiles files;
  private final FindingImports imports;
  private final Uploads uploads;
  private final AuditTrail audit;
  private final Clock clock;

  ImportFindings(
      FindingFiles files, FindingImports imports, Uploads uploads, AuditTrail audit, Clock clock) {
    this.files = files;
    this.imports = imports;
    this.uploads = uploads;
    this.audit = audit;
    this.clock = clock;
  }

  /** Imports; the same file again, from the same source, changes nothing and answers as before. */
  @Transactional
  public Mono<Decision<Result>> run(
      UUID uploadId, ProblemSource source, boolean sample, Actor actor) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.EVALUATOR);
    return uploads
        .find(uploadId)
        .flatMap(upload ->
            imports
                .earlier(upload.digest(), source, sample)
                .map(done -> Decision.accepted(new Result(done, List.of())))
                .switchIfEmpty(Mono.defer(() -> first(upload, source, sample, actor))))
        .defaultIfEmpty(Decision.refused(Refusal.at("uploadId", "UNKNOWN_UPLOAD")));
  }

  private Mono<Decision<Result>> first(
      Upload upload, ProblemSource source, boolean sample, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return files
        .readers(source, sample, now, actor)
        .map(readers -> new TableImport<>(upload.bytes(), readers))
        .flatMap(table ->
            table
                .faults()
                .flatMap(faults ->
                    faults.isEmpty()
                        ? file(table, upload, source, sample, now, actor)
                        : Mono.just(Decision.accepted(new Result(NOTHING, faults)))));
  }

  private Mono<Decision<Result>> file(
      TableImport<Filing> table,
      Upload upload,
      ProblemSource source,
      boolean sample,
      Instant now,
      Actor actor) {
    return table
        .batches()
        .concatMap(filings -> files.file(filings, now, actor).map(ImportFindings::done), 1)
        .reduce(FindingImports.Done::and)
        .flatMap(done ->
            imports
                .remember(upload.digest(), source, sample, upload.id(), done, actor, now)
                .then(audit.record(actor, entry(upload, source, done, actor)))
                .thenReturn(Decision.accepted(new Result(done, List.of()))));
  }

  private static FindingImports.Done done(List<Problem> problems) {
    return new FindingImports.Done(
        problems.size(), problems.getFirst().file().number(), problems.getLast().file().number());
  }

  /** One entry for the file; what was filed is in the events of each problem. */
  private static AuditEntry entry(
      Upload upload, ProblemSource source, FindingImports.Done done, Actor actor) {
    return new AuditEntry(
        AuditScope.CASE,
        "importFindings",
        "Upload",
        upload.id().toString(),
        role(actor),
        null,
        Map.of("digest", upload.digest(), "source", source, "done", done));
  }

  private static StaffRole role(Actor actor) {
    return actor.has(StaffRole.SUPERVISOR) ? StaffRole.SUPERVISOR : StaffRole.EVALUATOR;
  }
}
