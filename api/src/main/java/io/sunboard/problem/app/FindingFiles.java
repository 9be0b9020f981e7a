package io.sunboard.problem.app;

import io.sunboard.calendar.WorkCalendar;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.category.Category;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.outbox.app.Outbox;
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
import io.sunboard.shared.RowReader;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files of findings for the use cases that import them: reads one, and puts its findings on file
 * inside the caller's transaction.
 */
@Component
public class FindingFiles {

  private static final int BATCH = 1_000;

  private final ProblemLedger ledger;
  private final CategoryReader categories;
  private final UnitReader units;
  private final Calendars calendars;
  private final Outbox outbox;
  private final List<ProblemFollower> followers;
  private final ZoneId zone;

  FindingFiles(
      ProblemLedger ledger,
      CategoryReader categories,
      UnitReader units,
      Calendars calendars,
      Outbox outbox,
      List<ProblemFollower> followers,
      ZoneId zone) {
    this.ledger = ledger;
    this.categories = categories;
    this.units = units;
    this.calendars = calendars;
    this.outbox = outbox;
    this.followers = List.copyOf(followers);
    this.zone = zone;
  }

  /**
   * What reads findings as this actor may file them, supervisors in their territory; a new one each
   * time it is asked.
   */
  public Mono<Supplier<RowReader<Filing>>> readers(
      ProblemSource source, boolean sample, Instant now, Actor actor) {
    return rules(source, sample, now, actor).map(rules -> () -> FindingSheet.reader(rules));
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

  /** Puts them on file, in batches; the problems in the order of the filings. */
  public Mono<List<Problem>> file(List<Filing> filings, Instant now, Actor actor) {
    return calendars
        .current()
        .flatMap(calendar ->
            ledger
                .nextNumbers(now.atZone(zone).getYear(), filings.size())
                .collectList()
                .map(numbers -> changes(filings, numbers, calendar, now, actor)))
        .flatMap(changes ->
            Flux.fromIterable(changes)
                .buffer(BATCH)
                .concatMap(this::write)
                .then(Mono.just(changes.stream().map(ProblemChange::after).toList())));
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
                  filing.sample(),
                  filing.sweep()),
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
