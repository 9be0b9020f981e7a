package io.sunboard.exposure.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.media.app.Photos;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.ticket.app.TicketReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Releasing exposures, and taking them back: publishers, never what one redacted oneself. */
@Service
public class ReleaseExposure {

  private static final int EVENTS = 10_000;

  private final ExposureStore store;
  private final ProblemReader problems;
  private final Photos photos;
  private final TicketReader tickets;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ReleaseExposure(
      ExposureStore store,
      ProblemReader problems,
      Photos photos,
      TicketReader tickets,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.problems = problems;
    this.photos = photos;
    this.tickets = tickets;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Lets everybody read the draft; what was read before is replaced by it. */
  @Transactional
  public Mono<Decision<Exposure>> approve(String number, int expected, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    Instant now = now();
    return store
        .lock(number)
        .flatMap(before ->
            switch (before.approve(actor.id(), expected, now)) {
              case Decision.Refused<Exposure>(var refusals) ->
                  Mono.just(Decision.<Exposure>refused(refusals));
              case Decision.Accepted<Exposure>(Exposure after) ->
                  photos
                      .release(ids(after.content()), "photos")
                      .flatMap(released ->
                          switch (released) {
                            case Decision.Refused<List<UUID>>(var refusals) ->
                                Mono.just(Decision.<Exposure>refused(refusals));
                            case Decision.Accepted<List<UUID>> _ ->
                                release(before, after, now, actor);
                          });
            })
        .defaultIfEmpty(unknown());
  }

  private Mono<Decision<Exposure>> release(
      Exposure before, Exposure after, Instant now, Actor actor) {
    List<UUID> dropped =
        ids(before.content()).stream().filter(id -> !ids(after.content()).contains(id)).toList();
    Mono<List<PublicEvent>> told =
        before.isPublic()
            ? Mono.just(List.of(PublicEvent.corrected(now)))
            : history(after.problem());
    return photos
        .withdraw(dropped)
        .then(store.update(after))
        .then(store.keep(after, now))
        .then(told)
        .flatMap(events -> store.append(after.number(), events, now))
        .then(
            note(
                before, after, before.isPublic() ? "ExposureCorrected" : "ExposureReleased", actor))
        .thenReturn(Decision.accepted(after));
  }

  /** All that everybody may know of what happened before, tickets among it. */
  private Mono<List<PublicEvent>> history(UUID problem) {
    return problems
        .history(List.of(problem), 0, EVENTS)
        .flatMapIterable(each -> PublicEvent.of(each.happened()).stream().toList())
        .collectList()
        .zipWhen(_ -> ExposureTickets.of(problem, tickets))
        .map(both ->
            Stream.concat(both.getT1().stream(), both.getT2().stream())
                .sorted(Comparator.comparing(PublicEvent::at))
                .toList());
  }

  /** Takes it back, with a reason that everybody reads. Nothing else of it stays readable. */
  @Transactional
  public Mono<Decision<Exposure>> withdraw(
      String number, String reason, int expected, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    Instant now = now();
    return store
        .lock(number)
        .flatMap(before ->
            switch (before.withdraw(reason, expected, now)) {
              case Decision.Refused<Exposure>(var refusals) ->
                  Mono.just(Decision.<Exposure>refused(refusals));
              case Decision.Accepted<Exposure>(Exposure after) ->
                  photos
                      .withdraw(before.photoIds())
                      .then(store.forget(number))
                      .then(store.update(after))
                      .then(after.isPublic() ? store.keep(after, now) : Mono.empty())
                      .then(note(before, after, "ExposureWithdrawn", actor))
                      .thenReturn(Decision.accepted(after));
            })
        .defaultIfEmpty(unknown());
  }

  private Mono<Void> note(Exposure before, Exposure after, String type, Actor actor) {
    DomainEvent event =
        new DomainEvent(
            "Exposure",
            after.number(),
            type,
            clock.instant(),
            StaffRole.PUBLISHER,
            Map.of("problem", after.problem().toString()));
    return outbox
        .append(actor, event)
        .then(
            audit.record(
                actor,
                new AuditEntry(
                    AuditScope.PUBLICATION,
                    type,
                    "Exposure",
                    after.number(),
                    StaffRole.PUBLISHER,
                    before,
                    after)));
  }

  private static List<UUID> ids(@Nullable ExposureContent content) {
    return content == null ? List.of() : content.photoIds();
  }

  private static Decision<Exposure> unknown() {
    return Decision.refused(Refusal.at("exposure", "UNKNOWN_EXPOSURE"));
  }

  /** The present, as finely as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
