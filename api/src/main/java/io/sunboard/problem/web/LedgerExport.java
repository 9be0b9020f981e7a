package io.sunboard.problem.web;

import io.sunboard.platform.table.CsvLines;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.Run;
import io.sunboard.problem.Stage;
import io.sunboard.problem.Sweep;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code GET /export/ledger.csv?unit=&category=&from=&until=}: the problems that a cadre may read,
 * a line each, the newest first. Read and sent page by page, so that memory stays flat however many
 * there are.
 */
@RestController
class LedgerExport {

  private static final int PAGE = 500;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ProblemReader reader;
  private final ProblemLedger ledger;
  private final ZoneId zone;
  private final Clock clock;

  LedgerExport(ProblemReader reader, ProblemLedger ledger, ZoneId zone, Clock clock) {
    this.reader = reader;
    this.ledger = ledger;
    this.zone = zone;
    this.clock = clock;
  }

  @GetMapping("/export/ledger.csv")
  ResponseEntity<Flux<DataBuffer>> ledger(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      Actor actor) {
    actor.requireAny(StaffRole.values());
    ProblemReader.Filter filter = filter(unit, category, from, until);
    Flux<DataBuffer> lines =
        ledger
            .hand(actor)
            .flatMapMany(hand -> pages(filter, hand))
            .map(page -> {
              StringBuilder text = new StringBuilder();
              page.items().forEach(found -> text.append(line(found, actor.roles())));
              return buffer(text.toString());
            });
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("ledger.csv").build().toString())
        .body(Flux.concat(Mono.just(buffer(CsvLines.MARK + heading())), lines));
  }

  private Flux<Page<ProblemOnFile>> pages(ProblemReader.Filter filter, Hand hand) {
    return page(filter, hand, null)
        .expand(page -> page.hasNext() ? page(filter, hand, last(page)) : Mono.empty());
  }

  private Mono<Page<ProblemOnFile>> page(
      ProblemReader.Filter filter, Hand hand, ProblemReader.@Nullable After after) {
    return reader.page(filter, ProblemReader.Order.NEWEST, hand, after, PAGE);
  }

  private static ProblemReader.After last(Page<ProblemOnFile> page) {
    Problem problem = page.items().getLast().problem();
    return new ProblemReader.After(problem.file().filedAt(), problem.id());
  }

  private ProblemReader.Filter filter(
      @Nullable String unit,
      @Nullable String category,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    UnitCode code =
        unit == null
            ? null
            : UnitCode.parse(unit)
                .orElseThrow(
                    () -> new InvalidArgumentException("MALFORMED_UNIT_CODE", "unit", unit));
    return new ProblemReader.Filter(
        null,
        code,
        null,
        category,
        null,
        null,
        null,
        null,
        from == null ? null : start(from),
        until == null ? null : start(until.plusDays(1)),
        null,
        null,
        null,
        clock.instant());
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The exact time could tell who was there, and a rounded one that a citizen was. */
  private Instant day(Instant at) {
    return start(at.atZone(zone).toLocalDate());
  }

  private static String heading() {
    return CsvLines.line(
        "number",
        "sample",
        "state",
        "category",
        "source",
        "title",
        "description",
        "address",
        "latitude",
        "longitude",
        "territory",
        "lead",
        "reported_at",
        "filed_at",
        "dispatched_at",
        "due_at",
        "closed_at",
        "outcome",
        "in_time",
        "returns",
        "reworks",
        "extended",
        "reopened",
        "colour",
        "sweep",
        "sweep_looked_at",
        "sweep_put_right");
  }

  private String line(ProblemOnFile found, Set<StaffRole> roles) {
    Problem problem = found.problem();
    Problem.CaseFile file = problem.file();
    Run run = problem.run();
    Stage.Closed closed = problem.stage() instanceof Stage.Closed at ? at : null;
    Sweep sweep = problem.sweep();
    Sweep.Report report = sweep == null ? null : sweep.report();
    List<@Nullable Object> cells =
        Arrays.asList(
            file.number(),
            file.sample(),
            problem.state(),
            file.category(),
            file.source().toldTo(roles) ? file.source() : null,
            file.title(),
            file.description(),
            file.place().address(),
            file.place().latitude(),
            file.place().longitude(),
            file.territory(),
            run == null ? null : run.lead(),
            ProblemSource.allToldTo(roles) ? file.reportedAt() : day(file.reportedAt()),
            file.filedAt(),
            run == null ? null : run.dispatchedAt(),
            run == null ? null : run.clock().dueAt(),
            closed == null ? null : closed.at(),
            closed == null ? null : closed.outcome(),
            closed == null ? null : closed.inTime(),
            problem.tally().returns(),
            problem.tally().reworks(),
            problem.tally().extended(),
            problem.tally().reopened(),
            found.colour(),
            sweep == null ? null : sweep.demand(),
            report == null ? null : report.lookedAt(),
            report == null ? null : report.putRight());
    return CsvLines.line(cells);
  }

  private static DataBuffer buffer(String text) {
    return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
