package io.sunboard.publication.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationStatus;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what became of a publication, with what belongs to it, in the caller's transaction. */
@Component
class PublicationSteps {

  /** What the mutations are called, by the event that they lead to. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "PublicationChecked", "checkPublication",
          "PublicationSigned", "schedulePublication",
          "PublicationReleased", "releasePublication",
          "PublicationWithdrawn", "withdrawPublication");

  private final Publications publications;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  PublicationSteps(Publications publications, Outbox outbox, AuditTrail audit, Clock clock) {
    this.publications = publications;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps what was decided; a release puts the edition that it corrects back in the same moment.
   *
   * @param history when it really happened, for records of the past; null: at this moment
   */
  Mono<Decision<Publication>> write(
      Publication before,
      Decision<Publication> decision,
      String eventType,
      @Nullable StaffRole role,
      Actor actor,
      @Nullable Instant history) {
    if (!(decision instanceof Decision.Accepted<Publication>(Publication after))) {
      return Mono.just(decision);
    }
    DomainEvent event =
        new DomainEvent(
            "Publication",
            after.id().toString(),
            eventType,
            history == null ? clock.instant() : history,
            role,
            Map.of("number", after.number()));
    return publications
        .update(after, clock.instant())
        .then(history == null ? outbox.append(actor, event) : outbox.appendHistory(actor, event))
        .then(
            audit.record(
                actor,
                new AuditEntry(
                    AuditScope.PUBLICATION,
                    ACTIONS.getOrDefault(eventType, eventType),
                    "Publication",
                    after.id().toString(),
                    role,
                    before,
                    after)))
        .then(
            after.status() == PublicationStatus.RELEASED
                ? supersede(after, role, actor)
                : Mono.empty())
        .thenReturn(decision);
  }

  /** In the same moment the edition that it corrects steps back. */
  private Mono<Void> supersede(Publication after, @Nullable StaffRole role, Actor actor) {
    UUID corrected = after.edition().corrects();
    Instant at = after.releasedAt();
    return corrected == null || at == null
        ? Mono.empty()
        : publications
            .lock(corrected)
            .map(before -> before.superseded(at))
            .flatMap(before ->
                publications
                    .update(before, clock.instant())
                    .then(
                        outbox.append(
                            actor,
                            new DomainEvent(
                                "Publication",
                                before.id().toString(),
                                "PublicationSuperseded",
                                at,
                                role,
                                Map.of("number", before.number())))));
  }
}
