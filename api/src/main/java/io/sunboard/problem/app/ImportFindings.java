package io.sunboard.problem.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.category.Category;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.media.app.Uploads;
import io.sunboard.media.app.Uploads.Upload;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.table.UploadedSheets;
import io.sunboard.problem.Filing;
import io.sunboard.problem.FindingSheet;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Place;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemHistory;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
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
  private static final int BATCH = 1_000;

  private final ProblemLedger ledger;
  private final FindingImports imports;
  private final Uploads uploads;
  private final CategoryReader categories;
  private final UnitReader units;
  private final Calendars calendars;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final List<ProblemFollower> followers;
  private final ZoneId zone;
  private final Clock clock;

  ImportFindings(
      ProblemLedger ledger,
      FindingImports imports,
      Uploads uploads,
      CategoryReader categories,
      UnitReader units,
      Calendars calendars,
      Outbox outbox,
      AuditTrail audit,
      List<ProblemFollower> followers,
      ZoneId zone,
      Clock clock) {
    this.ledger = ledger;
    this.imports = imports;
    this.uploads = uploads;
    this.categories = categories;
    this.units = units;
    this.calendars = calendars;
    this.outbox = outbox;
    this.audit = audit;
    this.followers = List.copyOf(followers);
    this.zone = zone;
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
    return UploadedSheets.read(
            upload.bytes(),
            rows -> rules(source, sample, now, actor).map(rules -> FindingSheet.read(rows, rules)))
        .flatMap(reading ->
            reading.faults().isEmpty()
                ? file(reading.records(), upload, source, sample, now, actor)
                : Mono.just(Decision.accepted(new Result(NOTHING, reading.faults()))));
  }

  private Mono<FindingSheet.Rules> rules(
      ProblemSource source, boolean sample, Instant now, Actor actor) {
    // One connection carries the transaction, so these follow each other.
    return ledger
        .hand(actor)
        .flatMap(hand ->
            units
                .active()
                .flatMap(known ->
                    categories
                        .all()
                        .filter(Category::active)
                        .collectList()
                        .map(catalogue -> rules(source, sample, now, hand, known, catalogue))));
  }

  private FindingSheet.Rules rules(
      ProblemSource source,
      boolean sample,
      Instant now,
      Hand hand,
      List<Unit> known,
      List<Category> catalogue) {
    Map<String, UnitCode> byText = new HashMap<>();
    Set<UnitCode> mine = new HashSet<>();
    boolean anywhere = hand.roles().contains(StaffRole.EVALUATOR);
    for (Unit unit : known) {
      byText.put(unit.name().zh(), unit.code());
      byText.put(unit.code().value(), unit.code());
      if (anywhere || hand.supervises(unit.path())) {
        mine.add(unit.code());
      }
    }
    Map<String, String> codes = new HashMap<>();
    for (Category category : catalogue) {
      codes.putIfAbsent(category.name().zh(), category.code().value());
      codes.put(category.code().value(), category.code().value());
    }
    return new FindingSheet.Rules(codes, byText, mine::contains, source, sample, zone, now);
  }

  private Mono<Decision<Result>> file(
      List<Filing> filings,
      Upload upload,
      ProblemSource source,
      boolean sample,
      Instant now,
      Actor actor) {
    return calendars
        .current()
        .flatMap(calendar ->
            ledger
                .nextNumbers(now.atZone(zone).getYear(), filings.size())
                .collectList()
                .flatMap(numbers -> {
                  FindingImports.Done done =
                      new FindingImports.Done(
                          filings.size(), numbers.getFirst(), numbers.getLast());
                  return Flux.fromIterable(changes(filings, numbers, calendar, now, actor))
                      .buffer(BATCH)
                      .concatMap(this::write)
                      .then(
                          imports.remember(
                              upload.digest(), source, sample, upload.id(), done, actor, now))
                      .then(audit.record(actor, entry(upload, source, done, actor)))
                      .thenReturn(Decision.accepted(new Result(done, List.of())));
                }));
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

  private static List<ProblemChange> changes(
      List<Filing> filings, List<String> numbers, WorkCalendar calendar, Instant now, Actor actor) {
    StaffRole role = actor.has(StaffRole.SUPERVISOR) ? StaffRole.SUPERVISOR : StaffRole.EVALUATOR;
    List<ProblemChange> changes = new ArrayList<>();
    for (int i = 0; i < filings.size(); i++) {
      Filing filing = filings.get(i);
      Instant seen = filing.reportedAt();
      Happened filed =
          new Happened(
              1,
              new ProblemEvent.Filed(
                  UUID.randomUUID(),
                  numbers.get(i),
                  filing.category(),
                  filing.source(),
                  filing.title(),
                  filing.description(),
                  new Place(filing.address(), filing.latitude(), filing.longitude()),
                  filing.territory(),
                  List.of(),
                  seen == null ? now : seen,
                  filing.sample()),
              now,
              now,
              actor.id(),
              role,
              actor.unit());
      changes.add(
          new ProblemChange(null, ProblemHistory.next(null, filed), List.of(filed), calendar));
    }
    return changes;
  }

  /** A filing sets no clock going, so followers may take many at once. */
  private Mono<Void> write(List<ProblemChange> changes) {
    List<Problem> problems = changes.stream().map(ProblemChange::after).toList();
    return ledger
        .saveAll(problems, changes.stream().map(ProblemChange::events).toList())
        .then(
            outbox.tellHistory(
                "Problem", problems.stream().map(problem -> problem.id().toString()).toList()))
        .thenMany(
            Flux.fromIterable(followers).concatMap(follower -> follower.followHistory(changes)))
        .then();
  }
}
