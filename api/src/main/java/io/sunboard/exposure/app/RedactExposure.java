package io.sunboard.exposure.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.ExposurePhoto;
import io.sunboard.exposure.ExposureState;
import io.sunboard.exposure.Redaction;
import io.sunboard.exposure.Standing;
import io.sunboard.media.MaskBox;
import io.sunboard.media.app.PhotoIntake;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemStep;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemMarks;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Redacting a problem for everybody's eyes: supervisors of its territory, never of the unit that
 * has it. Nobody sees it until a publisher approves.
 */
@Service
public class RedactExposure {

  private static final int EVENTS = 10_000;

  private final ProblemLedger ledger;
  private final ProblemReader problems;
  private final ProblemMarks marks;
  private final CategoryReader categories;
  private final ExposureStore store;
  private final ProblemPhotos photos;
  private final PhotoIntake intake;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final ZoneId zone;
  private final Clock clock;

  RedactExposure(
      ProblemLedger ledger,
      ProblemReader problems,
      ProblemMarks marks,
      CategoryReader categories,
      ExposureStore store,
      ProblemPhotos photos,
      PhotoIntake intake,
      Outbox outbox,
      AuditTrail audit,
      ZoneId zone,
      Clock clock) {
    this.ledger = ledger;
    this.problems = problems;
    this.marks = marks;
    this.categories = categories;
    this.store = store;
    this.photos = photos;
    this.intake = intake;
    this.outbox = outbox;
    this.audit = audit;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Proposes an exposure, or another draft of one that is there.
   *
   * @param expected the exposure's revision; null when there is none yet
   */
  @Transactional
  public Mono<Decision<Exposure>> redact(
      UUID problem, Redaction redaction, @Nullable Integer expected, Actor actor) {
    return mine(problem, actor, found -> redact(found, redaction, expected, actor));
  }

  /** Makes a copy of one of the problem's photos with the boxes painted over. */
  public Mono<Decision<UUID>> mask(UUID problem, UUID photo, List<MaskBox> boxes, Actor actor) {
    return mine(
        problem,
        actor,
        found ->
            photos
                .belongs(photo, found.problem())
                .flatMap(belongs ->
                    belongs
                        ? intake.mask(photo, boxes, actor)
                        : Mono.just(Decision.<UUID>refused(Refusal.at("photo", "UNKNOWN_PHOTO")))));
  }

  /** Goes on with the locked problem, when the actor may redact it. */
  private <T> Mono<Decision<T>> mine(
      UUID problem, Actor actor, Function<ProblemOnFile, Mono<Decision<T>>> next) {
    actor.require(StaffRole.SUPERVISOR);
    return ledger
        .hand(actor)
        .flatMap(hand ->
            ledger
                .lock(List.of(problem))
                .next()
                .filter(found -> found.parties().readableBy(hand))
                .flatMap(found -> {
                  // As for every step of a supervisor.
                  ForbiddenException objection =
                      found.parties().objection(ProblemStep.CLOSE_BY_FORCE, hand);
                  return objection != null ? Mono.error(objection) : next.apply(found);
                }))
        .defaultIfEmpty(Decision.refused(Refusal.at("problem", "UNKNOWN_PROBLEM")));
  }

  private Mono<Decision<Exposure>> redact(
      ProblemOnFile found, Redaction redaction, @Nullable Integer expected, Actor actor) {
    Problem problem = found.problem();
    return grid(problem)
        .flatMap(grid ->
            switch (redaction.decide(problem.file().place(), grid.orElse(null))) {
              case Decision.Refused<ExposureContent>(var refusals) ->
                  Mono.just(Decision.<Exposure>refused(refusals));
              case Decision.Accepted<ExposureContent>(var content) ->
                  write(found, content, expected, actor)
                      .flatMap(decision -> accepted(decision, redaction, actor));
            });
  }

  /**
   * That somebody said of what looks like personal data that it is none is theirs to answer for.
   */
  private Mono<Decision<Exposure>> accepted(
      Decision<Exposure> decision, Redaction redaction, Actor actor) {
    return decision instanceof Decision.Accepted<Exposure>(Exposure exposure)
            && !redaction.notPersonal().isEmpty()
        ? audit
            .record(
                actor,
                new AuditEntry(
                    AuditScope.PUBLICATION,
                    "ExposureNotPersonal",
                    "Exposure",
                    exposure.number(),
                    StaffRole.SUPERVISOR,
                    null,
                    Map.of("notPersonal", redaction.notPersonal())))
            .thenReturn(decision)
        : Mono.just(decision);
  }

  private Mono<Optional<Integer>> grid(Problem problem) {
    CategoryCode code = new CategoryCode(problem.file().category());
    return categories
        .byCode(code)
        .mapNotNull(Category::gridMetres)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  private Mono<Decision<Exposure>> write(
      ProblemOnFile found, ExposureContent content, @Nullable Integer expected, Actor actor) {
    return store
        .lockOf(List.of(found.problem().id()))
        .next()
        .flatMap(there -> save(there, there.redact(content, actor.id(), expected), found, actor))
        .switchIfEmpty(
            Mono.defer(() ->
                first(found, content, expected, actor)
                    .flatMap(decision -> save(null, decision, found, actor))));
  }

  private Mono<Decision<Exposure>> save(
      @Nullable Exposure before, Decision<Exposure> decision, ProblemOnFile found, Actor actor) {
    if (!(decision instanceof Decision.Accepted<Exposure>(Exposure after))) {
      return Mono.just(decision);
    }
    ExposureContent draft = Objects.requireNonNull(after.draft());
    return photos
        .check(draft.photos(), found.problem(), actor)
        .flatMap(checked ->
            switch (checked) {
              case Decision.Refused<List<ExposurePhoto>>(var refusals) ->
                  Mono.just(Decision.<Exposure>refused(refusals));
              case Decision.Accepted<List<ExposurePhoto>> _ ->
                  (before == null ? store.insert(after) : store.update(after))
                      .then(marks.proposed(after.problem()))
                      .then(note(before, after, actor))
                      .thenReturn(decision);
            });
  }

  private Mono<Decision<Exposure>> first(
      ProblemOnFile found, ExposureContent content, @Nullable Integer expected, Actor actor) {
    if (expected != null) {
      return Mono.just(Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", 0)));
    }
    return problems
        .history(List.of(found.problem().id()), 0, EVENTS)
        .map(ProblemReader.Event::happened)
        .collectList()
        .map(history -> {
          Standing standing = Standing.of(found.problem(), found.colour(), history);
          return Decision.accepted(proposed(found.problem(), content, standing, actor));
        });
  }

  private Exposure proposed(
      Problem problem, ExposureContent content, Standing standing, Actor actor) {
    return new Exposure(
        ExposureNumbers.next(),
        problem.id(),
        problem.file().sample(),
        problem.file().category(),
        day(problem.file().reportedAt()),
        ExposureState.PROPOSED,
        null,
        content,
        standing,
        Set.of(actor.id()),
        null,
        null,
        null,
        0,
        1,
        null);
  }

  /** To the day: the exact time could tell who was there. */
  private Instant day(Instant at) {
    return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private Mono<Void> note(@Nullable Exposure before, Exposure after, Actor actor) {
    DomainEvent event =
        new DomainEvent(
            "Exposure",
            after.number(),
            "ExposureProposed",
            clock.instant(),
            StaffRole.SUPERVISOR,
            Map.of("problem", after.problem().toString()));
    return outbox
        .append(actor, event)
        .then(
            audit.record(
                actor,
                new AuditEntry(
                    AuditScope.PUBLICATION,
                    "ExposureProposed",
                    "Exposure",
                    after.number(),
                    StaffRole.SUPERVISOR,
                    before,
                    after)));
  }
}
